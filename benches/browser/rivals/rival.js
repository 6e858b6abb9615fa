// What every rival's worker does around its own reading.

// Says that it is ready, and answers one file with what `read` makes of it. Arrays are handed over,
// not copied, as ours are.
export function rival(read) {
  onmessage = async ({ data: file }) => {
    try {
      const answer = await read(file);
      const buffers = Object.values(answer).flatMap((value) => value.buffer ?? []);
      postMessage({ kind: "done", answer }, buffers);
    } catch (error) {
      postMessage({ kind: "failed", reason: String(error) });
    }
  };
  postMessage({ kind: "ready" });
}
