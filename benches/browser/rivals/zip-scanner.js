// The browser inflates, and the byte scanner reads. The browser chooses the sizes of the chunks.

import { rival } from "./rival.js";
import { Scanner } from "./scanner.js";
import { inflatedTweetsIn } from "./zip.js";

rival(async (file) => {
  const scanner = new Scanner();
  for await (const chunk of await inflatedTweetsIn(file)) {
    for (let rest = chunk; rest.length > 0; ) {
      const room = scanner.room();
      const piece = rest.subarray(0, room.length);
      room.set(piece);
      scanner.take(room.subarray(0, piece.length));
      rest = rest.subarray(piece.length);
    }
  }
  return scanner.columns.answer();
});
