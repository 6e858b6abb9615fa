// Posts in columns of numbers: the form in which they are handed over without a copy.

export const POST = 0;
export const REPLY = 1;
export const REPOST = 2;

const NAMES = ["times", "kinds", "likes", "reposts", "replies"];

export class Columns {
  length = 0;

  // Room for so many posts at first.
  constructor(size, { replies = false } = {}) {
    this.times = new Float64Array(size);
    this.kinds = new Uint8Array(size);
    this.likes = new Uint32Array(size);
    this.reposts = new Uint32Array(size);
    this.replies = new Uint32Array(replies ? size : 0);
  }

  // One more post; its time is in seconds.
  push(time, kind, likes, reposts, replies) {
    if (this.length === this.times.length) this.#grow();
    const at = this.length++;
    this.times[at] = time;
    this.kinds[at] = kind;
    this.likes[at] = likes;
    this.reposts[at] = reposts;
    // A write beyond the end of a column that is not there is no write.
    this.replies[at] = replies;
  }

  #grow() {
    for (const name of NAMES) {
      const old = this[name];
      this[name] = new old.constructor(2 * old.length);
      this[name].set(old);
    }
  }

  // What is posted to the page. The columns may be longer than what is in them.
  answer() {
    return { ...this };
  }
}
