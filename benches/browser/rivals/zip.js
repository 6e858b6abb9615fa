// Finds the posts in an X archive. Reads only as much of the zip format as archives below 4 GB need.

const END_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const LONGEST_COMMENT = 0xffff;

// The deflated bytes of `tweets.js`, and the inflated size in bytes.
export async function tweetsIn(file) {
  const directory = await directoryOf(file);
  const view = new DataView(directory);
  for (let at = 0; at < directory.byteLength; ) {
    const number = (offset, size) => view[`getUint${8 * size}`](at + offset, true);
    const nameLength = number(28, 2);
    const name = new TextDecoder().decode(directory.slice(at + 46, at + 46 + nameLength));
    if (/(^|\/)tweets\.js$/.test(name)) {
      const start = await startOf(file, number(42, 4));
      return { deflated: file.slice(start, start + number(20, 4)), size: number(24, 4) };
    }
    at += 46 + nameLength + number(30, 2) + number(32, 2);
  }
  throw new Error("the archive holds no tweets.js");
}

// A stream of the bytes of `tweets.js`, inflated by the browser.
export async function inflatedTweetsIn(file) {
  const { deflated } = await tweetsIn(file);
  return deflated.stream().pipeThrough(new DecompressionStream("deflate-raw"));
}

async function directoryOf(file) {
  const from = Math.max(0, file.size - LONGEST_COMMENT - END_SIZE);
  const tail = new DataView(await file.slice(from).arrayBuffer());
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    const start = tail.getUint32(at + 16, true);
    return file.slice(start, start + tail.getUint32(at + 12, true)).arrayBuffer();
  }
  throw new Error("not a zip file");
}

// Where the data of an entry begins. Only the header before the data contains the length of that header.
async function startOf(file, at) {
  const header = new DataView(await file.slice(at, at + 30).arrayBuffer());
  return at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}
