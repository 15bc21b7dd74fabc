import type { VersionKey } from "../text/version.ts";
import type { Column } from "./columns.ts";

/** Members of a bead that a person confirmed or locked: per version, consecutive segments. */
export type FixedBead = Readonly<Record<VersionKey, readonly number[]>>;

/** A bead of two versions that the path between them has to pass: segments `[left[0], left[1])` and `[right[0], right[1])`. */
export interface Barrier {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Fixed beads by the position of their versions; versions that say nothing in one are left out. */
export function fixedColumns(beads: readonly FixedBead[], keys: readonly VersionKey[]): readonly Column[] {
  return beads
    .map((bead) => new Map(keys.flatMap((key, version) => (bead[key]?.length ? [[version, bead[key]] as const] : []))))
    .filter((column) => column.size > 0);
}

/** Per version, the segments that are taken. */
export function fixedSegments(columns: readonly Column[], version: number): ReadonlySet<number> {
  return new Set(columns.flatMap((column) => column.get(version) ?? []));
}

/**
 * The beads that two versions' path must pass, ascending on both sides. Beads that cross an earlier one are left out: no path
 * passes both; their segments still link with no others.
 */
export function barriersOf(columns: readonly Column[], first: number, second: number): readonly Barrier[] {
  const all = columns.flatMap((column) => {
    const [left, right] = [column.get(first), column.get(second)];
    return left === undefined || right === undefined ? [] : [{ left: extentOf(left), right: extentOf(right) }];
  });
  const ascending: Barrier[] = [];
  for (const barrier of all.sort((a, b) => a.left[0] - b.left[0])) {
    const last = ascending.at(-1);
    const follows = last === undefined || (barrier.left[0] >= last.left[1] && barrier.right[0] >= last.right[1]);
    if (follows) ascending.push(barrier);
  }
  return ascending;
}

function extentOf(segments: readonly number[]): readonly [number, number] {
  return [segments[0]!, segments.at(-1)! + 1];
}
