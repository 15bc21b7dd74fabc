import { decodeAs } from "../import/decode.ts";
import { TEXT_ENCODINGS, type TextEncoding } from "../../../shared/ipc/staging.ts";
import type { RevisionId, Sha256, VersionId } from "../../../shared/project/ids.ts";
import type { ProjectState, RevisionRecord, VersionRecord } from "../../../shared/project/records.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import type { Version, VersionKey } from "../../../shared/text/version.ts";
import type { JournalStore } from "../store/journal-store.ts";

/** A version's current text, read. */
export interface VersionText {
  readonly id: VersionId;
  readonly revision: RevisionRecord;
  readonly version: Version;
}

/** The current texts of a project's versions, in the order in which the versions came. */
export class VersionTexts {
  readonly all: readonly VersionText[];
  readonly #byKey: ReadonlyMap<VersionKey, VersionText>;
  readonly #byId: ReadonlyMap<VersionId, VersionText>;

  constructor(all: readonly VersionText[]) {
    this.all = all;
    this.#byKey = new Map(all.map((text) => [text.version.key, text]));
    this.#byId = new Map(all.map((text) => [text.id, text]));
  }

  ofKey(key: VersionKey): VersionText | undefined {
    return this.#byKey.get(key);
  }

  ofVersion(id: VersionId): VersionText | undefined {
    return this.#byId.get(id);
  }

  /** With other texts in the place of those of the same versions; those of other versions come last. */
  with(others: readonly VersionText[]): VersionTexts {
    const byId = new Map(this.all.map((text) => [text.id, text]));
    for (const text of others) byId.set(text.id, text);
    return new VersionTexts([...byId.values()]);
  }

  without(versions: ReadonlySet<VersionId>): VersionTexts {
    return new VersionTexts(this.all.filter(({ id }) => !versions.has(id)));
  }
}

/** Reads all texts from the originals that the store keeps, in the order of the state, which is that of joining; `null` where one is missing or not what it was. */
export async function readVersionTexts(store: JournalStore, state: ProjectState): Promise<VersionTexts | null> {
  const texts: VersionText[] = [];
  for (const record of state.values()) {
    if (record.kind !== "version") continue;
    const text = await readRevision(record, record.currentRevision, state, (sha256) => store.readOriginal(sha256));
    if (text === null) return null;
    texts.push(text);
  }
  return new VersionTexts(texts);
}

/** One text of a version, current or not; `null` where its original is missing or not what it was. */
export async function readRevision(
  { id, key }: VersionRecord,
  wanted: RevisionId,
  state: ProjectState,
  originalOf: (sha256: Sha256) => Promise<Uint8Array | null>,
): Promise<VersionText | null> {
  const revision = state.get(wanted);
  if (revision?.kind !== "revision" || !isTextEncoding(revision.encoding)) return null;
  const bytes = await originalOf(revision.sha256);
  if (bytes === null) return null;
  const { text } = decodeAs(bytes, revision.encoding);
  return { id, revision, version: readVersion({ key, text }) };
}

/** Whether a revision is in an encoding that this program reads. */
export const isTextEncoding = (name: string): name is TextEncoding =>
  TEXT_ENCODINGS.some((encoding) => encoding === name);
