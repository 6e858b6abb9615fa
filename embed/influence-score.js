// <influence-score sample="…" view="full|compact" inputs="…" lang="…" theme="auto|light|dark">
//   fallback
// </influence-score>
//
// The scripts of the host page can read everything on that page, so what a reader pastes must never
// be part of it. This script therefore only replaces the fallback by a sandboxed frame, and hands it
// the widget's files. The frame posts which of them it needs, that it is ready or why it cannot
// start, and how high it is, and nothing else; when it is removed, also what the reader chose, so that
// the next frame has it (src/frame.rs).

const NAME = "influence-score";

// The widget's page is in the same folder as this script.
const page = new URL("index.html", import.meta.url);

// A sandboxed frame has no origin, so it cannot read the files of its own server unless that server
// allows it in a header. It asks for them here, where they are fetched once for all frames. Only
// files of the widget have such a name.
const FILE =
  /^(widget|reading|worker|spreadsheet|[a-z]{2,3}(?=.*bin))(-[0-9a-f]{16})?(\.js|_bg\.wasm|\.bin)$/;
const files = new Map();
// The file that could not be fetched last.
let missing = "";

// How long a server may send nothing, in milliseconds.
const STALL = 30_000;

async function fetched(name) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stopping.abort(), STALL);
  };
  let reason = page.origin === location.origin ? "load" : "header";
  try {
    wait();
    const { ok, body } = await fetch(new URL(name, page), { signal });
    reason = "load";
    const reader = body.getReader();
    const chunks = [];
    for (let chunk; !(chunk = await reader.read()).done; chunks.push(chunk.value)) wait();
    if (ok) return { name, bytes: await new Blob(chunks).arrayBuffer() };
  } catch {
    if (signal.aborted) reason = "late";
  } finally {
    clearTimeout(timer);
  }
  files.delete(name);
  missing = name;
  return { name, reason };
}

async function handOver({ data: name, target: port }) {
  if (!FILE.test(name)) return;
  if (!files.has(name)) files.set(name, fetched(name));
  port.postMessage(await files.get(name));
}

// How long a frame may take before the console says what may be wrong, in milliseconds.
const PATIENCE = 8000;

// How long the next frame waits for what the removed one hands over, in milliseconds.
const HANDOVER = 500;

/** What is wrong with a frame that could not start, by the reason that it posts. */
function explain(reason) {
  if (forbidding) return `the content policy of this page forbids it, by ${forbidding}.`;
  return {
    load: `its file ${missing} could not be loaded. Are all files beside this script?`,
    late: `its file ${missing} does not arrive: the server sends nothing.`,
    header:
      "this script is from another origin, so its server has to send all files with the header Access-Control-Allow-Origin: *",
    wasm: "the browser, or a content policy that is sent with the frame, does not let it run WebAssembly.",
    panic: "its program failed twice, so the fallback is shown again.",
  }[reason];
}

// The directive of the host page's content policy that forbade the frame or a file of it, if one did.
let forbidding;
addEventListener("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
  // The address is cut to its origin where that is another one.
  const isOurs = blockedURI === page.origin || blockedURI.startsWith(new URL(".", page));
  if (isOurs && disposition === "enforce") forbidding ??= effectiveDirective;
});

/** What may be wrong with a frame that is silent, and whether it may still start. */
async function cause() {
  const response = await fetch(page).catch(() => {});
  if (forbidding) return { why: explain() };
  if (missing) return { why: explain("load"), mayStart: true };
  if (!response) return { why: explain("header"), mayStart: true };
  if (!response.ok) return { why: `the server answers with ${response.status}.` };
  return {
    why: "its page can be loaded, so a header of that page forbids the frame (X-Frame-Options, frame-ancestors), or the connection is slow.",
    mayStart: true,
  };
}

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An element and what it is rendered in, from the inside out, across shadow roots. */
function* ancestors(element) {
  for (; element; element = element.assignedSlot ?? element.parentNode ?? element.host)
    if (element.nodeType === Node.ELEMENT_NODE) yield element;
}

/** A colour in a computed style. */
const COLOR = /\b(?:rgba?|color|lab|lch|oklab|oklch)\([^()]*\)/;

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** The colours of the page at an element: "light" or "dark". */
function themeAt(element) {
  let scheme = getComputedStyle(element).colorScheme;
  if (scheme === "normal") scheme = document.querySelector("meta[name=color-scheme]")?.content ?? "";
  const schemes = scheme.match(/\b(light|dark)\b/g) ?? [];
  if (schemes.length === 1) return schemes[0];
  // The page supports both schemes, or says nothing. So the backgrounds decide that lie behind the
  // element, one over the other; of a gradient its first colour. Behind all is the browser's own.
  const layers = [...ancestors(element)].flatMap((it) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(it);
    return [...(backgroundImage.match(COLOR) ?? []), backgroundColor];
  });
  layers.push(schemes.length && prefersDark.matches ? "#121212" : "#fff");
  for (const layer of layers.reverse()) {
    brush.fillStyle = layer;
    brush.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...brush.getImageData(0, 0, 1, 1).data].map((n) => (n / 255) ** 2.2);
  // At this luminance black and white text have the same contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179 ? "dark" : "light";
}

// A height is kept free for the widget, so that nothing below moves when the frame is shown. A page can set
// it, and best does so in its own styles.
// Important declarations here are stronger than those of the page, such as `* { all: unset !important }`.
// Until the frame is ready it lies over the fallback, so that it is laid out with its final width. It is
// transparent and not hidden, because browsers do not lay out a hidden frame. The fallback is printed in
// place of the frame, which a page break would cut off.
const css = `
:host { display: block !important; position: relative !important; min-block-size: var(--influence-score-height, 900px) !important }
:host([hidden]) { display: none !important }
iframe { display: block; box-sizing: border-box; inline-size: 100%; border: 0 }
iframe[inert] { position: absolute; inset: 0; block-size: 100% !important; opacity: 0 }
@media screen { iframe:not([inert]) + slot { display: none } }
@media print { iframe { display: none } }
`;

function define() {
  // Every content policy allows a style sheet that a script constructs, but not a <style> element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  class InfluenceScore extends HTMLElement {
    static observedAttributes = ["sample", "view", "inputs", "lang", "theme"];

    #slot = document.createElement("slot");
    #frame = null;
    // The settings that the frame was told last, as text.
    #told = "";
    // What the last frame handed over, and the promise of what this one hands over.
    #kept = "";
    #handover = null;
    #timer = 0;
    #hasWarned = false;
    #nearness = null;
    #changes = new MutationObserver(() => this.#follow());

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#slot);
    }

    connectedCallback() {
      this.#nearness = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#load();
        },
        { rootMargin: "400px" },
      );
      this.#nearness.observe(this);
    }

    disconnectedCallback() {
      this.#nearness.disconnect();
      this.#remove();
    }

    // Element.moveBefore keeps the frame, and what the reader pasted into it. Because this method
    // exists, the browser calls it in place of the two above.
    connectedMoveCallback() {
      if (this.#frame) this.#watch();
      this.#follow();
    }

    attributeChangedCallback() {
      this.#follow();
    }

    async #load() {
      this.#nearness.disconnect();
      const nearness = this.#nearness;
      const kept = await this.#kept;
      // The element may have been removed, or inserted again, meanwhile.
      if (nearness !== this.#nearness || !this.isConnected || this.#frame) return;
      const frame = document.createElement("iframe");
      // Without allow-same-origin the frame has no cookies, no storage and no access to this page,
      // even if both come from the same server.
      frame.setAttribute("sandbox", "allow-scripts allow-downloads");
      frame.inert = true;
      // The fragment is never sent to a server, and the frame can read it before any message.
      const settings = new URLSearchParams({ ...this.#settings(), files: "host", kept });
      frame.src = `${page}#${settings}`;
      this.#frame = frame;
      this.#setTitle();
      // The listener is added before the frame loads, so that it gets the frame's first message.
      addEventListener("message", this.#onMessage);
      this.#slot.before(frame);
      this.#timer = setTimeout(async () => {
        const { why, mayStart } = await cause();
        if (frame !== this.#frame || !frame.inert) return;
        if (mayStart) this.#warn(why);
        else this.#fail(why);
      }, PATIENCE);
      this.#watch();
    }

    #remove() {
      clearTimeout(this.#timer);
      removeEventListener("message", this.#onMessage);
      prefersDark.removeEventListener("change", this.#follow);
      removeEventListener("transitionend", this.#follow, true);
      this.#changes.disconnect();
      this.#frame?.remove();
      this.#frame = null;
      if (this.#handover) this.#kept = Promise.race([this.#handover, after(HANDOVER)]);
      this.#handover = null;
    }

    // An arrow function, because removeEventListener needs the same function object.
    #onMessage = ({ source, data, ports }) => {
      // A sandboxed frame has no origin that could be checked, but `source` cannot be forged.
      if (source !== this.#frame?.contentWindow) return;
      if (data?.type === `${NAME}:files`) for (const port of ports) port.onmessage = handOver;
      if (data?.type === `${NAME}:ready`) this.#show();
      if (data?.type === `${NAME}:height`) this.#setHeight(data.height);
      if (data?.type === `${NAME}:failed`) this.#fail(explain(data.reason));
    };

    /** Shows the fallback for good, in as much room as it needs. */
    #fail(why) {
      this.#warn(why);
      this.#remove();
      this.style.setProperty("--influence-score-height", 0);
    }

    #show() {
      clearTimeout(this.#timer);
      // The frame has the fallback's height until it posts its own, so that the page moves once.
      if (!this.#frame.style.height) this.#setHeight(this.offsetHeight);
      this.#frame.inert = false;
      const { port1, port2 } = new MessageChannel();
      this.#handover = new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
      });
      this.#postSettings([port2]);
    }

    #setHeight(height) {
      if (!Number.isFinite(height)) return;
      this.#frame.style.height = `${Math.min(Math.max(height, 100), 20000)}px`;
    }

    /** Says on the console why the widget is not shown, once for each element. */
    #warn(why) {
      if (!this.#hasWarned) console.warn(`${NAME}: the widget is not shown: ${why} (${page})`);
      this.#hasWarned = true;
    }

    /** Follows what may change the language and the colours of the page around. */
    #watch() {
      this.#changes.disconnect();
      for (const element of ancestors(this)) this.#changes.observe(element, { attributes: true });
      prefersDark.addEventListener("change", this.#follow);
      // A colour that changes in a transition has its new value at the end.
      addEventListener("transitionend", this.#follow, true);
    }

    // A frame that is still loading gets its settings when it is ready.
    #follow = () => {
      if (this.#frame && !this.#frame.inert) this.#postSettings();
    };

    #postSettings(ports = []) {
      const settings = { type: `${NAME}:settings`, ...this.#settings() };
      const told = Object.values(settings).join("\n");
      if (told === this.#told && !ports.length) return;
      this.#told = told;
      this.#setTitle();
      // A sandboxed frame has no origin that could be the target. The settings are not secret.
      this.#frame.contentWindow.postMessage(settings, "*", ports);
    }

    // A screen reader announces a frame by its title.
    #setTitle() {
      this.#frame.title = /^de\b/i.test(this.#settings().lang)
        ? "Nur eine Zahl: ein Einfluss-Wert, der sagt, was er bedeutet"
        : "Just a Number: an influence score that says what it means";
    }

    #settings() {
      const theme = this.getAttribute("theme");
      // Without a language the frame uses the browser's.
      const around = [...ancestors(this)].find((element) => element.hasAttribute("lang"));
      const [sample, view, inputs] = ["sample", "view", "inputs"].map(
        (name) => this.getAttribute(name) ?? "",
      );
      return {
        sample,
        view,
        inputs,
        lang: around?.getAttribute("lang") ?? "",
        theme: theme === "light" || theme === "dark" ? theme : themeAt(this),
      };
    }
  }

  customElements.define(NAME, InfluenceScore);
}

// A browser that lacks one of these features keeps the fallback. If a page loads this script twice,
// the first copy defines the element.
const isSupported =
  globalThis.customElements && globalThis.IntersectionObserver && document.adoptedStyleSheets;
if (isSupported && !customElements.get(NAME)) define();
