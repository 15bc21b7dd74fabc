import { factsBySegment } from "../../../shared/engine/read-story.ts";
import { findDateline, resolveDates } from "../../../shared/engine/story-date.ts";
import type { Fact } from "../../../shared/facts/fact.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { ProjectState, VersionRecord } from "../../../shared/project/records.ts";
import type { Version } from "../../../shared/text/version.ts";
import { shownRangeOf } from "./anchor-border.ts";
import type { VersionText, VersionTexts } from "./version-texts.ts";

/** All versions, since each one's facts hang on the dates of the others. Linear in the texts. */
export function shownVersions(state: ProjectState, texts: VersionTexts): ShownVersion[] {
  const { byVersion } = resolveDates(
    texts.all.map(({ version }) => version),
    { dates: publicationDates(state, texts) },
  );
  return texts.all.map((text) =>
    shownVersion(text, versionRecord(state, text), byVersion.get(text.version.key) ?? null),
  );
}

/** The publication dates that are known, by version key. */
export function publicationDates(state: ProjectState, texts: VersionTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.all.flatMap((text) => {
      const { key, publishedOn } = versionRecord(state, text);
      return publishedOn === null ? [] : [[key, publishedOn]];
    }),
  );
}

/** @throws TypeError where the texts were read from another state: a bug. */
function versionRecord(state: ProjectState, { id }: VersionText): VersionRecord {
  const record = state.get(id);
  if (record?.kind !== "version") throw new TypeError(`${id} is no version`);
  return record;
}

function shownVersion({ revision, version }: VersionText, record: VersionRecord, date: string | null): ShownVersion {
  const { key, language, title, source, url, publishedOn } = record;
  return {
    ...{ key, language, title, source, url, publishedOn },
    countedFrom: { date, source: dateSource(version, publishedOn, date) },
    revision: revision.id,
    fileName: revision.fileName,
    text: version.view.text,
    segments: version.segments.map(({ range }) => shownRangeOf(range)),
    boilerplate: version.segments.flatMap(({ boilerplate, index }) => (boilerplate === null ? [] : [index])),
    facts: shownFacts(version, date),
  };
}

function dateSource(
  version: Version,
  publishedOn: string | null,
  date: string | null,
): ShownVersion["countedFrom"]["source"] {
  if (publishedOn !== null) return "given";
  if (date === null) return "none";
  return findDateline(version) === null ? "others" : "text";
}

function shownFacts(version: Version, date: string | null): ShownVersion["facts"] {
  return factsBySegment(version, date, "countable").flatMap((facts, index) => {
    const { start } = version.segments[index]!.range;
    return facts.map(({ kind, range }) => ({
      kind: underlineOf(kind),
      range: shownRangeOf({ start: start + range.start, end: start + range.end }),
    }));
  });
}

const DATES: readonly Fact["kind"][] = ["date", "relativeDate", "dateRange", "time"];

/** Quantities and dates are underlined; every name and every "said" besides would leave no line bare. */
function underlineOf(kind: Fact["kind"]): ShownVersion["facts"][number]["kind"] {
  if (kind === "money") return "money";
  return DATES.includes(kind) ? "date" : "count";
}
