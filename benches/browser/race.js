// Contestants side by side: in turns, after a round to warm up, medians.

import { limit } from "./contests.js";
import { heartbeat } from "./heartbeat.js";
import { heard } from "./hearing.js";
import { compare, totals } from "./totals.js";

// A worker of its own, its code loaded and started; the clock is not running yet. What this returns
// runs it, once: from the moment the file is posted until the answer is on the page.
export async function prepare(contestant, file) {
  const worker = await contestant.start();
  return async () => {
    try {
      const answered = heard(worker);
      const longestBlock = heartbeat();
      const begun = performance.now();
      worker.postMessage(contestant.request(file));
      const { data, at } = await answered;
      return { ms: at - begun, blockMs: longestBlock(), answer: contestant.answer(data) };
    } finally {
      worker.terminate();
    }
  };
}

// All of a contest, `rounds` times after one to warm up. `tell` is told what is going on.
export async function race(contest, file, rounds, tell = () => {}) {
  const runs = new Map(contest.contestants.map(({ id }) => [id, []]));
  let first;
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contest.contestants) {
      tell(round, contestant.name);
      // Nobody's time holds the clearing away of who ran before, or a file that is not cached yet.
      await (await prepare(limit, file))();
      const { ms, blockMs, answer } = await (await prepare(contestant, file))();
      if (!contestant.isLimit) {
        const found = totals(answer);
        first ??= { name: contestant.name, found };
        compare(contestant.name, found, first.name, first.found);
      }
      if (round > 0) runs.get(contestant.id).push({ ms, blockMs, memory: answer.memory });
    }
  }
  return outcome(contest, await contest.bytes(file), first.found, runs);
}

function outcome(contest, bytes, found, runs) {
  const medians = contest.contestants.map(({ id }) => median(runs.get(id).map(({ ms }) => ms)));
  const [ours, baseline] = medians;
  const rows = contest.contestants.map(({ id, name }, index) => ({
    id,
    name,
    ms: runs.get(id).map(({ ms }) => ms),
    megabytesPerSecond: bytes / 1e3 / medians[index],
    againstBaseline: baseline / medians[index],
    oursAgainstIt: medians[index] / ours,
    blockMs: Math.max(...runs.get(id).map(({ blockMs }) => blockMs)),
    wasmBytes: runs.get(id).at(-1).memory ?? null,
  }));
  const { id, title, against } = contest;
  return { id, title, against, bytes, found, ratio: baseline / ours, rows };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
