// The limit: reads the file into one buffer that is reused, and does nothing else.

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
