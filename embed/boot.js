// Loads the widget. The names of its files change with their contents, so the page says them.
const { glue, wasm, languages } = document.querySelector("script[data-glue]").dataset;
// The words of a language are a file, once it is wanted; nothing where it cannot be loaded. The name
// of the program's file is part of the address, so that a cache never gives another build's words.
const files = new Map();
const words = (tag) => {
  const file = files.get(tag) ?? fetch(new URL(`${tag}.bin?${wasm}`, document.baseURI));
  files.set(tag, file);
  return file.then(
    async (response) => (response.ok ? response.clone().arrayBuffer() : undefined),
    () => void files.delete(tag),
  );
};
// What reads files is loaded when it is wanted.
let module;
const reading = () => (module ??= import("./reading.js"));
globalThis.loader = {
  words,
  // Where it fails, reading says so. The page is sealed by it, so the other languages come first.
  prepare: async (tags) => {
    const [{ prepare }] = await Promise.all([reading(), ...tags.map(words)]);
    return prepare().catch(() => {});
  },
  read: async (...request) => (await reading()).read(...request),
  cancel: async () => (await reading()).cancel(),
};
// The language that the program will want is on its way meanwhile.
const wish = new URLSearchParams(location.hash.slice(1)).get("lang") || navigator.language;
const tag = wish.split(/[-_]/)[0].toLowerCase();
if (languages.split(" ").includes(tag)) words(tag);
const { default: start } = await import(new URL(glue, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
