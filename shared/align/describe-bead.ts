import type { PairAlignment } from "./align-pair.ts";
import type { Bead, BeadPair, BeadReason } from "./bead.ts";
import type { Column } from "./columns.ts";
import { probabilityOf } from "./link-posterior.ts";
import type { Prepared } from "./evidence/pair-evidence.ts";
import type { PairSet } from "./pair-set.ts";

/** Groups of more segments than this are not taken apart into the ways their parts may be linked: those are too many. */
const LARGEST_LOOKED_INTO = 8;

/** A joined alignment's column with the posteriors that stand behind it, as the bead that people see. */
export function describeBead(column: Column, versions: readonly Prepared[], pairs: PairSet<PairAlignment>): Bead {
  const present = [...column.keys()].sort((a, b) => a - b);
  return {
    members: Object.fromEntries(versions.map(({ version }, index) => [version.key, column.get(index) ?? []])),
    confidence: confidenceOf(column, present, pairs),
    reasons: reasonsOf(column, present, versions, pairs),
    pairs: pairsOf(column, present.length > 2, versions, pairs),
  };
}

/** @param finer whether more than two versions speak here */
function pairsOf(
  column: Column,
  finer: boolean,
  versions: readonly Prepared[],
  pairs: PairSet<PairAlignment>,
): readonly BeadPair[] {
  return [...pairs.entries()].flatMap(([first, second, { posterior }]) => {
    const [left, right] = [column.get(first) ?? [], column.get(second) ?? []];
    if (left.length === 0 || right.length === 0) return [];
    const [a, b] = [versions[first]!.version.key, versions[second]!.version.key];
    return [{ a, b, confidence: Math.min(1, groupProbability(left, right, posterior, finer)) }];
  });
}

/**
 * Geometric mean, over pairs of versions that were aligned and of which one speaks here, of the posterior of just this
 * grouping. A version that was aligned with no other is alone for certain: it has no one to be linked to.
 */
function confidenceOf(column: Column, present: readonly number[], pairs: PairSet<PairAlignment>): number {
  const logs: number[] = [];
  for (const [first, second, { posterior }] of pairs.entries()) {
    const left = column.get(first) ?? [];
    const right = column.get(second) ?? [];
    if (left.length === 0 && right.length === 0) continue;
    let probability = 1;
    if (right.length === 0)
      for (const segment of left) probability = Math.min(probability, posterior.leftAlone[segment]!);
    else if (left.length === 0)
      for (const segment of right) probability = Math.min(probability, posterior.rightAlone[segment]!);
    else probability = groupProbability(left, right, posterior, present.length > 2);
    logs.push(Math.log(Math.max(1e-6, probability)));
  }
  if (logs.length === 0 || present.length === 0) return 1;
  return Math.min(1, Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length));
}

/**
 * The lattice's own posterior. Where a third version holds parts together that the pair tells apart, its finer beads are
 * right as well. For a group larger than its moves, how surely its least sure segment has a partner in it.
 */
function groupProbability(
  left: readonly number[],
  right: readonly number[],
  posterior: PairAlignment["posterior"],
  finer: boolean,
): number {
  const { links } = posterior;
  if (left.length + right.length <= LARGEST_LOOKED_INTO) {
    const exact = posterior.beadProbability(left[0]!, left.length, right[0]!, right.length, finer);
    if (exact > 0 || left.length * right.length <= 4) return exact;
  }
  const surest = (own: readonly number[], others: readonly number[], of: (a: number, b: number) => number): number =>
    Math.min(...own.map((a) => Math.max(...others.map((b) => of(a, b)))));
  const forth = surest(left, right, (a, b) => probabilityOf(links, a, b));
  return Math.min(
    forth,
    surest(right, left, (b, a) => probabilityOf(links, a, b)),
  );
}

function reasonsOf(
  column: Column,
  present: readonly number[],
  versions: readonly Prepared[],
  pairs: PairSet<PairAlignment>,
): BeadReason[] {
  if (present.length < 2) return [{ evidence: "only", found: present.length, of: versions.length }];
  const reasons: BeadReason[] = [];
  for (const evidence of ["numbers", "words", "glossary", "memory"] as const) {
    const { shared, all } = countShared(
      present.map((version) => idsOf(versions[version]!, column.get(version)!, evidence)),
    );
    // Numbers that nobody shares are a ground to doubt; words are too many for that.
    if (evidence === "numbers" ? all > 0 : shared > 0) reasons.push({ evidence, found: shared, of: all });
  }
  const [first, second] = [present[0]!, present[1]!];
  const expected = pairs.get(first, second)?.evidence.lengths.ratio;
  if (expected !== undefined) {
    const length = (version: number): number => lengthOf(versions[version]!, column.get(version)!);
    reasons.push({ evidence: "length", found: length(second) / length(first), of: expected });
  }
  return reasons;
}

function idsOf({ items }: Prepared, segments: readonly number[], evidence: string): readonly number[] {
  const own = segments.flatMap((segment) => items[segment]!.filter((item) => item.evidence === evidence));
  return [...new Set(own.map(({ id }) => id))];
}

/** Of all items, those that two versions or more hold. */
function countShared(sides: readonly (readonly number[])[]): { readonly shared: number; readonly all: number } {
  const counts = new Map<number, number>();
  for (const side of sides) for (const id of side) counts.set(id, (counts.get(id) ?? 0) + 1);
  return { shared: [...counts.values()].filter((count) => count > 1).length, all: counts.size };
}

function lengthOf({ lengths }: Prepared, segments: readonly number[]): number {
  return lengths.sums[segments.at(-1)! + 1]! - lengths.sums[segments[0]!]!;
}
