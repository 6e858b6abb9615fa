// Finds the posts in an X archive, by hand: enough of the zip format for archives below 4 GB.

const END_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const LONGEST_COMMENT = 0xffff;

// The bytes of `tweets.js` as they are in the file, and how many they become.
export async function tweetsIn(file) {
  const directory = await directoryOf(file);
  const view = new DataView(directory);
  for (let at = 0; at < directory.byteLength; ) {
    const number = (place, size) => view[`getUint${8 * size}`](at + place, true);
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

// The same as they are when inflated by the browser.
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

// Only the header before the data says how long that header is.
async function startOf(file, at) {
  const header = new DataView(await file.slice(at, at + 30).arrayBuffer());
  return at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}
