// Reads files away from the page: loads the programs that do it, seals the page, and runs them in a
// worker, or on the page itself where the browser allows no worker. This script is loaded when the
// reader opens the intake, so that nothing needs to be loaded once the reader's data is there.

const address = (name) => new URL(name, document.baseURI);

const fetched = async (name) => {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

const text = async (name) => (await fetched(name)).text();
const compiled = async (name) => WebAssembly.compile(await (await fetched(name)).arrayBuffer());

// Runs a script on the page. A worker gets the same script as text, but whether there can be a
// worker is known only after the page is sealed, when no script can be loaded any more.
const runOnPage = (name) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address(name), onload: resolve, onerror: reject });
    document.head.append(script);
  });

// Adds a second content policy, under which the page can make no request at all. A second policy can
// only narrow the first one.
const seal = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'";
  document.head.append(policy);
};

// Defines the function that the program calls for a workbook. A worker gets the source text of this
// function, so it uses nothing but its parameter and globals.
const provideSheets = (module) => {
  globalThis.sheetsOf = async (workbook) => {
    await spreadsheet.default({ module_or_path: module });
    return spreadsheet.sheets(workbook);
  };
};

let programs;
let worker;
let lastFiles;
let cancelCurrent = () => {};

/** Loads what reading needs, once, and seals the page. */
export const prepare = () =>
  (programs ??= (async () => {
    const [glue, sheetsGlue, reading, sheets] = await Promise.all([
      text("worker.js"),
      text("spreadsheet.js"),
      compiled("worker_bg.wasm"),
      compiled("spreadsheet_bg.wasm"),
      runOnPage("worker.js"),
      runOnPage("spreadsheet.js"),
    ]);
    seal();
    // An error while the program starts is thrown outside the promise, so that `onerror` sees it.
    const start = `onmessage=e=>{onmessage=null;(${provideSheets})(e.data.sheets);wasm_bindgen({module_or_path:e.data.reading}).catch(e=>setTimeout(()=>{throw e}))}`;
    const parts = [glue, "\n", sheetsGlue, "\n", start];
    const script = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
    const modules = { reading, sheets };
    worker = startWorker(script, modules);
    return { script, modules };
  })().catch((error) => {
    programs = undefined;
    throw error;
  }));

// A worker that waits for a request; undefined where there can be none.
const startWorker = (script, modules) =>
  new Promise((resolve) => {
    const worker = new Worker(script);
    worker.onmessage = () => resolve(worker);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve();
    };
    worker.postMessage(modules);
  }).catch(() => {});

/**
 * Reads files, or without any those of the last time, which a sample is not. Calls `onProgress` with each message about the
 * progress. Resolves to the program's answer (src/worker/message.rs), or to `{kind}` alone, which is
 * "died" or "cancelled". Rejects where the programs cannot be loaded.
 */
export const read = async (files, choices, onProgress, isSample) => {
  cancel();
  const { script, modules } = await prepare();
  files ??= lastFiles;
  if (!isSample) lastFiles = files;
  const request = { files, choices };
  worker ??= startWorker(script, modules);
  const reader = await worker;
  if (!reader) {
    provideSheets(modules.sheets);
    await wasm_bindgen({ module_or_path: modules.reading });
    const answer = await wasm_bindgen.read(request.files, choices, onProgress);
    answer.inline = true;
    return answer;
  }
  return new Promise((resolve) => {
    // The worker is terminated after one request, which frees its memory. The next request starts
    // another one.
    const end = (answer) => {
      reader.terminate();
      worker = undefined;
      cancelCurrent = () => {};
      resolve(answer);
    };
    cancelCurrent = () => end({ kind: "cancelled" });
    reader.onmessage = ({ data }) => (data.kind === "progress" ? onProgress(data) : end(data));
    reader.onerror = (event) => {
      event.preventDefault();
      end({ kind: "died" });
    };
    reader.postMessage(request);
  });
};

/** Stops reading. */
export const cancel = () => cancelCurrent();
