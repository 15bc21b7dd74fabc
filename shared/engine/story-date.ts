import { extractFacts, hasFacts } from "../facts/extract.ts";
import type { Version, VersionKey } from "../text/version.ts";

/** The day that rates and relative dates count from, and how it is known. Never today's date. */
export interface StoryDate {
  readonly value: string | null;
  readonly source: "given" | "text" | "none";
}

interface GivenDates {
  readonly date?: string | undefined;
  readonly dates?: Readonly<Record<VersionKey, string>> | undefined;
}

/** A dateline is a short line of its own; a date inside a longer paragraph is part of what the story tells. */
const LONGEST_DATELINE = 80;
/** Datelines stand at the head of a page, after headline, section and author at most. */
const PARAGRAPHS_SEARCHED = 4;

/**
 * Settles each version's date: its own given date, else the story's given date, else its own dateline, else the
 * earliest dateline of the other versions. The story's date is the given one, else the earliest of the versions'.
 */
export function resolveDates(
  versions: readonly Version[],
  given: GivenDates,
): { date: StoryDate; byVersion: ReadonlyMap<VersionKey, string> } {
  const own = new Map<VersionKey, string>();
  for (const version of versions) {
    const date = given.dates?.[version.key] ?? given.date ?? findDateline(version);
    if (date !== null) own.set(version.key, date);
  }
  const earliest = [...own.values()].sort()[0] ?? null;
  const value = given.date ?? earliest;
  const isGiven = given.date !== undefined || Object.keys(given.dates ?? {}).length > 0;
  const byVersion = new Map(
    value === null ? [] : versions.map(({ key }): [VersionKey, string] => [key, own.get(key) ?? value]),
  );
  return { date: { value, source: value === null ? "none" : isGiven ? "given" : "text" }, byVersion };
}

/** The date of a dateline at the head of the text (`Published 22 June 2018, 14:30`), or `null` where it has none. */
export function findDateline(version: Version): string | null {
  if (!hasFacts(version.language)) return null;
  for (const { start, end } of version.paragraphs.slice(0, PARAGRAPHS_SEARCHED)) {
    if (end - start > LONGEST_DATELINE) continue;
    const dates = extractFacts(version.view.text.slice(start, end), version.language, { countable: true }).filter(
      (fact) => fact.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(fact.timex) && fact.resolved !== undefined,
    );
    const [only, second] = dates;
    if (only?.kind === "date" && second === undefined) return only.timex;
  }
  return null;
}
