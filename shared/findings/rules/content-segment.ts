import { itemOdds, lengthOdds, measure, type Measured, textAt } from "../omissions/absence.ts";
import type { BeadContext, BeadVersion, Surroundings } from "../bead-context.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";
import type { Segment } from "../../text/version.ts";
import { shortened } from "../wording.ts";

const ID = "content.segment";
const CERTAINTY = 0.8;
/** Nats from two versions: below, what stands next to it in the other version says it as well. Fitted. */
const LEAST_ODDS = 2;
/** Fewer telling words than this are a heading, a cry, a "he said": what is lost is little. */
const TELLING_ITEMS = 4;

/**
 * How surely `silent` does not say these words in its nearest passage on either side, either: a sentence that
 * another version joins to its neighbour is easily left unlinked. `null` where there is no passage that both tell.
 */
function oddsAgainst(teller: Measured, silent: string, around: readonly Surroundings[]): number | null {
  const key = teller.version.key;
  const odds = (["before", "after"] as const).flatMap((side) => {
    const passage = around.find((one) => one.side === side && speaks(one, key) && speaks(one, silent));
    if (passage === undefined) return [];
    const [own, other] = [measure(versionIn(passage, key)), measure(versionIn(passage, silent))];
    const words = teller.content.items.reduce(
      (sum, item) => sum + itemOdds(item, other.content.counts, (word) => own.content.counts.get(word) ?? 0),
      0,
    );
    return [words + lengthOdds(own.length + teller.length, teller.length, other.length)];
  });
  return odds.length === 0 ? null : Math.min(...odds);
}

const versionIn = ({ versions }: Surroundings, key: string): BeadVersion =>
  versions.find((version) => version.key === key)!;
const speaks = (passage: Surroundings, key: string): boolean => versionIn(passage, key).segments.length > 0;

function wordsOf(version: BeadVersion, segments: readonly Segment[]): ComparedWords {
  const range = { start: segments[0]!.range.start, end: segments.at(-1)!.range.end };
  return { version: version.key, text: textAt({ ...version, segments }, range), range };
}

function find(bead: BeadContext): readonly Finding[] {
  const tellers = bead.versions.filter(({ segments }) => segments.length > 0);
  const silent = bead.versions.filter(
    (version) =>
      version.segments.length === 0 &&
      bead.versions.some((other) => other !== version && bead.areLinked(version.key, other.key)),
  );
  if (silent.length === 0) return [];
  if (tellers.length === 0) return boilerplate(bead, silent);
  const isOmission = silent.length === 1 && tellers.length > 1;
  if (!isOmission && tellers.length > 1) return [];
  const around = bead.around();
  const odds = tellers.flatMap((teller) =>
    silent.map(({ key }) => oddsAgainst(measure(teller), key, around)).filter((one) => one !== null),
  );
  if (odds.length > 0 && (2 * odds.reduce((sum, one) => sum + one, 0)) / odds.length < LEAST_ODDS) return [];
  const words = tellers.map((teller) => wordsOf(teller, teller.segments));
  const isTelling = tellers.some((teller) => measure(teller).content.items.length >= TELLING_ITEMS);
  const { version } = words[0]!;
  const a = shortened(words[0]!.text);
  const [only] = silent;
  const isOutvoted = tellers.length + silent.length > 2;
  return [
    makeFinding(bead, {
      rule: ID,
      category: isOmission ? "omission" : "addition",
      severity: isTelling ? "major" : "minor",
      odd: isOutvoted ? (isOmission ? only!.key : version) : undefined,
      certainty: CERTAINTY,
      words,
      missingIn: silent.map(({ key }) => key),
      message: isOmission ? `${only!.key} lacks “${a}” (${version})` : `Only ${version} has “${a}”`,
      messageKey: isOmission ? "content.segment.omitted" : "content.segment.added",
      params: isOmission ? { version: only!.key, a, aVersion: version } : { version, a },
    }),
  ];
}

/** Credits, links and the like that one version carries: worth knowing, no error. */
function boilerplate(bead: BeadContext, silent: readonly BeadVersion[]): readonly Finding[] {
  const carriers = bead.versions.filter((version) => version.boilerplate.length > 0);
  const carrier = carriers[0];
  if (carrier === undefined || carriers.length > 1) return [];
  const words = wordsOf(carrier, carrier.boilerplate);
  const { version } = words;
  const a = shortened(words.text);
  const others = silent.filter(({ key }) => key !== version);
  return [
    makeFinding(bead, {
      rule: ID,
      category: "addition",
      severity: "note",
      odd: others.length > 1 ? version : undefined,
      certainty: CERTAINTY,
      words: [words],
      missingIn: others.map(({ key }) => key),
      message: `Only ${version} has “${a}”: no part of the story`,
      messageKey: "content.segment.boilerplate",
      params: { version, a },
    }),
  ];
}

export const contentSegment: Rule = {
  id: ID,
  categories: ["omission", "addition"],
  severity: "major",
  example: {
    vi: null,
    de: "Zwei Menschen wurden verletzt.",
    en: "Two people were injured.",
  },
  find,
};
