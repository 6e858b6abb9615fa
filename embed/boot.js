// Starts the widget: narrows the page's content policy, loads the program, and gives it a `loader`
// for what it needs later (src/widget/dom/loader.rs).
//
// To a sandboxed frame, which has no origin, the server that it comes from is another origin. It can
// read that server's files only where the server says so in a header, and no server does by default.
// So the script of the host page, which has an origin, fetches the files and hands them over
// (embed/influence-score.js). Scripts are run from their bytes, so that they can be handed over, too.
(() => {
  const { build = "", languages, sample } = document.currentScript.dataset;
  const settings = new URLSearchParams(location.hash.slice(1));
  const [language] = (settings.get("lang") || navigator.language).toLowerCase().split(/[-_]/);

  // The page holds a picture of what the program draws at first, in English and with the first sample
  // person (examples/picture). It is not seen where something else is asked for, so that no picture
  // follows another one. styles/before.css has the rules.
  const page = document.documentElement;
  const isSame = ([key, value]) =>
    !value || (key === "sample" ? value === sample : /^(files|lang|theme)$/.test(key));
  const isPictured = !languages.split(" ").includes(language) && [...settings].every(isSame);
  page.dataset.starting = isPictured ? "" : "other";
  page.dataset.theme = settings.get("theme") || "auto";

  // As the browser has it: the program gets a narrower one (`narrow`).
  const createElement = document.createElement.bind(document);

  const addPolicy = (content) => {
    const policy = createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = content;
    document.head.append(policy);
  };

  // The second policy: files come from the page's own folder, and scripts from bytes. A policy can
  // only narrow the ones before it. 'self' would mean nothing in WebKit where the page has no origin.
  const folder = new URL(".", location.href);
  const { hostname, origin: server, pathname } = folder;
  const isIpv6 = hostname.startsWith("[");
  // A policy cannot name a host that is an IPv6 address: its grammar has no brackets, and Chromium and
  // WebKit match nothing with them. There 'self' has to do; a frame that is handed its files needs
  // no source. Nor can a policy name a path with one of these characters.
  const own = isIpv6 ? "'self'" : /[;,]/.test(pathname) ? server : server + pathname;
  addPolicy(
    `script-src blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline' ${own}; connect-src ${own}; worker-src blob:`,
  );

  // How long a server may send nothing, in milliseconds.
  const STALL = 30_000;

  // The bytes of a file. Why a load failed, as the host page is told: "load", "late" where the server
  // sends nothing, "header" where it has to allow the frame to read its files, or "wasm" where the
  // browser refuses to run a program.
  const fetched = async (name) => {
    const stopping = new AbortController();
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => stopping.abort(), STALL);
    };
    let reason = origin === "null" ? "header" : "load";
    try {
      wait();
      const { ok, body } = await fetch(new URL(name, folder), { signal: stopping.signal });
      reason = "load";
      if (!ok) throw reason;
      const reader = body.getReader();
      const chunks = [];
      for (let chunk; !(chunk = await reader.read()).done; chunks.push(chunk.value)) wait();
      return await new Blob(chunks).arrayBuffer();
    } catch {
      throw stopping.signal.aborted ? "late" : reason;
    } finally {
      clearTimeout(timer);
    }
  };

  // Asks the host page's script for files, by a channel that no other code of this page knows.
  const port = () => {
    const { port1, port2 } = new MessageChannel();
    const waiting = new Map();
    let isAnswered = false;
    port1.onmessage = ({ data: { name, bytes, reason } }) => {
      isAnswered = true;
      const [resolve, reject] = waiting.get(name) ?? [];
      waiting.delete(name);
      if (bytes) resolve?.(bytes);
      else reject?.(reason);
    };
    parent.postMessage({ type: "influence-score:files" }, "*", [port2]);
    return {
      close: () => port1.close(),
      load: (name) =>
        new Promise((resolve, reject) => {
          waiting.set(name, [resolve, reject]);
          port1.postMessage(name);
          // The address may have been copied to a page without the script.
          setTimeout(() => isAnswered || fetched(name).then(resolve, reject), 10_000);
        }),
    };
  };

  // The bytes are code, so they are taken from the host page only where this page has no origin, in
  // whose name the code could act.
  const isHanded = settings.get("files") === "host" && parent !== window && origin === "null";
  const host = isHanded ? port() : { load: fetched, close: () => {} };

  const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /**
   * The bytes of a file of this build. A load that fails is tried twice more, unless the reader has
   * waited long already. Where the host page's policy forbids its script to load the file, this page
   * may still be allowed to.
   */
  const load = async (name, ending, pauses = [500, 2000]) => {
    const file = name + build + ending;
    try {
      return await host.load(file);
    } catch (reason) {
      const [pause, ...others] = pauses;
      if (reason === "load" && pause) {
        await after(pause);
        return load(name, ending, others);
      }
      if (!isHanded || reason === "late") throw reason;
      return fetched(file).catch(() => {
        throw reason;
      });
    }
  };

  /** What `make` resolves to, made once for each key. What failed is made again at the next call. */
  const made = new Map();
  const once = (key, make) => {
    if (!made.has(key)) {
      const promise = make();
      made.set(key, promise);
      promise.catch(() => made.delete(key));
    }
    return made.get(key);
  };

  const words = (tag) => once(tag, () => load(tag, ".bin"));

  const compiled = (name) =>
    once(`${name}.wasm`, async () => WebAssembly.compile(await load(name, "_bg.wasm")));

  /** The source of a script as an expression, whose value is that of the script's global name. */
  const expression = (source, name) => `(() => {${source}\nreturn ${name}})()`;

  // Scripts have names in common, so each is run in a function of its own.
  const run = (source) =>
    new Promise((resolve, reject) => {
      const script = createElement("script");
      const parts = ["document.currentScript.value = () => ", source];
      script.src = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
      script.onload = () => (script.value ? resolve(script.value) : reject("wasm"));
      script.onerror = () => reject("wasm");
      document.head.append(script);
    });

  /**
   * A script: its `source`, its `value` after it has run on this page, and the function `make`, which
   * runs it once more and returns a new value.
   */
  const script = (file, name = "wasm_bindgen") =>
    once(`${file}.js`, async () => {
      const source = expression(new TextDecoder().decode(await load(file, ".js")), name);
      const make = await run(source);
      return { source, make, value: make() };
    });

  const program = (name) => Promise.all([script(name), compiled(name)]);

  // The third policy: the page can make no request at all.
  const seal = () => {
    addPolicy(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'",
    );
    host.close();
  };

  // How long the page waits for what it can do without, in milliseconds, after the rest is loaded.
  const PATIENCE = 10_000;

  /**
   * Loads what reading needs, then seals the page. Resolves to the function of reading.js, and the
   * names of what could not be loaded. Rejects, and seals nothing, where no file could be read.
   */
  const prepared = () =>
    once("prepared", async () => {
      const others = ["spreadsheet", ...languages.split(" ")];
      const absent = new Set(others);
      const loadOther = async (name) => {
        const other = await (name === "spreadsheet" ? program(name) : words(name));
        absent.delete(name);
        return other;
      };
      const all = Promise.allSettled(others.map(loadOther));
      const [{ value: reading }, reader] = await Promise.all([
        script("reading", "reading"),
        program("worker"),
      ]);
      await Promise.race([all, after(PATIENCE)]);
      const sheets = absent.has("spreadsheet") ? undefined : await program("spreadsheet");
      seal();
      return { read: reading(reader, sheets), absent: [...absent] };
    });

  let lastFiles;
  let cancel = () => {};
  let abandon = () => {};

  // What the program keeps for the program that follows it, here or in the next frame.
  let kept = "";
  let failures = 0;

  // If the page moves the frame, the browser loads it again. What was kept goes to the next frame by
  // the script of the host page (src/frame.rs says what that is).
  let keeper;
  addEventListener("message", ({ source, data, ports }) => {
    if (source === parent && data?.type === "influence-score:settings") keeper = ports[0] ?? keeper;
  });
  addEventListener("pagehide", ({ persisted }) => persisted || keeper?.postMessage(kept));

  globalThis.loader = {
    /** The content of a language's file; undefined where it cannot be loaded. */
    words: (tag) => words(tag).catch(() => {}),

    /** Seals the page. Resolves to the names of what could not be loaded; rejects as `prepared`. */
    prepare: async () => (await prepared()).absent,

    /**
     * Reads files, or without any those of the last time; a sample is forgotten. Calls `onProgress`
     * with each message about the progress. Resolves to the program's answer (src/worker/message.rs), or to `{kind}` alone,
     * which is "died", "cancelled" or "unavailable". Rejects as `prepared`.
     */
    read: (files, choices, onProgress, isSample) => {
      cancel();
      files ??= lastFiles;
      if (!isSample) lastFiles = files;
      const stopping = new AbortController();
      const { signal } = stopping;
      const tell = (progress) => signal.aborted || onProgress(progress);
      const request = { files, choices };
      return new Promise((resolve, reject) => {
        abandon = () => stopping.abort();
        cancel = () => {
          abandon();
          resolve({ kind: "cancelled" });
        };
        const start = ({ read }) => read(request, tell, signal);
        prepared().then(start).then(resolve, reject);
      });
    },

    /** Stops reading. */
    cancel: () => cancel(),

    /** Keeps a text for the program that follows this one. */
    keep: (text) => {
      kept = text;
    },

    /** What the program kept that failed; undefined where none has. */
    keptAfterFailure: () => (failures ? kept : undefined),

    /** Loads the page again: what could not be loaded before it was sealed cannot be loaded now. */
    reload: () => location.reload(),
  };

  const FAILURES = {
    en: {
      load: "This widget could not be loaded. Is there a connection? Then please reload the page.",
      header:
        "This widget could not be loaded: its server would have to allow it in this frame (Access-Control-Allow-Origin).",
      wasm: "This widget cannot start: this browser, or a content policy of the server, does not let it run WebAssembly.",
      panic: "This widget failed twice, so it was stopped. Please reload the page.",
    },
    de: {
      load: "Dieses Widget konnte nicht geladen werden. Besteht eine Verbindung? Dann bitte die Seite neu laden.",
      header:
        "Dieses Widget konnte nicht geladen werden: Sein Server müsste es in diesem Rahmen erlauben (Access-Control-Allow-Origin).",
      wasm: "Dieses Widget kann nicht starten: Der Browser oder eine Inhaltsrichtlinie des Servers erlaubt kein WebAssembly.",
      panic: "Dieses Widget ist zweimal abgebrochen und wurde angehalten. Bitte lade die Seite neu.",
    },
  };

  // The picture stays, as one without a program, if it is still there.
  const fail = (reason) => {
    delete page.dataset.starting;
    const sentence = createElement("p");
    sentence.setAttribute("role", "alert");
    const sentences = FAILURES[language] ?? FAILURES.en;
    sentence.textContent = sentences[reason] ?? sentences.load;
    const picture = document.querySelector(".before");
    document.getElementById("widget").replaceChildren(sentence, ...(picture ? [picture] : []));
    if (parent !== window) parent.postMessage({ type: "influence-score:failed", reason }, "*");
  };

  // What the widget is made of. None of these elements can load anything or lead to another page.
  const ELEMENTS = new Set(
    (
      "html main section header footer nav aside div p span h1 h2 h3 h4 ul ol li dl dt dd table caption " +
      "colgroup col thead tbody tfoot tr th td details summary figure figcaption button input " +
      "label select optgroup option textarea progress meter output fieldset legend em strong b i small " +
      "sub sup mark code pre kbd abbr time bdi q blockquote cite br hr style canvas " +
      "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clippath"
    ).split(" "),
  );

  // The program makes elements by functions of the browser that can also make a link, a form, a frame
  // or a `meta` element. These could lead the page to another address, with the reader's data in it,
  // and no content policy forbids that. So before the program starts, these functions are narrowed to
  // ELEMENTS. It imports no other function that makes an element (docs/browser-functions.md).
  const narrow = () => {
    const check = (name) => {
      if (!ELEMENTS.has(name.toLowerCase())) throw new Error(`the widget has no element <${name}>`);
    };
    // A link that leads nowhere may be made: a checker of accessibility does so.
    const checkMade = (name) => /^a$/i.test(name) || check(name);
    const { createElementNS } = Document.prototype;
    const { cloneNode } = Node.prototype;
    const { setAttribute } = Element.prototype;
    const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
    Document.prototype.createElement = (name) => {
      checkMade(name);
      return createElement(name);
    };
    Document.prototype.createElementNS = function (namespace, name) {
      check(name);
      return createElementNS.call(this, namespace, name);
    };
    Node.prototype.cloneNode = function (isDeep) {
      if (this.localName) check(this.localName);
      return cloneNode.call(this, isDeep);
    };
    Element.prototype.setAttribute = function (name, value) {
      check(this.localName);
      if (/href$/i.test(name)) throw new Error("the widget has no links");
      setAttribute.call(this, name, value);
    };
    Object.defineProperty(Element.prototype, "innerHTML", {
      get,
      set(markup) {
        for (const [, name] of String(markup).matchAll(/<([a-z][^\s/>]*)/gi)) check(name);
        set.call(this, markup);
      },
    });
    // No policy of today's browsers forbids a connection to a peer.
    delete globalThis.RTCPeerConnection;
    delete globalThis.webkitRTCPeerConnection;
    // By these, the program could reach everything by its name.
    Reflect.get = Reflect.set = Reflect.apply = () => {
      throw new Error("the widget reaches nothing by its name");
    };
  };

  const isParsed = new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", resolve, { once: true }),
  );

  // The program writes into a new element, which no other program has listeners on.
  const empty = () => {
    const root = document.getElementById("widget");
    root.replaceWith(root.cloneNode());
  };

  let startProgram;

  // After an error the memory of a program is in an unknown state. So it is started anew, once.
  const onError = ({ error, reason }) => {
    // Not every error is the program's: extensions of the browser have theirs.
    if (!/wasm/.test((error ?? reason)?.stack)) return;
    failures += 1;
    if (failures > 2) return;
    // What the failed program waits for would only call it again.
    abandon();
    cancel = () => {};
    empty();
    if (failures === 1) startProgram();
    else fail("panic");
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);

  const start = async () => {
    // The program will ask for this language, so it is loaded at the same time as the program.
    if (languages.split(" ").includes(language)) globalThis.loader.words(language);
    const [, files] = await Promise.allSettled([isParsed, program("widget")]);
    const { reason } = files;
    if (reason) {
      if (reason instanceof Error) console.error(reason);
      return fail(reason instanceof Error ? "wasm" : reason);
    }
    const [{ make }, module] = files.value;
    narrow();
    startProgram = async () => {
      try {
        await make()({ module_or_path: module });
      } catch (error) {
        console.error(error);
        fail("wasm");
      }
    };
    await startProgram();
  };
  start();
})();
