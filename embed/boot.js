// Loads the widget. The names of its files change with their contents, so the page says them.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
// What reads files is loaded when it is wanted.
let module;
const reading = () => (module ??= import("./reading.js"));
globalThis.reading = {
  // Where it fails, reading says so.
  prepare: async () => (await reading()).prepare().catch(() => {}),
  read: async (...request) => (await reading()).read(...request),
  cancel: async () => (await reading()).cancel(),
};
const { default: start } = await import(new URL(glue, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
