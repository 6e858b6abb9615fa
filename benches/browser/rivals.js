// The other contestants. Each runs in its own worker, so that none shares the main thread of the page.

import { nextAnswer } from "./answers.js";

// Describes how to start a script in rivals/, send a file to it, and decode its answer.
export const rival = (script) => ({
  async start() {
    const url = new URL(`rivals/${script}.js`, import.meta.url);
    const worker = new Worker(url, { type: "module" });
    await nextAnswer(worker);
    return worker;
  },
  request: (file) => file,
  answer: ({ answer }) => answer,
});
