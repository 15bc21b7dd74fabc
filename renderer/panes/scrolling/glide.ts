import { isMotionReduced } from "../../ui/looks.ts";

const DURATION_MS = 240;

/**
 * Moves a number smoothly; at once where the person wants little motion. `target` is asked at each step, as it may move
 * meanwhile. Returns the end of it.
 */
export function glide(from: number, target: () => number, apply: (value: number) => void): () => void {
  if (isMotionReduced()) {
    apply(target());
    return () => undefined;
  }
  const start = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    apply(Math.round(from + (target() - from) * (1 - (1 - share) ** 3)));
    if (share < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
  };
}
