// <influence-score sample="…" lang="…" theme="auto|light|dark">fallback</influence-score>
//
// The scripts of the host page can read everything on that page, so what a reader pastes must never
// be part of it. This script therefore only replaces the fallback by a sandboxed frame, and hands it
// the widget's files. The frame posts which of them it needs, that it is ready or why it cannot
// start, and how high it is, and nothing else.

const NAME = "influence-score";

// The widget's page is in the same folder as this script.
const page = new URL("index.html", import.meta.url);

// A sandboxed frame has no origin, so it cannot read the files of its own server unless that server
// allows it in a header. It asks for them here, where they are fetched once for all frames. Only
// files of the widget have such a name.
const FILE =
  /^(widget|reading|worker|spreadsheet|[a-z]{2,3}(?=.*bin))(-[0-9a-f]{16})?(\.js|_bg\.wasm|\.bin)$/;
const files = new Map();

async function fetched(name) {
  let reason = page.origin === location.origin ? "load" : "header";
  try {
    const response = await fetch(new URL(name, page));
    reason = "load";
    if (response.ok) return { name, bytes: await response.arrayBuffer() };
  } catch {}
  files.delete(name);
  return { name, reason };
}

async function handOver({ data: name, target: port }) {
  if (!FILE.test(name)) return;
  if (!files.has(name)) files.set(name, fetched(name));
  port.postMessage(await files.get(name));
}

const css = `
:host { display: block; position: relative; min-block-size: 100px }
:host([hidden]) { display: none }
iframe { display: block; box-sizing: border-box; inline-size: 100%; border: 0 }
/* Until the frame is ready it lies over the fallback, so that it is laid out with its final width.
   It is transparent and not hidden, because browsers do not lay out a hidden frame. */
iframe[inert] { position: absolute; inset: 0; block-size: 100% !important; opacity: 0 }
/* The fallback is printed in place of the frame, which a page break would cut off. */
@media screen { iframe:not([inert]) + slot { display: none } }
@media print { iframe { display: none } }
`;

function define() {
  // Every content policy allows a style sheet that a script constructs, but not a <style> element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  class InfluenceScore extends HTMLElement {
    static observedAttributes = ["sample", "lang", "theme"];

    #slot = document.createElement("slot");
    #frame = null;
    #observer = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#slot);
    }

    connectedCallback() {
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#load();
        },
        { rootMargin: "400px" },
      );
      this.#observer.observe(this);
    }

    disconnectedCallback() {
      this.#observer.disconnect();
      removeEventListener("message", this.#onMessage);
      this.#frame?.remove();
      this.#frame = null;
    }

    // Element.moveBefore keeps the frame, and what the reader pasted into it. Because this method
    // exists, the browser calls it in place of the two above.
    connectedMoveCallback() {}

    attributeChangedCallback() {
      // A frame that is still loading gets its settings when it is ready.
      if (this.#frame && !this.#frame.inert) this.#postSettings();
    }

    #load() {
      this.#observer.disconnect();
      const frame = document.createElement("iframe");
      // Without allow-same-origin the frame has no cookies, no storage and no access to this page,
      // even if both come from the same server.
      frame.setAttribute("sandbox", "allow-scripts allow-downloads");
      frame.inert = true;
      // The fragment is never sent to a server, and the frame can read it before any message.
      const settings = new URLSearchParams({ ...this.#settings(), files: "host" });
      frame.src = `${page}#${settings}`;
      this.#frame = frame;
      this.#setTitle();
      // The listener is added before the frame loads, so that it gets the frame's first message.
      addEventListener("message", this.#onMessage);
      this.#slot.before(frame);
    }

    // An arrow function, because removeEventListener needs the same function object.
    #onMessage = ({ source, data, ports }) => {
      // A sandboxed frame has no origin that could be checked, but `source` cannot be forged.
      if (source !== this.#frame?.contentWindow) return;
      if (data?.type === `${NAME}:files`) for (const port of ports) port.onmessage = handOver;
      if (data?.type === `${NAME}:ready`) this.#show();
      if (data?.type === `${NAME}:height`) this.#setHeight(data.height);
    };

    #show() {
      // The frame has the fallback's height until it posts its own, so that the page moves once.
      if (!this.#frame.style.height) this.#setHeight(this.offsetHeight);
      this.#frame.inert = false;
      this.#postSettings();
    }

    #setHeight(height) {
      if (!Number.isFinite(height)) return;
      this.#frame.style.height = `${Math.min(Math.max(height, 100), 20000)}px`;
    }

    #postSettings() {
      this.#setTitle();
      // A sandboxed frame has no origin that could be the target. The settings are not secret.
      this.#frame.contentWindow.postMessage(
        { type: `${NAME}:settings`, ...this.#settings() },
        "*",
      );
    }

    // A screen reader announces a frame by its title.
    #setTitle() {
      this.#frame.title = /^de\b/i.test(this.#settings().lang)
        ? "Nur eine Zahl: ein Einfluss-Wert, der sagt, was er bedeutet"
        : "Just a Number: an influence score that says what it means";
    }

    #settings() {
      return {
        sample: this.getAttribute("sample") ?? "",
        // Without a language the frame uses the browser's.
        lang: this.closest("[lang]")?.getAttribute("lang") ?? "",
        theme: this.#theme(),
      };
    }

    #theme() {
      const theme = this.getAttribute("theme");
      if (theme === "light" || theme === "dark") return theme;
      // If the page supports one colour scheme, the frame follows it, else the reader's system.
      const schemes = getComputedStyle(this).colorScheme.match(/\b(light|dark)\b/g) ?? [];
      return schemes.length === 1 ? schemes[0] : "auto";
    }
  }

  customElements.define(NAME, InfluenceScore);
}

// A browser that lacks one of these features keeps the fallback. If a page loads this script twice,
// the first copy defines the element.
const isSupported =
  globalThis.customElements && globalThis.IntersectionObserver && document.adoptedStyleSheets;
if (isSupported && !customElements.get(NAME)) define();
