// <influence-score sample="…" lang="…" theme="auto|light|dark">fallback</influence-score>
//
// What a reader pastes must never enter the page around it, because that page's own scripts read
// everything that stands there. So this file only puts a sandboxed frame in place of the fallback.
// The frame says that it is ready, and how high it is; nothing else comes out of it.

const NAME = "influence-score";

// Wherever this file was loaded from, the widget's page lies beside it.
const page = new URL("index.html", import.meta.url);

const css = `
:host { display: block; position: relative; min-block-size: 100px }
:host([hidden]) { display: none }
iframe { display: block; box-sizing: border-box; inline-size: 100%; border: 0 }
/* Until it is ready the frame lies unseen over the fallback, so that it has the right width from
   the start. It is transparent, not hidden: browsers do not lay out what is hidden. */
iframe[inert] { position: absolute; inset: 0; block-size: 100% !important; opacity: 0 }
/* Paper keeps the fallback: a frame would be cut off at the edge of the sheet. */
@media screen { iframe:not([inert]) + slot { display: none } }
@media print { iframe { display: none } }
`;

function define() {
  // A sheet made by script is allowed under every content policy; a <style> element is not.
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
      removeEventListener("message", this.#hear);
      this.#frame?.remove();
      this.#frame = null;
    }

    // A frame survives Element.moveBefore, and with it what the reader pasted. That this method
    // exists keeps the two above from being called instead.
    connectedMoveCallback() {}

    attributeChangedCallback() {
      // A frame that is still loading does not listen yet; it is told when it is ready.
      if (this.#frame && !this.#frame.inert) this.#tell();
    }

    #load() {
      this.#observer.disconnect();
      const frame = document.createElement("iframe");
      // Without allow-same-origin the frame is a stranger even on its own server: no cookies, no
      // storage, and no way into this page.
      frame.setAttribute("sandbox", "allow-scripts allow-downloads");
      frame.inert = true;
      // The fragment never reaches a server, and can't come too late as a message could.
      frame.src = `${page}#${new URLSearchParams(this.#settings())}`;
      this.#frame = frame;
      this.#name();
      // It listens before it asks, so that it can't miss the answer.
      addEventListener("message", this.#hear);
      this.#slot.before(frame);
    }

    // An arrow function, so that the very same one can be removed again.
    #hear = ({ source, data }) => {
      // A sandboxed frame has no origin to check; whose window speaks can't be forged.
      if (source !== this.#frame?.contentWindow) return;
      if (data?.type === `${NAME}:ready`) this.#show();
      if (data?.type === `${NAME}:height`) this.#grow(data.height);
    };

    #show() {
      // The fallback's height holds until the frame has said its own: nothing below jumps twice.
      if (!this.#frame.style.height) this.#grow(this.offsetHeight);
      this.#frame.inert = false;
      this.#tell();
    }

    #grow(height) {
      if (!Number.isFinite(height)) return;
      this.#frame.style.height = `${Math.min(Math.max(height, 100), 20000)}px`;
    }

    #tell() {
      this.#name();
      // Nothing in it is secret, and a frame without an origin can't be named as a target.
      this.#frame.contentWindow.postMessage(
        { type: `${NAME}:settings`, ...this.#settings() },
        "*",
      );
    }

    // A screen reader announces a frame by its title.
    #name() {
      this.#frame.title = /^de\b/i.test(this.#settings().lang)
        ? "Nur eine Zahl: ein Einfluss-Wert, der sagt, was er bedeutet"
        : "Just a Number: an influence score that says what it means";
    }

    #settings() {
      return {
        sample: this.getAttribute("sample") ?? "",
        // Without a language the frame takes the browser's.
        lang: this.closest("[lang]")?.getAttribute("lang") ?? "",
        theme: this.#theme(),
      };
    }

    #theme() {
      const wished = this.getAttribute("theme");
      if (wished === "light" || wished === "dark") return wished;
      // A page that allows both schemes, or names none, leaves the choice to the reader's system.
      const schemes = getComputedStyle(this).colorScheme.match(/\b(light|dark)\b/g) ?? [];
      return schemes.length === 1 ? schemes[0] : "auto";
    }
  }

  customElements.define(NAME, InfluenceScore);
}

// A second copy of this file leaves the element to the first. A browser that lacks any of this
// keeps showing the fallback.
const able =
  globalThis.customElements && globalThis.IntersectionObserver && document.adoptedStyleSheets;
if (able && !customElements.get(NAME)) define();
