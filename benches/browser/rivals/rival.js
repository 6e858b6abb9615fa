// The part that the workers of all rivals have in common.

// Posts that the worker is ready. For a file, posts the answer of `read`. Arrays are transferred, not
// copied, as our worker does it.
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
