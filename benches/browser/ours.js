// Our contestant: the WebAssembly program with which the widget reads files. It is started as the widget
// starts it.

import { nextAnswer } from "./answers.js";

// Without the first handler, a rejected promise in the worker would not reach the page, which would wait
// for ever.
const START = `
onunhandledrejection = ({ reason }) => {
  throw reason;
};
onmessage = ({ data }) => {
  onmessage = null;
  wasm_bindgen({ module_or_path: data });
};`;

// The indices of the columns in the answer of the program: those of its first block, after the header
// and the directory (src/worker/wire.rs).
const TIMES = 2;
const KINDS = 3;
const LIKES = 9;
const REPOSTS = 10;
const REPLIES = 11;

let program;

// Loads the script and compiles the module. All workers share them.
async function load() {
  const loaded = async (name) => {
    const response = await fetch(name);
    if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
    return response;
  };
  const glue = await (await loaded("worker.js")).text();
  const script = URL.createObjectURL(new Blob([glue, START], { type: "text/javascript" }));
  const module = await WebAssembly.compileStreaming(loaded("worker_bg.wasm"));
  return { script, module };
}

export const ours = {
  async start() {
    const { script, module } = await (program ??= load());
    const worker = new Worker(script);
    const ready = nextAnswer(worker);
    worker.postMessage(module);
    await ready;
    return worker;
  },
  request: (file) => ({ kind: "read", files: [file], choices: null }),
  answer({ sections, memory }) {
    // The copy is aligned for numbers of any width.
    const buffer = (column) => sections[column].slice().buffer;
    const counts = (column) => new Uint32Array(buffer(column));
    const times = new BigInt64Array(buffer(TIMES));
    return {
      length: times.length,
      times: Float64Array.from(times, Number),
      kinds: sections[KINDS],
      likes: counts(LIKES),
      reposts: counts(REPOSTS),
      replies: counts(REPLIES),
      memory,
    };
  },
};
