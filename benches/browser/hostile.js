// Reads the chosen files in a worker as the widget does, and measures the time. The program that drives
// the page calls the functions of `bench`; between them it reads the browser's memory.

const chooser = document.getElementById("files");

const text = async (name) => (await fetch(name)).text();
const module = async (name) => WebAssembly.compileStreaming(fetch(name));

// The script of the worker. It has the program for workbooks, too, whose script defines a global of one
// of two names.
async function script() {
  const [glue, sheets] = await Promise.all([text("worker.js"), text("spreadsheet.js")]);
  const source = `
onunhandledrejection = ({ reason }) => setTimeout(() => { throw reason });
const program = (() => {${glue}\nreturn wasm_bindgen})();
const forSheets = (() => {${sheets}\nreturn typeof spreadsheet === "undefined" ? wasm_bindgen : spreadsheet})();
onmessage = ({ data: [module, sheets] }) => {
  onmessage = null;
  globalThis.sheetsOf = async (workbook) => {
    await (forSheets.default ?? forSheets)({ module_or_path: sheets });
    return forSheets.sheets(workbook);
  };
  program({ module_or_path: module });
};`;
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}

// Resolves with the next message that is not about the progress.
const next = (worker) =>
  new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message ?? "the worker did not load"));
    worker.onmessage = ({ data }) => {
      if (data.kind !== "progress") resolve(data);
    };
  });

let worker;

globalThis.bench = {
  // Starts a worker that waits for files.
  async prepare() {
    const programs = [module("worker_bg.wasm"), module("spreadsheet_bg.wasm")];
    worker = new Worker(await script());
    const ready = next(worker);
    worker.postMessage(await Promise.all(programs));
    await ready;
  },
  // Reads the files. Whether they can be read does not matter.
  async run() {
    const answered = next(worker);
    const start = performance.now();
    worker.postMessage({ kind: "read", files: [...chooser.files], choices: null });
    const { kind } = await answered;
    const ms = performance.now() - start;
    // The worker stays: the kernel is asked about its thread. The browser is closed afterwards.
    return { ms, kind };
  },
};
