import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { severityFor } from "./bead-look.ts";
import type { FactThread } from "./fact-threads.ts";

/**
 * Of two neighbours, the words that one has and the other has a gap for: threads with one end. Words that two findings
 * miss have one thread, in the look of the graver.
 *
 * @param open a bead's findings that are not dismissed
 */
export function omissionStubs(open: readonly ShownFinding[], left: string, right: string): readonly FactThread[] {
  const stubs: FactThread[] = [];
  for (const finding of open) {
    const [stated, isLeft] = isGap(finding, right)
      ? [statedIn(finding, left), true]
      : isGap(finding, left)
        ? [statedIn(finding, right), false]
        : [[], true];
    for (const range of stated) {
      const own = (thread: FactThread): ShownRange | null => (isLeft ? thread.left : thread.right);
      if (stubs.some((stub) => meet(own(stub), range))) continue;
      const about = open.filter(({ spans }) => spans[isLeft ? left : right]?.some((other) => meet(other, range)));
      const tone = severityFor(about, [left, right]) ?? finding.severity;
      stubs.push({ left: isLeft ? range : null, right: isLeft ? null : range, tone });
    }
  }
  return stubs;
}

/** The bead's threads, and the stubs of words that none of them leaves from. */
export function withStubs(threads: readonly FactThread[], stubs: readonly FactThread[]): readonly FactThread[] {
  const isNew = (stub: FactThread): boolean =>
    !threads.some(({ left, right }) => meet(left, stub.left) || meet(right, stub.right));
  return [...threads, ...stubs.filter(isNew)];
}

const isGap = ({ spans }: ShownFinding, version: string): boolean =>
  (spans[version] ?? []).some(([start, end]) => start === end);

const statedIn = ({ spans }: ShownFinding, version: string): readonly ShownRange[] =>
  (spans[version] ?? []).filter(([start, end]) => start < end);

const meet = (a: ShownRange | null, b: ShownRange | null): boolean =>
  a !== null && b !== null && a[0] < b[1] && b[0] < a[1];
