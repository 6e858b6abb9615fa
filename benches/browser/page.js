// Shows a file chooser and a table for each contest. The program that drives the page calls the functions
// of `bench`, where a person presses the button.

import { CONTESTS } from "./contests.js";
import { prepare, race } from "./race.js";

const ROUNDS = 7;

const contestOf = (id) => CONTESTS.find((contest) => contest.id === id);
const chooserOf = (id) => document.getElementById(`${id}-file`);

for (const contest of CONTESTS) {
  const section = document.getElementById("contest").content.cloneNode(true).firstElementChild;
  const part = (selector) => section.querySelector(selector);
  part("h2").textContent = contest.title;
  part("input").id = `${contest.id}-file`;
  part("input").accept = contest.accept;
  part("label").htmlFor = `${contest.id}-file`;
  part("input").onchange = () => setIdle(true);
  part("button").onclick = async () => {
    // Two contests at the same time would slow each other down.
    setIdle(false);
    const onProgress = (round, name) => {
      const which = round === 0 ? "Warm-up" : `Round ${round} of ${ROUNDS}`;
      part("output").textContent = `${which}: ${name}`;
    };
    try {
      show(section, await race(contest, part("input").files[0], ROUNDS, onProgress));
    } catch (error) {
      part("output").textContent = String(error);
    } finally {
      setIdle(true);
    }
  };
  document.querySelector("main").append(section);
}

// While the page is idle, each contest with a chosen file can be started.
function setIdle(isIdle) {
  for (const section of document.querySelectorAll("section")) {
    const isChosen = section.querySelector("input").files.length > 0;
    section.querySelector("button").disabled = !(isIdle && isChosen);
  }
}

function show(section, { against, bytes, found, ratio, rows }) {
  const posts = found["own posts"] + found["own replies"] + found["own reposts"];
  const facts = [
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${posts.toLocaleString("en")} posts`,
    `ours is ${ratio.toFixed(1)} times as fast as ${against}`,
  ];
  section.querySelector("output").textContent = `${facts.join(", ")}.`;
  const table = document.getElementById("outcome").content.cloneNode(true).firstElementChild;
  table.querySelector(".against").textContent = `× ${against}`;
  for (const row of rows) {
    const cells = [
      row.name,
      row.megabytesPerSecond.toFixed(0),
      row.againstBaseline.toFixed(1),
      row.oursAgainstIt.toFixed(2),
      row.blockMs.toFixed(0),
    ];
    const line = table.tBodies[0].insertRow();
    line.className = row.id;
    for (const [index, text] of cells.entries()) {
      const cell = document.createElement(index === 0 ? "th" : "td");
      if (index === 0) cell.scope = "row";
      cell.textContent = text;
      line.append(cell);
    }
  }
  const container = section.querySelector(".table");
  container.hidden = false;
  container.replaceChildren(table);
}

let run;

globalThis.bench = {
  contests: CONTESTS.map(({ id, contestants }) => [id, contestants.map(({ id }) => id)]),
  race: (id) => race(contestOf(id), chooserOf(id).files[0], ROUNDS),
  // `prepare` and `run` are the two halves of one run. Between them, the driver reads the browser's memory.
  async prepare(id, contestant) {
    const { contestants } = contestOf(id);
    const chosen = contestants.find(({ id }) => id === contestant);
    run = await prepare(chosen, chooserOf(id).files[0]);
  },
  async run() {
    const { ms, answer } = await run();
    return { ms, posts: answer.length, memory: answer.memory ?? null };
  },
};
