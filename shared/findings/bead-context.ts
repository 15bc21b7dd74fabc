import { hasFacts } from "../facts/extract.ts";
import type { Segment, Version, VersionKey } from "../text/version.ts";
import type { Mention } from "./mention.ts";
import { type MoneyPlace, moneyPlaces } from "./money/money-places.ts";
import { type QuantityGroups, quantityGroups } from "./quantities/quantity-groups.ts";
import { settleReadings } from "./quantities/settle-readings.ts";
import { settleCurrencies } from "./money/settle-currencies.ts";
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
  /** Of the bead, in text order. */
  readonly segments: readonly Segment[];
  /** What stands here and tells no story, in text order. */
  readonly boilerplate: readonly Segment[];
  /** The segments' texts, joined by a blank. */
  readonly text: string;
  /** View offset where words that are missing here would belong: after what this bead, or the last one before it, says. */
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
  /** What stands around the bead, the nearest first, up to {@link REACH} beads on each side. Read when it is asked for. */
  readonly around: () => readonly Surroundings[];
  /** True for two versions that are linked anywhere: of those that tell different stories, neither lacks anything. */
  readonly areLinked: (a: VersionKey, b: VersionKey) => boolean;
}

/** Another bead nearby. */
export interface Surroundings {
  readonly side: "before" | "after";
  /** In the order of {@link BeadContext.versions}. */
  readonly versions: readonly BeadVersion[];
}

/** A bead's findings hang on it and, where a version lacks something in it, on this many beads before and after it. */
export const REACH = 3;

/** Reads bead `index` of a story for the rules. Boilerplate tells no story and is set apart. */
export function beadContext(story: StoryContext, index: number): BeadContext {
  const { confidence } = story.alignment.beads[index]!;
  const versions = settleReadings(settleCurrencies(versionsIn(story, index)));
  return {
    index,
    confidence,
    versions,
    rates: story.rates,
    money: moneyPlaces(versions, story.rates, confidence),
    quantities: quantityGroups(versions, confidence),
    around: () => surroundings(story, index),
    areLinked: (a, b) => linkedVersions(story.alignment).has(pairOf(a, b)),
  };
}

function surroundings(story: StoryContext, index: number): readonly Surroundings[] {
  return Array.from({ length: REACH }, (_, step) => step + 1).flatMap((step) => {
    const sides = [
      { side: "before", at: index - step },
      { side: "after", at: index + step },
    ] as const;
    return sides
      .filter(({ at }) => story.alignment.beads[at] !== undefined)
      .map(({ side, at }) => ({ side, versions: versionsIn(story, at) }));
  });
}

function versionsIn(story: StoryContext, index: number): readonly BeadVersion[] {
  const { members } = story.alignment.beads[index]!;
  return story.versions
    .map((version) => beadVersion(version, members[version.version.key] ?? [], index, story.alignment))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function beadVersion(
  { version, date, facts }: StoryVersion,
  members: readonly number[],
  bead: number,
  alignment: StoryContext["alignment"],
): BeadVersion {
  const all = members.map((member) => version.segments[member]).filter((segment) => segment !== undefined);
  const segments = all.filter(({ boilerplate }) => boilerplate === null);
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
    segments,
    boilerplate: all.filter(({ boilerplate }) => boilerplate !== null),
    text: segments.map(({ text }) => text).join(" "),
    place: segments.at(-1)?.range.end ?? placesOf(version, alignment)[bead]!,
  };
}

const places = new WeakMap<StoryContext["alignment"], Map<Version, readonly number[]>>();

/** Per bead, where a version's words end that the bead or the last one before it holds. */
function placesOf(version: Version, alignment: StoryContext["alignment"]): readonly number[] {
  let known = places.get(alignment);
  if (known === undefined) places.set(alignment, (known = new Map<Version, readonly number[]>()));
  let own = known.get(version);
  if (own === undefined) {
    let place = 0;
    own = alignment.beads.map(({ members }) => {
      const last = version.segments[members[version.key]?.at(-1) ?? -1];
      return (place = last?.range.end ?? place);
    });
    known.set(version, own);
  }
  return own;
}

const linked = new WeakMap<StoryContext["alignment"], ReadonlySet<string>>();

function linkedVersions(alignment: StoryContext["alignment"]): ReadonlySet<string> {
  let pairs = linked.get(alignment);
  if (pairs === undefined) {
    const found = new Set<string>();
    for (const { members } of alignment.beads) {
      const keys = Object.keys(members).filter((key) => members[key]!.length > 0);
      for (const [at, a] of keys.entries()) for (const b of keys.slice(at + 1)) found.add(pairOf(a, b));
    }
    linked.set(alignment, (pairs = found));
  }
  return pairs;
}

const pairOf = (a: VersionKey, b: VersionKey): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
