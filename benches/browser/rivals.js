// The other side. Each has a worker of its own, too, so that nobody has to share the page's thread.

import { heard } from "./hearing.js";

// How a script in rivals/ is started, asked, and understood.
export const rival = (script) => ({
  async start() {
    const url = new URL(`rivals/${script}.js`, import.meta.url);
    const worker = new Worker(url, { type: "module" });
    await heard(worker);
    return worker;
  },
  request: (file) => file,
  answer: ({ answer }) => answer,
});
