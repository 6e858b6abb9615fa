// Loads the widget. The names of its files change with their contents, so the page passes them as
// attributes of this script.
const { glue, wasm, languages } = document.querySelector("script[data-glue]").dataset;

// The content of a language's file; undefined where it cannot be loaded. The name of the program's
// file is part of the address, so that a cache never serves the file of another build.
const files = new Map();
const words = (tag) => {
  const file = files.get(tag) ?? fetch(new URL(`${tag}.bin?${wasm}`, document.baseURI));
  files.set(tag, file);
  return file.then(
    async (response) => (response.ok ? response.clone().arrayBuffer() : undefined),
    () => void files.delete(tag),
  );
};

// The script that reads files is loaded when it is first needed.
let module;
const reading = () => (module ??= import("./reading.js"));

// The program calls these functions (src/widget/dom/loader.rs).
globalThis.loader = {
  words,
  // Loads the languages first, because the page can load nothing after it is sealed. If the program
  // that reads files cannot be loaded, `read` fails, too, and the reader is told then.
  prepare: async (tags) => {
    const [{ prepare }] = await Promise.all([reading(), ...tags.map(words)]);
    return prepare().catch(() => {});
  },
  read: async (...request) => (await reading()).read(...request),
  cancel: async () => (await reading()).cancel(),
};

// The program will ask for this language, so it is loaded at the same time as the program.
const requested = new URLSearchParams(location.hash.slice(1)).get("lang") || navigator.language;
const tag = requested.split(/[-_]/)[0].toLowerCase();
if (languages.split(" ").includes(tag)) words(tag);

const { default: start } = await import(new URL(glue, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
