// Runs in the widget's page: uses a control as a reader does, and tells when the page shows the effect.
(() => {
  const named = (pattern) => (it) =>
    pattern.test(`${it.getAttribute("aria-label") ?? ""} ${it.textContent}`);

  const find = (selector, pattern) => [...document.querySelectorAll(selector)].find(named(pattern));

  const typed = (values) => (field, n) => {
    field.value = values[n % values.length];
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  const pressed = (button) => button.click();

  // Each with the element that it uses. What undoes something has something to undo each time.
  const CONTROLS = [
    ["a weight", () => find("input.dial", /like/i), typed([1.5, 2, 1])],
    ["the half-life", () => find("input.dial", /half-?life/i), typed([60, 90, 30])],
    ["a trick", () => document.querySelector("[data-trick=delete_best]"), pressed],
    ["undo", () => find("button:not(:disabled)", /^\s*(.\s)?undo\b/i), pressed],
  ];

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  // A task after a frame begins when that frame is drawn.
  const { port1, port2 } = new MessageChannel();
  const afterFrame = async () => {
    await frame();
    await new Promise((resolve) => {
      port2.onmessage = resolve;
      port1.postMessage(null);
    });
    return performance.now();
  };

  /** Waits until nothing is computed. Resolves to the longest time between two frames until then. */
  const rest = async () => {
    let longest = 0;
    let last = await frame();
    for (let n_calm = 0; n_calm < 8; ) {
      const now = await frame();
      longest = Math.max(longest, now - last);
      n_calm = now - last > 25 || document.querySelector("[aria-busy=true]") ? 0 : n_calm + 1;
      last = now;
    }
    return longest;
  };

  const until = async (condition) => {
    for (let n = 0; n < 6000; n += 1) {
      const found = condition();
      if (found) return found;
      await frame();
    }
    throw new Error(`timed out while waiting for: ${condition}`);
  };

  /** Changes a weight in each frame, as a drag does: the times from one frame to the next. */
  const dragged = async (nTimes) => {
    const [, element, use] = CONTROLS[0];
    const [it, painted] = [element(), []];
    let last = await frame();
    for (let n = 0; n < 3 * nTimes; n += 1) {
      use(it, n);
      const now = await frame();
      painted.push(now - last);
      last = now;
    }
    return { control: "a weight in each frame: from frame to frame", painted, paused: [await rest()] };
  };

  globalThis.feel = {
    openIntake: async () => {
      const own = () => document.querySelector("button.own:not(:disabled)");
      (await until(own)).click();
      await until(() => document.querySelector("input[type=file]"));
    },

    /** Waits until the posts are shown, and opens all panels if they are wanted. */
    taken: async (nPosts, isOpen) => {
      const digits = String(nPosts);
      const report = () => document.querySelector(".report")?.textContent.replace(/\D/g, "");
      await until(() => report()?.includes(digits));
      await rest();
      if (!isOpen) return;
      for (const it of document.querySelectorAll("details.disclosure:not([open]) > summary")) it.click();
      await rest();
    },

    measure: async (nTimes) => {
      const rows = [];
      for (const [control, element, use] of CONTROLS) {
        const painted = [];
        const paused = [];
        for (let n = 0; n < nTimes; n += 1) {
          if (control === "undo") {
            CONTROLS[0][2](CONTROLS[0][1](), n);
            await rest();
          }
          const it = element();
          if (!it) break;
          // Inputs come at any time between two frames.
          await new Promise((resolve) => setTimeout(resolve, (n * 7) % 17));
          const start = performance.now();
          use(it, n);
          painted.push((await afterFrame()) - start);
          paused.push(await rest());
        }
        document.activeElement?.blur?.();
        rows.push({ control, painted, paused });
      }
      rows.push(await dragged(nTimes));
      return rows;
    },
  };
})();
