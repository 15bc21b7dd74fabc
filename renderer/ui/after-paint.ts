/** A window that is covered or minimised is not painted at all; what waits for that waits no longer. */
const LONGEST_WAIT_MS = 250;

/** Runs something once, after the next frame has been painted. Returns the end of the waiting. */
export function afterPaint(run: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // In a frame nothing is painted yet; a task of its own comes after it.
    timer = setTimeout(run);
  });
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, LONGEST_WAIT_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
