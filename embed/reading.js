// Reads files away from the page: in a worker, or on the page itself where the browser allows no
// worker. boot.js loads this script with the programs, seals the page, and calls `reading`.

// How long a worker that starts or reads may be silent before it counts as dead, in milliseconds.
const SILENCE = 30_000;

/**
 * Takes what the programs are made of: of each its script and its compiled module. `sheets` is
 * undefined where the program for workbooks could not be loaded. Returns the function that reads.
 */
const reading = ([glue, module], sheets) => {
  // Defines the function that the program calls for a workbook. A worker gets the source text of
  // this function, so it uses nothing but its parameters and globals.
  const provideSheets = (program, module, onUnavailable) => {
    globalThis.sheetsOf = async (workbook) => {
      if (!program) return new Promise(onUnavailable);
      await program({ module_or_path: module });
      return program.sheets(workbook);
    };
  };

  // An error while the program starts, or in a promise, is thrown outside of it, so that the page's
  // `onerror` sees it.
  const source = `
onunhandledrejection = ({ reason }) => setTimeout(() => { throw reason });
const program = ${glue.source};
onmessage = ({ data: { module, sheets } }) => {
  onmessage = null;
  const onUnavailable = () => postMessage({ kind: "unavailable" });
  (${provideSheets})(${sheets ? sheets[0].source : "undefined"}, sheets, onUnavailable);
  program({ module_or_path: module });
};`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));

  // Calls `onMessage` with each message, until `end`; and `onDeath` once the worker has failed or is
  // silent for too long.
  const listen = (worker, onMessage, onDeath) => {
    let timer;
    const end = () => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
    };
    const die = () => {
      end();
      onDeath();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(die, SILENCE);
    };
    worker.onmessage = ({ data }) => {
      wait();
      onMessage(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      die();
    };
    wait();
    return end;
  };

  // A worker that waits for a request; undefined where there can be none.
  const startWorker = () =>
    new Promise((resolve) => {
      const worker = new Worker(address);
      const end = listen(
        worker,
        () => {
          end();
          resolve(worker);
        },
        () => {
          worker.terminate();
          resolve();
        },
      );
      worker.postMessage({ module, sheets: sheets?.[1] });
    }).catch(() => {});

  const readOnPage = ({ files, choices }, onProgress) =>
    new Promise((resolve, reject) => {
      provideSheets(sheets?.[0].value, sheets?.[1], () => resolve({ kind: "unavailable" }));
      const program = glue.value;
      program({ module_or_path: module })
        .then(() => program.read(files, choices, onProgress))
        .then((answer) => resolve(Object.assign(answer, { inline: true })), reject);
    });

  // The first worker is started ahead, so that reading begins at once.
  let next = startWorker();

  // Resolves to the program's answer, or to `{kind}` alone; never where it was aborted.
  return async (request, onProgress, signal) => {
    // It is taken before the pause, so that two requests never get the same worker.
    const started = next ?? startWorker();
    next = undefined;
    const worker = await started;
    if (!worker) return readOnPage(request, onProgress);
    return new Promise((resolve) => {
      // The worker is terminated after one request, which frees its memory.
      const terminate = () => {
        end();
        worker.terminate();
      };
      const answer = (message) => {
        terminate();
        resolve(message);
      };
      const end = listen(
        worker,
        (message) => (message.kind === "progress" ? onProgress(message) : answer(message)),
        () => answer({ kind: "died" }),
      );
      if (signal.aborted) return terminate();
      signal.onabort = terminate;
      worker.postMessage(request);
    });
  };
};
