// Our side: the program that the widget reads files with, started in the same way.

import { heard } from "./hearing.js";

// A promise that nobody waits for would fail unheard, and the page would wait for ever.
const START = `
onunhandledrejection = ({ reason }) => {
  throw reason;
};
onmessage = ({ data }) => {
  onmessage = null;
  wasm_bindgen({ module_or_path: data });
};`;

// The places of the columns among what the program answers.
const TIMES = 1;
const KINDS = 2;
const LIKES = 5;
const REPOSTS = 6;
const REPLIES = 7;

let program;

// The script and the compiled module, loaded once for all workers.
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
    const ready = heard(worker);
    worker.postMessage(module);
    await ready;
    return worker;
  },
  request: (file) => ({ kind: "read", files: [file], choices: null }),
  answer({ sections, memory }) {
    // A copy begins where an array of wider numbers may begin.
    const buffer = (place) => sections[place].slice().buffer;
    const counts = (place) => new Uint32Array(buffer(place));
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
