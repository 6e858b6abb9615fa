// The byte scanner, with a reader that fills the scanner's own buffer.

import { rival } from "./rival.js";
import { Scanner } from "./scanner.js";

rival(async (file) => {
  const scanner = new Scanner();
  const reader = file.stream().getReader({ mode: "byob" });
  for (;;) {
    const { value, done } = await reader.read(scanner.room());
    if (done) return scanner.columns.answer();
    scanner.take(value);
  }
});
