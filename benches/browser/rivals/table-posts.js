// Stores the rows of `posts.csv` as columns. The cells of a row are: id, created_at, text, likes, reposts,
// replies, in_reply_to_id, lang.

import { Columns, POST, REPLY, REPOST } from "./columns.js";

export class TablePosts {
  #columns = new Columns(1 << 16, { replies: true });
  #isHeader = true;

  // Appends a row, given as a list of its cells.
  push(row) {
    if (this.#isHeader) {
      this.#isHeader = false;
      return;
    }
    // The parser reports an empty row after the last line break.
    if (row.length < 2) return;
    const [, createdAt, text, likes, reposts, replies, replyTo] = row;
    const kind = text.startsWith("RT @") ? REPOST : replyTo ? REPLY : POST;
    const time = Date.parse(createdAt) / 1000;
    this.#columns.push(time, kind, Number(likes), Number(reposts), Number(replies));
  }

  answer() {
    return this.#columns.answer();
  }
}
