// Measures the times for computing scores again, shows them, and provides them to the program that drives
// the page.
import start, { MadeUpAccount } from "./rescore.js";

const ROUNDS = 11;

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** The median time of `work` in milliseconds. `work` gets the number of the round; 0 is the warm-up. */
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
  const account = new MadeUpAccount(posts);
  const number = (weights, halfLife) => {
    account.choose(Float64Array.from(weights), halfLife);
    account.number();
  };
  const row = {
    posts,
    halfLife: timed((round) => number([1, 1, 1, 1], 30 + round)),
    weights: timed((round) => number([1 + round / 2, 1, 1, 1], 30)),
    // With fractional weights, few posts have the same weighted sum of responses.
    fractions: timed((round) => number([1 + round / 10, 2.3, 2.9, 3.7], 30)),
    all: timed((round) => {
      account.choose(Float64Array.of(1, 1, 1, 1), 30 + round);
      account.formulas_and_tricks();
    }),
  };
  account.free();
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
    // Lets the browser paint the previous row.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const row = measure(posts);
    show(row);
    rows.push(row);
  }
  return rows;
};

const rows = all();
globalThis.bench = { rescore: () => rows };
