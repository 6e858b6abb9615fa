// Waits for the messages of workers.

// Resolves with the next message of a worker that does not report progress, and rejects if the worker
// fails.
export function nextAnswer(worker) {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message ?? "a worker did not load"));
    worker.onmessageerror = () => reject(new Error("a worker's message cannot be deserialized"));
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") return;
      const at = performance.now();
      if (data.kind !== "failed") resolve({ data, at });
      // Our worker encodes its reason, and only the widget can decode it.
      else reject(new Error(data.reason ?? "the file contains nothing that can be read"));
    };
  });
}
