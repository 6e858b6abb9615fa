// The contests: each has a kind of file and its contestants. The first contestant is ours. The second is
// the baseline, to which the others are compared.

import { ours } from "./ours.js";
import { rival } from "./rivals.js";
import { tweetsIn } from "./rivals/zip.js";

const OURS = { id: "ours", name: "ours: WebAssembly, streaming", ...ours };

// Reads the file and does nothing else, which is the lower bound of the time. It also runs, unmeasured,
// before each measured run.
export const limit = rival("read-only");

const size = async (file) => file.size;

export const CONTESTS = [
  {
    id: "json",
    title: "JSON: the tweets.js of an X archive",
    against: "JSON.parse",
    accept: ".js,.json",
    bytes: size,
    contestants: [
      OURS,
      { id: "parse", name: "file.text(), JSON.parse, a loop", ...rival("json-parse") },
      { id: "dates", name: "… with times read by hand", ...rival("json-parse-dates") },
      { id: "scanner", name: "a hand-written byte scanner, streaming", ...rival("json-scanner") },
      { id: "limit", name: "the limit: reading the file alone", isLimit: true, ...limit },
    ],
  },
  {
    id: "csv",
    title: "CSV: a table with quoted texts",
    against: "Papa Parse",
    accept: ".csv",
    bytes: size,
    contestants: [
      OURS,
      { id: "papa", name: "Papa Parse at its fastest, a loop", ...rival("papa") },
      { id: "d3", name: "d3-dsv at its fastest, a loop", ...rival("d3-dsv") },
      { id: "limit", name: "the limit: reading the file alone", isLimit: true, ...limit },
    ],
  },
  {
    id: "zip",
    title: "ZIP: the same tweets.js, deflated; the sizes are of the inflated file",
    against: "DecompressionStream",
    accept: ".zip",
    bytes: async (file) => (await tweetsIn(file)).size,
    contestants: [
      OURS,
      { id: "parse", name: "DecompressionStream, JSON.parse, a loop", ...rival("zip-parse") },
      { id: "scanner", name: "DecompressionStream, the scanner", ...rival("zip-scanner") },
    ],
  },
];
