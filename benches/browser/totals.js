// What an answer comes to, so that two sides can be seen to have found the same.

// A count that a file does not show.
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

// All sums of whole numbers here stay below 2^53, up to which they are exact.
function sum(column, length) {
  let sum = 0;
  for (const number of column.subarray(0, length)) {
    if (number !== MISSING) sum += number;
  }
  return sum;
}

// Complains where two sides found something else.
export function compare(name, found, expectedOf, expected) {
  for (const [what, number] of Object.entries(expected)) {
    if (found[what] === number) continue;
    throw new Error(`${what}: ${found[what]} by “${name}”, ${number} by “${expectedOf}”`);
  }
}
