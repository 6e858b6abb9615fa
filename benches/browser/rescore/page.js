// Measures, shows, and tells whoever drives the page.
import start, { Somebody } from "./rescore.js";

const ROUNDS = 11;

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** The median time of `work`, which is told the round. */
const timed = (work) => {
  work(0);
  const times = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = performance.now();
    work(round);
    times.push(performance.now() - before);
  }
  return median(times);
};

const measure = (posts) => {
  const somebody = new Somebody(posts);
  const number = (weights, halfLife) => {
    somebody.choose(Float64Array.from(weights), halfLife);
    somebody.number();
  };
  const row = {
    posts,
    halfLife: timed((round) => number([1, 1, 1, 1], 30 + round)),
    weights: timed((round) => number([1 + round / 2, 1, 1, 1], 30)),
    // No whole numbers, so that hardly two posts draw the same.
    fractions: timed((round) => number([1 + round / 10, 2.3, 2.9, 3.7], 30)),
    all: timed((round) => {
      somebody.choose(Float64Array.of(1, 1, 1, 1), 30 + round);
      somebody.formulas_and_tricks();
    }),
  };
  somebody.free();
  return row;
};

const show = ({ posts, ...times }) => {
  const row = document.querySelector("#rows").insertRow();
  row.insertCell().textContent = posts.toLocaleString("en");
  for (const time of Object.values(times)) row.insertCell().textContent = time.toFixed(2);
};

const all = async () => {
  await start();
  const rows = [];
  for (const posts of [10_000, 100_000, 1_000_000]) {
    // The page is drawn in between.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const row = measure(posts);
    show(row);
    rows.push(row);
  }
  return rows;
};

const rows = all();
globalThis.bench = { rescore: () => rows };
