// Measures how long the main thread of the page is blocked.

const INTERVAL_MS = 5;

// Starts a timer. The returned function stops it and returns the longest time in milliseconds by which
// a tick was late.
export function heartbeat() {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - INTERVAL_MS);
    last = now;
  };
  const timer = setInterval(beat, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    beat();
    return longest;
  };
}
