import type { PairAlignment } from "./align-pair.ts";
import { addVersion, type Partners } from "./add-version.ts";
import { orderColumns, type Column } from "./columns.ts";
import { fixedSegments } from "./fixed-beads.ts";
import type { PairSet } from "./pair-set.ts";

/**
 * One partition of all versions of a group out of their pairs' posteriors: the two versions with the most likely links
 * first, then always the version with the most links to those already there, so that what is clear fixes what is not.
 * Columns come in reading order, with the fixed ones, whose segments link with no others, in their places.
 */
export function joinVersions(
  group: readonly number[],
  counts: readonly number[],
  pairs: PairSet<PairAlignment>,
  fixed: readonly Column[],
): readonly Column[] {
  const partners: Partners = (from, to, segment) => {
    const links = pairs.get(from, to)?.posterior.links;
    return (from < to ? links?.byLeft : links?.byRight)?.[segment] ?? [];
  };
  const [first, ...others] = orderOfJoining(group, pairs);
  if (first === undefined) return [];
  let columns: Column[] = Array.from({ length: counts[first]! }, (_, segment) => new Map([[first, [segment]]]));
  for (const version of others) columns = addVersion(columns, version, counts[version]!, partners);
  const taken = new Map(group.map((version) => [version, fixedSegments(fixed, version)]));
  const isTaken = (column: Column): boolean =>
    [...column].every(([version, segments]) => segments.every((segment) => taken.get(version)!.has(segment)));
  const all = [...columns.filter((column) => !isTaken(column)), ...fixed];
  return orderColumns(all, (column) => placeOf(column, counts));
}

function orderOfJoining(group: readonly number[], pairs: PairSet<PairAlignment>): readonly number[] {
  const mass = (first: number, second: number): number => {
    const links = pairs.get(first, second)?.posterior.links.byLeft ?? [];
    return links.reduce((sum, row) => row.reduce((total, { probability }) => total + probability, sum), 0);
  };
  const rest = [...group];
  const ordered: number[] = [];
  while (rest.length > 0) {
    // Before there is any order, a version counts by its best partner: the first two are the best pair.
    const strength = (version: number): number =>
      ordered.length > 0
        ? ordered.reduce((sum, other) => sum + mass(version, other), 0)
        : Math.max(0, ...rest.filter((other) => other !== version).map((other) => mass(version, other)));
    const best = rest.reduce((chosen, version) => (strength(version) > strength(chosen) ? version : chosen));
    ordered.push(best);
    rest.splice(rest.indexOf(best), 1);
  }
  return ordered;
}

/** Mean place in its versions, 0 to 1. */
function placeOf(column: Column, counts: readonly number[]): number {
  let sum = 0;
  for (const [version, segments] of column) sum += segments[0]! / counts[version]!;
  return sum / column.size;
}
