// The limit: reading the file and nothing else, into one buffer used again and again.

import { rival } from "./rival.js";

rival(async (file) => {
  const reader = file.stream().getReader({ mode: "byob" });
  let buffer = new ArrayBuffer(1 << 20);
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(buffer));
    if (done) return {};
    buffer = value.buffer;
  }
});
