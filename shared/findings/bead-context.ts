import { hasFacts } from "../facts/extract.ts";
import type { VersionKey } from "../text/version.ts";
import type { Mention } from "./mention.ts";
import { type MoneyPlace, moneyPlaces } from "./money-places.ts";
import { type QuantityGroups, quantityGroups } from "./quantity-groups.ts";
import { settleReadings } from "./settle-readings.ts";
import { settleCurrencies } from "./settle-currencies.ts";
import type { RateSource, StoryContext, StoryVersion } from "./story-context.ts";

/** What one version says in a bead. */
export interface BeadVersion {
  readonly key: VersionKey;
  /** BCP 47. */
  readonly language: string;
  readonly date: string | null;
  /** False where it says nothing here, or is in a language without fact rules: then nothing is missing from it. */
  readonly speaks: boolean;
  readonly mentions: readonly Mention[];
  /** The bead's segments in this version, joined by a blank. */
  readonly text: string;
  /** View offset where words that are missing here would belong. */
  readonly place: number;
}

/** All that a rule sees: one bead, so that it can be recomputed alone. */
export interface BeadContext {
  readonly index: number;
  readonly confidence: number;
  /** Sorted by key, so that no answer depends on the order of display. */
  readonly versions: readonly BeadVersion[];
  readonly rates: RateSource;
  /** Sums across versions. */
  readonly money: readonly MoneyPlace[];
  /** Other quantities across versions. */
  readonly quantities: QuantityGroups;
}

/** Reads bead `index` of a story for the rules. Boilerplate tells no story and is left out. */
export function beadContext(story: StoryContext, index: number): BeadContext {
  const bead = story.alignment.beads[index]!;
  const unsettled = story.versions
    .map((version) => beadVersion(version, bead.members[version.version.key] ?? []))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const versions = settleReadings(settleCurrencies(unsettled));
  const { confidence } = bead;
  return {
    index,
    confidence,
    versions,
    rates: story.rates,
    money: moneyPlaces(versions, story.rates, confidence),
    quantities: quantityGroups(versions, confidence),
  };
}

function beadVersion({ version, date, facts }: StoryVersion, members: readonly number[]): BeadVersion {
  const segments = members
    .map((member) => version.segments[member])
    .filter((segment) => segment !== undefined && segment.boilerplate === null)
    .filter((segment) => segment !== undefined);
  return {
    key: version.key,
    language: version.language,
    date,
    speaks: segments.length > 0 && hasFacts(version.language),
    mentions: segments.flatMap((segment) =>
      (facts[segment.index] ?? []).map((fact, position) => ({
        version: version.key,
        date,
        fact,
        range: { start: segment.range.start + fact.range.start, end: segment.range.start + fact.range.end },
        segment: segment.index,
        index: position,
      })),
    ),
    text: segments.map(({ text }) => text).join(" "),
    place: segments.at(-1)?.range.end ?? 0,
  };
}
