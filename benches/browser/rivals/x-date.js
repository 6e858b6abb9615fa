// Parses times as X writes them, `Wed Oct 19 20:07:25 +0000 2022`, into seconds since 1970.

// Parses with the browser's `Date`.
export const byDate = (text) => new Date(text) / 1000;

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

// Parses by position: X writes every time in UTC and with a fixed width.
export function byHand(text) {
  const two = (at) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const month = MONTHS.indexOf(text.slice(4, 7)) / 3 + 1;
  return seconds(two(26) * 100 + two(28), month, two(8), two(11), two(14), two(17));
}

const MONTH_OF_LETTERS = new Uint8Array(1 << 12);
const lettersOf = (a, b, c) => ((a & 15) << 8) | ((b & 15) << 4) | (c & 15);
for (let month = 0; month < 12; month++) {
  const letters = [0, 1, 2].map((at) => MONTHS.charCodeAt(3 * month + at));
  MONTH_OF_LETTERS[lettersOf(...letters)] = month + 1;
}

// Parses by position the time that begins at `at` in `bytes`.
export function fromBytes(bytes, at) {
  const two = (at) => (bytes[at] - 48) * 10 + bytes[at + 1] - 48;
  const month = MONTH_OF_LETTERS[lettersOf(bytes[at + 4], bytes[at + 5], bytes[at + 6])];
  const year = two(at + 26) * 100 + two(at + 28);
  return seconds(year, month, two(at + 8), two(at + 11), two(at + 14), two(at + 17));
}

function seconds(year, month, day, hour, minute, second) {
  return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
}

// Days since 1970, by H. Hinnant's `days_from_civil`, for dates from 1970 on.
function days(year, month, day) {
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const y = month > 2 ? year : year - 1;
  const leaps = ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0);
  return 365 * y + leaps + (((153 * fromMarch + 2) / 5) | 0) + day - 719_469;
}
