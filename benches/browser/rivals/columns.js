// Stores posts as columns of numbers, which are transferred to the page without a copy.

export const POST = 0;
export const REPLY = 1;
export const REPOST = 2;

const NAMES = ["times", "kinds", "likes", "reposts", "replies"];

export class Columns {
  length = 0;

  // Reserves memory for `size` posts. The column of replies is optional.
  constructor(size, { replies = false } = {}) {
    this.times = new Float64Array(size);
    this.kinds = new Uint8Array(size);
    this.likes = new Uint32Array(size);
    this.reposts = new Uint32Array(size);
    this.replies = new Uint32Array(replies ? size : 0);
  }

  // Appends a post. The time is in seconds since 1970.
  push(time, kind, likes, reposts, replies) {
    if (this.length === this.times.length) this.#grow();
    const at = this.length++;
    this.times[at] = time;
    this.kinds[at] = kind;
    this.likes[at] = likes;
    this.reposts[at] = reposts;
    // If the column does not exist, its array is empty, and this write has no effect.
    this.replies[at] = replies;
  }

  #grow() {
    for (const name of NAMES) {
      const old = this[name];
      this[name] = new old.constructor(2 * old.length);
      this[name].set(old);
    }
  }

  // The message for the page. The columns may be longer than `length`.
  answer() {
    return { ...this };
  }
}
