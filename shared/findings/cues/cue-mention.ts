import type { CueFact } from "../../facts/fact.ts";
import type { ViewRange } from "../../text/range.ts";
import type { BeadVersion } from "../bead-context.ts";
import type { ComparedWords } from "../finding.ts";
import type { Mention } from "../mention.ts";

/** A hedge, attribution or negation where it stands in a version. */
export interface CueMention extends Mention<CueFact> {
  /** View range of the words that it governs. */
  readonly scope: ViewRange;
  /** 0 to 1: where in its version's share of the bead it stands. */
  readonly position: number;
  /** False for words that can stand for a cue of another version, and that say too little to be missed. */
  readonly isStrong: boolean;
}

/**
 * Words that leave open whether something is so, and outright negation. What is left out (ability, plan, "without", "fail
 * to", un-) answers such a word of another version, but languages use it too freely to be missed where it is lacking.
 */
const STRONG: ReadonlySet<string> = new Set([
  ...["alleged", "suspected", "reported", "believed", "apparent", "likely", "possible", "expected"],
  ...["not", "never", "no", "notYet", "noLonger"],
]);

/** Hedges that pass on what others say: naming the source does as much. */
const HEARSAY: ReadonlySet<string> = new Set(["alleged", "suspected", "reported", "believed"]);

/** True for a hedge that passes on what others say: alleged, reportedly. */
export const isHearsay = ({ fact }: CueMention): boolean => fact.kind === "hedge" && HEARSAY.has(fact.cue);

/** True for a hedge that passes on what somebody accuses another of: accused, charged with. */
export const isAccusation = ({ fact }: CueMention): boolean => fact.kind === "hedge" && fact.cue === "accused";

function isCue(mention: Mention): mention is Mention<CueFact> {
  return "cue" in mention.fact;
}

/** A version's cues of one kind, in text order. */
export function cuesOf({ mentions, segments }: BeadVersion, kind: CueFact["kind"]): readonly CueMention[] {
  const start = segments[0]?.range.start ?? 0;
  const length = Math.max(1, (segments.at(-1)?.range.end ?? 0) - start);
  return mentions.filter(isCue).flatMap((mention) => {
    const { fact, range } = mention;
    if (fact.kind !== kind) return [];
    const offset = range.start - fact.range.start;
    const scope = { start: offset + fact.scope.start, end: offset + fact.scope.end };
    const position = (range.start - start) / length;
    return [{ ...mention, scope, position, isStrong: kind === "attribution" || STRONG.has(fact.cue) }];
  });
}

/** The cue as a finding's `why` lists it. */
export const cueWords = ({ version, fact, range }: CueMention): ComparedWords => ({ version, text: fact.text, range });
