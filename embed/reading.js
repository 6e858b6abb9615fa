// Reads files away from the page: loads the programs that do it, seals the page, and runs them in a
// worker; in the page itself where the browser allows no worker. Loaded when a reader first wants to
// bring data, so that nothing needs loading once data is there.

const here = (name) => new URL(name, document.baseURI);

const loaded = async (name) => {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

const text = async (name) => (await loaded(name)).text();
const compiled = async (name) => WebAssembly.compile(await (await loaded(name)).arrayBuffer());

// The same script, for the case that there can be no worker: a page that is sealed loads nothing.
const loadedHere = (name) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: here(name), onload: resolve, onerror: reject });
    document.head.append(script);
  });

// A second policy can only narrow the first: from here on the page can ask for nothing at all.
const seal = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'";
  document.head.append(policy);
};

// What the program that reads files asks for where one is a workbook. A worker gets this as text.
const provideSheets = (module) => {
  globalThis.sheetsOf = async (workbook) => {
    await spreadsheet.default({ module_or_path: module });
    return spreadsheet.sheets(workbook);
  };
};

let programs;
let worker;
let last;
let cancelled = () => {};

/** Loads what reading needs, once. */
export const prepare = () =>
  (programs ??= (async () => {
    const [glue, sheetsGlue, reading, sheets] = await Promise.all([
      text("worker.js"),
      text("spreadsheet.js"),
      compiled("worker_bg.wasm"),
      compiled("spreadsheet_bg.wasm"),
      loadedHere("worker.js"),
      loadedHere("spreadsheet.js"),
    ]);
    seal();
    const start = `onmessage=e=>{onmessage=null;(${provideSheets})(e.data.sheets);wasm_bindgen({module_or_path:e.data.reading}).catch(e=>setTimeout(()=>{throw e}))}`;
    const parts = [glue, "\n", sheetsGlue, "\n", start];
    const script = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
    const modules = { reading, sheets };
    worker = started(script, modules);
    return { script, modules };
  })().catch((error) => {
    programs = undefined;
    throw error;
  }));

// A worker that listens, or nothing where there can be none.
const started = (script, modules) =>
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
 * Reads files, or with none those of the last time. Calls `told` with the progress, and answers
 * with what the program says, or `{kind}` alone: "died", "cancelled".
 */
export const read = async (files, choices, told) => {
  cancel();
  const { script, modules } = await prepare();
  const request = { files: (last = files ?? last), choices };
  worker ??= started(script, modules);
  const reader = await worker;
  if (!reader) {
    provideSheets(modules.sheets);
    await wasm_bindgen({ module_or_path: modules.reading });
    return { ...(await wasm_bindgen.read(request.files, choices, told)), inline: true };
  }
  return new Promise((resolve) => {
    // What it took of memory goes with it; the next one is there at once.
    const end = (answer) => {
      reader.terminate();
      worker = undefined;
      cancelled = () => {};
      resolve(answer);
    };
    cancelled = () => end({ kind: "cancelled" });
    reader.onmessage = ({ data }) => (data.kind === "progress" ? told(data) : end(data));
    reader.onerror = (event) => {
      event.preventDefault();
      end({ kind: "died" });
    };
    reader.postMessage(request);
  });
};

/** Stops reading. */
export const cancel = () => cancelled();
