import { extractFacts, hasFacts } from "../facts/extract.ts";
import type { Fact } from "../facts/fact.ts";
import type { StoryVersion } from "../findings/story-context.ts";
import { cutVersion } from "../text/cut-version.ts";
import type { ViewRange } from "../text/range.ts";
import { readVersion } from "../text/read-version.ts";
import type { Version, VersionKey } from "../text/version.ts";
import type { FactReader } from "./remembered-facts.ts";
import { resolveDates, type StoryDate } from "./story-date.ts";

/** One story as it comes in: texts by version key, and what is known of their publication. */
export interface StoryInput {
  /** Decoded texts without a byte-order mark. */
  readonly versions: Readonly<Record<VersionKey, string>>;
  /** ISO date of publication. */
  readonly date?: string | undefined;
  /** ISO dates that override `date` for single versions. */
  readonly dates?: Readonly<Record<VersionKey, string>> | undefined;
  /** `line`: each line is one segment. */
  readonly unit?: "line" | undefined;
  /** Segments as a person has cut them; what none of them reaches is cut as usual. */
  readonly cuts?: Readonly<Record<VersionKey, readonly ViewRange[]>> | undefined;
}

export interface ReadStory {
  readonly versions: readonly StoryVersion[];
  readonly date: StoryDate;
}

/** `countable`: quantities and dates alone, which are all that an alignment asks for. */
export type FactExtent = "all" | "countable";

/**
 * Cuts each version into segments and reads their facts. A language without fact rules gets none; it is aligned all
 * the same.
 */
export function readStory(input: StoryInput, facts: FactExtent = "all", read: FactReader = extractFacts): ReadStory {
  const versions = Object.entries(input.versions).map(([key, text]) =>
    cutVersion(readVersion({ key, text, ...(input.unit && { unit: input.unit }) }), input.cuts?.[key] ?? []),
  );
  const { date, byVersion } = resolveDates(versions, input);
  return {
    date,
    versions: versions.map((version) => {
      const counted = byVersion.get(version.key) ?? null;
      return { version, date: counted, facts: factsBySegment(version, counted, facts, read) };
    }),
  };
}

/** What each segment of a version states, in segment order. */
export function factsBySegment(
  version: Version,
  date: string | null,
  extent: FactExtent = "all",
  read: FactReader = extractFacts,
): readonly (readonly Fact[])[] {
  if (!hasFacts(version.language)) return version.segments.map(() => []);
  const options = { ...(date === null ? {} : { date }), countable: extent === "countable" };
  return version.segments.map(({ text }) => read(text, version.language, options));
}
