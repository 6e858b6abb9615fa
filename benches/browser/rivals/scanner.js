// An expert's scanner for X archives: byte by byte, without making a text or an object, in one
// buffer that is used again and again. It knows JSON, but not in which order X writes its fields,
// nor with how many blanks.
//
// Tried, and no faster: blanks by four as words; a second buffer to read ahead into; larger reads.

import { Columns, POST, REPLY, REPOST } from "./columns.js";
import { fromBytes } from "./x-date.js";

const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

const SIZE = 1 << 20;
// Behind what was read stand so many quotes. They end every loop below, which then need not look
// for the end of the buffer at each byte.
const GUARD = 8;

export class Scanner {
  columns = new Columns(1 << 14);
  #bytes = new Uint8Array(SIZE);
  // How many bytes at the start of the buffer are of a post whose end was not there yet.
  #kept = 0;
  #isInList = false;

  // Where the next bytes are to be put.
  room() {
    return this.#bytes.subarray(this.#kept, this.#bytes.length - GUARD);
  }

  // Goes on with what was put there. A reader that fills arrays gives back another one, over the
  // same memory.
  take(array) {
    const bytes = new Uint8Array(array.buffer);
    const end = array.byteOffset + array.length;
    bytes.fill(QUOTE, end, end + GUARD);
    let at = 0;
    if (!this.#isInList) {
      at = bytes.indexOf(OPEN_LIST) + 1;
      this.#isInList = at > 0;
    }
    const rest = scan(bytes, at, end, this.columns);
    this.#kept = end - rest;
    // A post as large as that is none, but it must not stop everything.
    const isLong = 2 * this.#kept > bytes.length;
    this.#bytes = isLong ? new Uint8Array(2 * bytes.length) : bytes;
    this.#bytes.set(bytes.subarray(rest, end));
  }
}

// Reads posts from `at`; returns where the first begins that is not all there.
function scan(bytes, at, end, columns) {
  for (;;) {
    const start = at;
    while (bytes[at] <= BLANK || bytes[at] === COMMA) at++;
    if (at >= end) return start;
    if (bytes[at] !== OPEN) return end;
    at++;
    let time = 0;
    let likes = 0;
    let reposts = 0;
    let isReply = false;
    let isRepost = false;
    // The fields are one level further in where posts are wrapped: `{"tweet": {…}}`.
    let depth = 1;
    while (depth > 0) {
      while (bytes[at] <= BLANK || bytes[at] === COMMA) at++;
      if (at >= end) return start;
      if (bytes[at] === CLOSE) {
        at++;
        depth--;
        continue;
      }
      if (bytes[at] !== QUOTE) throw new SyntaxError("a field without a name");
      const name = at + 1;
      at = afterText(bytes, name);
      const length = at - 1 - name;
      while (bytes[at] <= BLANK || bytes[at] === COLON) at++;
      if (at >= end) return start;
      let value = at;
      const first = bytes[at];
      if (first === QUOTE) {
        value++;
        at = afterText(bytes, value);
      } else if (first === OPEN && length === 5 && depth === 1) {
        at++;
        depth++;
      } else if (first === OPEN || first === OPEN_LIST) {
        at = afterNested(bytes, at + 1, end);
      } else {
        while (bytes[at] > BLANK && bytes[at] !== COMMA && bytes[at] !== CLOSE) at++;
      }
      if (at > end) return start;
      // No two of X's names have these lengths and these letters.
      switch (length) {
        case 9:
          if (bytes[name] === 102 && bytes[name + 1] === 117) isRepost = isRt(bytes, value);
          break;
        case 10:
          if (bytes[name] === 99) time = fromBytes(bytes, value);
          break;
        case 13:
          if (bytes[name] === 114) reposts = count(bytes, value);
          break;
        case 14:
          if (bytes[name] === 102) likes = count(bytes, value);
          break;
        // in_reply_to_user_id_str, in_reply_to_status_id_str
        case 23:
        case 25:
          if (bytes[name] === 105 && first === QUOTE) isReply = true;
          break;
      }
    }
    columns.push(time, isRepost ? REPOST : isReply ? REPLY : POST, likes, reposts);
  }
}

// Where a text ends that begins at `at`: after its closing quote.
function afterText(bytes, at) {
  for (;;) {
    const byte = bytes[at++];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at++;
  }
}

// Where an object or list ends whose first byte within is at `at`; beyond `end` if it is not there.
function afterNested(bytes, at, end) {
  let depth = 1;
  for (;;) {
    let byte = bytes[at++];
    while (byte === BLANK) byte = bytes[at++];
    if (byte === QUOTE) {
      at = afterText(bytes, at);
      if (at > end) return at;
    } else if (byte > 90) {
      // [ and { differ by this bit, as do ] and }.
      byte |= 32;
      if (byte === OPEN) depth++;
      else if (byte === CLOSE && --depth === 0) return at;
    }
  }
}

function count(bytes, at) {
  let count = 0;
  for (;;) {
    const digit = bytes[at++] - 48;
    if (!(digit >= 0 && digit <= 9)) return count;
    count = 10 * count + digit;
  }
}

// Whether a text begins with `RT @`.
function isRt(bytes, at) {
  return (
    bytes[at] === 82 && bytes[at + 1] === 84 && bytes[at + 2] === 32 && bytes[at + 3] === 64
  );
}
