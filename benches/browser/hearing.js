// What workers say.

// The next message of a worker that is not about its progress. One that fails says so here.
export function heard(worker) {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message ?? "a worker did not load"));
    worker.onmessageerror = () => reject(new Error("a worker's message cannot be read"));
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") return;
      const at = performance.now();
      if (data.kind !== "failed") resolve({ data, at });
      // Ours gives its reasons in a form that only the widget reads.
      else reject(new Error(data.reason ?? "the file holds nothing that can be read"));
    };
  });
}
