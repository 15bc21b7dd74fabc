import { createHash } from "node:crypto";

const ROUNDS = 9;

/**
 * A task that never changes, in milliseconds (median): texts are made, cut into words, counted, sorted, turned to JSON and
 * back, and hashed, in one thread. Two machines' figures compare by what this costs each.
 */
export function referenceTask(): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    once();
    return performance.now() - started;
  });
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
}

function once(): string {
  let state = 20180622;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const words = Array.from(
    { length: 60_000 },
    () => `w${(next() >>> 20).toString(36)}ä${(next() >>> 24).toString(36)}`,
  );
  const text = words.join(" ");
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const read = JSON.parse(JSON.stringify(ranked)) as unknown;
  return createHash("sha256").update(JSON.stringify(read)).update(text.normalize("NFD")).digest("hex");
}
