// How long the page's own thread is held up.

const EVERY_MS = 5;

// Starts to listen; what it returns ends that, and tells the longest time without a beat, beyond
// the time between two.
export function heartbeat() {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY_MS);
    last = now;
  };
  const timer = setInterval(beat, EVERY_MS);
  return () => {
    clearInterval(timer);
    beat();
    return longest;
  };
}
