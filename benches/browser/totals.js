// Sums up an answer, to check that all contestants find the same posts.

// Stands for a count that the file does not contain.
const MISSING = 0xffff_ffff;

export function totals({ length, times, kinds, likes, reposts, replies }) {
  const ofKind = [0, 0, 0];
  for (const kind of kinds.subarray(0, length)) ofKind[kind] += 1;
  const [posts, answers, shares] = ofKind;
  return {
    "own posts": posts,
    "own replies": answers,
    "own reposts": shares,
    likes: sum(likes, length),
    reposts: sum(reposts, length),
    replies: sum(replies, length),
    "seconds since 1970": sum(times, length),
  };
}

// The sums of integers are exact, because they stay below 2^53.
function sum(column, length) {
  let sum = 0;
  for (const number of column.subarray(0, length)) {
    if (number !== MISSING) sum += number;
  }
  return sum;
}

// Throws an error if two contestants found different posts.
export function compare(name, found, expectedOf, expected) {
  for (const [what, number] of Object.entries(expected)) {
    if (found[what] === number) continue;
    throw new Error(`${what}: ${found[what]} by “${name}”, ${number} by “${expectedOf}”`);
  }
}
