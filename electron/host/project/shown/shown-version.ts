import { findDateline, resolveDates } from "../../../../shared/engine/story-date.ts";
import type { ShownVersion } from "../../../../shared/ipc/shown/records.ts";
import type { RevisionId } from "../../../../shared/project/ids.ts";
import type { ProjectState, VersionRecord } from "../../../../shared/project/records.ts";
import type { Version } from "../../../../shared/text/version.ts";
import { shownRangeOf } from "../borders/anchor-border.ts";
import type { VersionText, VersionTexts } from "../version-texts.ts";

/** What is underlined in the text of a revision, as far as the engine has said so. */
export type KnownUnderlines = ReadonlyMap<RevisionId, ShownVersion["facts"]>;

/** All versions, since the day that one counts from hangs on the dates of the others. Linear in the texts. */
export function shownVersions(state: ProjectState, texts: VersionTexts, underlines: KnownUnderlines): ShownVersion[] {
  const { byVersion } = resolveDates(
    texts.all.map(({ version }) => version),
    { dates: publicationDates(state, texts) },
  );
  return texts.all.map((text) => ({
    ...shownVersion(text, versionRecord(state, text), byVersion.get(text.version.key) ?? null),
    facts: underlines.get(text.revision.id) ?? [],
  }));
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

function shownVersion(
  { revision, version }: VersionText,
  record: VersionRecord,
  date: string | null,
): Omit<ShownVersion, "facts"> {
  const { key, language, title, source, url, publishedOn, publishedTime } = record;
  return {
    ...{ key, language, title, source, url, publishedOn },
    ...(publishedTime && { publishedTime }),
    countedFrom: { date, source: dateSource(version, publishedOn, date) },
    revision: revision.id,
    fileName: revision.fileName,
    text: version.view.text,
    segments: version.segments.map(({ range }) => shownRangeOf(range)),
    boilerplate: version.segments.flatMap(({ boilerplate, index }) => (boilerplate === null ? [] : [index])),
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
