import type { CueFact } from "../../facts/fact.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadContext, BeadVersion } from "../bead-context.ts";
import { type Group, groupAcross } from "../group-across.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import { type CueMention, cuesOf, isAccusation } from "./cue-mention.ts";

/** Cues that some versions state, and others do not. */
export interface CueDifference {
  /** Of the versions that state it, one each. */
  readonly cues: readonly CueMention[];
  readonly without: readonly VersionKey[];
  /** The one version that lacks it, or that alone has it, against two or more. */
  readonly odd: VersionKey | undefined;
}

/** A bead with more cues in one version is no sentence any more, and whatever is told of it would be guessed. */
const MOST_CUES = 16;
const SAME_CUE = 0.5;
const SAME_STRENGTH = 0.25;

/** Any two of a kind may be the same; the more so, the closer they stand and the more alike they are. */
function likeness(a: CueMention, b: CueMention): number {
  const distance = Math.abs(a.position - b.position);
  return (a.fact.cue === b.fact.cue ? SAME_CUE : 0) + (a.isStrong === b.isStrong ? SAME_STRENGTH : 0) - distance;
}

/** True where all versions accuse: the doubt that some of them state besides is answered by none of it. */
const isSharedAccusation = (group: Group<CueMention>): boolean =>
  group.every((cue) => cue !== undefined && isAccusation(cue));

/**
 * What versions of a bead differ in, going by cues of one kind: each is matched with at most one of every other version,
 * and a strong one that is left over against a majority is a difference. Nothing is told of a tie.
 *
 * @param read picks what is compared of a version, for kinds that say one thing by several words
 */
export function cueDifferences(
  bead: BeadContext,
  kind: CueFact["kind"],
  read: (version: BeadVersion) => readonly CueMention[] = (version) => cuesOf(version, kind),
): readonly CueDifference[] {
  const speaking = bead.versions.filter(({ speaks }) => speaks);
  const perVersion = speaking.map(read);
  if (speaking.length < 2 || perVersion.some(({ length }) => length > MOST_CUES)) return [];
  const groups = groupAcross(perVersion, likeness).filter((group) => !isSharedAccusation(group));
  const left = (version: number): readonly CueMention[] =>
    groups.flatMap((group) => (group[version] === undefined ? [] : [group[version]]));
  const all = new Map(speaking.map(({ key }, version) => [key, left(version).length]));
  const strong = new Map(
    speaking.map(({ key }, version) => [key, left(version).filter(({ isStrong }) => isStrong).length]),
  );
  return groups.flatMap((group) => {
    const cues = presentIn(group);
    const without = speaking.filter((_, version) => group[version] === undefined).map(({ key }) => key);
    if (without.length === 0 || !cues.every(({ isStrong }) => isStrong)) return [];
    // As many cues on both sides, if only weak ones, may be the same ones in another order.
    const hasFewer = without.every((key) => cues.every(({ version }) => all.get(key)! < strong.get(version)!));
    if (!hasFewer) return [];
    if (speaking.length === 2) return [{ cues, without, odd: undefined }];
    if (without.length === 1) return [{ cues, without, odd: without[0] }];
    return cues.length === 1 ? [{ cues, without, odd: cues[0]!.version }] : [];
  });
}
