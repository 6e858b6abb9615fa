// A scanner for X archives, as an expert would write it by hand: it works on single bytes in one buffer that
// it reuses, and creates no strings and no objects. It accepts any order of the fields and any number of
// blanks.
//
// These changes were tried and were not faster: comparing four blanks at a time; reading ahead into a second
// buffer; larger reads.

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
// The number of quotes that are written after the bytes that were read. They end every loop below, so that
// the loops need not check for the end of the buffer at each byte.
const GUARD = 8;

export class Scanner {
  columns = new Columns(1 << 14);
  #bytes = new Uint8Array(SIZE);
  // The number of bytes at the start of the buffer that belong to an incomplete post.
  #kept = 0;
  #isInList = false;

  // The part of the buffer for the next bytes.
  room() {
    return this.#bytes.subarray(this.#kept, this.#bytes.length - GUARD);
  }

  // Scans the bytes that were written into the buffer. `array` may be another view of it: a reader that
  // fills a buffer transfers its memory to a new one.
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
    // No real post is as large as half the buffer, but the scanner has to proceed.
    const isLong = 2 * this.#kept > bytes.length;
    this.#bytes = isLong ? new Uint8Array(2 * bytes.length) : bytes;
    this.#bytes.set(bytes.subarray(rest, end));
  }
}

// Scans the posts from `at` on. Returns where the first incomplete post begins.
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
    // If posts are wrapped, as in `{"tweet": {…}}`, their fields are one level deeper.
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
      // Among the names of X's fields, length and first letters identify these.
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

// The position after the closing quote of the string whose content begins at `at`.
function afterText(bytes, at) {
  for (;;) {
    const byte = bytes[at++];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at++;
  }
}

// The position after an object or list whose content begins at `at`. It is beyond `end` if the object or
// list is incomplete.
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

// Whether the string begins with `RT @`.
function isRt(bytes, at) {
  return (
    bytes[at] === 82 && bytes[at + 1] === 84 && bytes[at + 2] === 32 && bytes[at + 3] === 64
  );
}
