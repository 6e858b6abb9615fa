// Loads the widget. The names of its files change with their contents, so the page says them.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
const { default: start } = await import(new URL(glue, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
