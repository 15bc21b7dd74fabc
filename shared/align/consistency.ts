import { weighAgain, type PairAlignment } from "./align-pair.ts";
import type { Link, LinkPosterior } from "./link-posterior.ts";
import { MOVES } from "./moves.ts";
import type { PairSet } from "./pair-set.ts";

/** Nats for a link that a third version fully supports, the tempering of its own evidence included. */
const SUPPORT = 1;

/**
 * Aligns a pair once more, hearing what the other versions say: where both likely link to one segment of a
 * third, they likely link to each other (T-Coffee, Notredame et al. 2000; ProbCons, Do et al. 2005).
 * Support is averaged over the third versions. O(cells · moves + Σ links²).
 */
export function hearThirdVersions(pairs: PairSet<PairAlignment>, first: number, second: number): PairAlignment {
  const pair = pairs.get(first, second)!;
  const thirds = Array.from({ length: pairs.count }, (_, third) => third).filter(
    (third) => third !== first && third !== second && pairs.get(first, third) && pairs.get(second, third),
  );
  if (thirds.length === 0) return pair;
  const weight = SUPPORT / thirds.length;
  const rows = pair.evidence.left.version.segments.length;
  const support = Array.from({ length: rows }, () => new Map<number, number>());
  for (const third of thirds) {
    const out = linksFrom(pairs, first, third);
    const back = linksFrom(pairs, third, second);
    support.forEach((row, left) => {
      for (const hop of out[left]!) {
        for (const { segment, probability } of back[hop.segment]!) {
          row.set(segment, (row.get(segment) ?? 0) + weight * hop.probability * probability);
        }
      }
    });
  }
  return weighAgain(pair, addSupport(pair, support));
}

function linksFrom(pairs: PairSet<PairAlignment>, from: number, to: number): readonly (readonly Link[])[] {
  const links: LinkPosterior = pairs.get(from, to)!.posterior.links;
  return from < to ? links.byLeft : links.byRight;
}

/** A group's support is that of its segment pairs, per segment of the smaller side: 1:2 earns two links, 2:2 no more. */
function addSupport({ scores, band }: PairAlignment, support: readonly ReadonlyMap<number, number>[]): Float32Array[] {
  return MOVES.map(({ left, right, crosses }, index) => {
    const changed = scores[index]!.slice();
    for (let row = left; row < band.from.length; row += 1) {
      const rows = support.slice(row - left, row);
      if (rows.every(({ size }) => size === 0)) continue;
      for (let column = Math.max(right, band.from[row]!); column <= band.to[row]!; column += 1) {
        let sum = 0;
        if (crosses) {
          sum = 2 * ((rows[0]!.get(column - 1) ?? 0) + (rows[1]!.get(column - 2) ?? 0));
        } else {
          for (const links of rows) for (let j = column - right; j < column; j += 1) sum += links.get(j) ?? 0;
        }
        if (sum > 0) changed[band.offset[row]! + column - band.from[row]!]! += sum / Math.min(left, right);
      }
    }
    return changed;
  });
}
