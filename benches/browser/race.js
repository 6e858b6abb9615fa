// Runs the contestants in turns and takes the median of their times. The first round is a warm-up.

import { limit } from "./contests.js";
import { heartbeat } from "./heartbeat.js";
import { nextAnswer } from "./answers.js";
import { compare, totals } from "./totals.js";

// Starts a worker for one run. The returned function does the run once, and measures the time from posting
// the file to the worker until the page has the answer.
export async function prepare(contestant, file) {
  const worker = await contestant.start();
  return async () => {
    try {
      const answered = nextAnswer(worker);
      const longestBlock = heartbeat();
      const start = performance.now();
      worker.postMessage(contestant.request(file));
      const { data, at } = await answered;
      return { ms: at - start, blockMs: longestBlock(), answer: contestant.answer(data) };
    } finally {
      worker.terminate();
    }
  };
}

// Runs a contest: a warm-up and then n measured rounds. Calls `onProgress` before each run.
export async function race(contest, file, rounds, onProgress = () => {}) {
  const runs = new Map(contest.contestants.map(({ id }) => [id, []]));
  let first;
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contest.contestants) {
      onProgress(round, contestant.name);
      // Before the measured run, the memory of the previous one is freed and the file is cached.
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
