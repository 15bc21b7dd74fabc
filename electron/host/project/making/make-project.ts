import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import { applyDiff, type RecordsDiff } from "../../../../shared/project/diff.ts";
import { sealEntry, type JournalEntry } from "../../../../shared/project/journal.ts";
import { planCommand } from "../../../../shared/project/plan-command.ts";
import type { Given } from "../../../../shared/project/planned-command.ts";
import { EMPTY_PROJECT, type ProjectState, type PublishedTime } from "../../../../shared/project/records.ts";
import type { TextEncoding } from "../../../../shared/ipc/staging.ts";
import { commandRefused, DONE, fail, storeFailed, writeFailed } from "../../failures.ts";
import type { JournalStore } from "../../store/journal-store.ts";
import { createStore } from "../../store/open-store.ts";
import { placeFile } from "../../store/place-file.ts";
import { makePrivate, PRIVATE_FOLDER } from "../../user-data/private-files.ts";
import { NOTHING_BROUGHT, type Brought } from "../../staging/brought-along.ts";
import { broughtBeads } from "./brought-beads.ts";
import { broughtRecords, type BroughtRecords } from "./brought-records.ts";
import type { Giver } from "../project-document.ts";
import { stopped } from "../../stoppable.ts";
import { identityOf } from "../../sha256.ts";
import type { ChosenText } from "../../staging/staging-area.ts";

/** One text of a project to be made. */
export interface NewVersion {
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly source: string | null;
  /** Where it stands on the web. */
  readonly url?: string | null;
  readonly publishedOn: string | null;
  readonly publishedTime?: PublishedTime | undefined;
  readonly fileName: string | null;
  readonly encoding: TextEncoding;
  /** The text as it is kept: the file's own bytes, or in UTF-8 the words taken out of `original`. */
  readonly bytes: Uint8Array;
  /** The file that the text was taken out of. */
  readonly original?: { readonly kind: string; readonly bytes: Uint8Array } | null;
}

/** A staged text as a version. */
export function newVersion(
  { name, encoding, bytes, original, language, publishedOn, publishedTime }: ChosenText,
  key: string,
  title: string,
): NewVersion {
  const about = {
    key,
    language,
    title,
    source: original?.about.source ?? null,
    url: original?.about.url ?? null,
    publishedOn,
  };
  return { ...about, publishedTime, fileName: name, encoding, bytes, original };
}

/**
 * Makes a project file with its texts, one journal entry each, and what came with them: beads, and one entry of
 * all records. The file appears when it is complete; one of that name
 * is never replaced. The folder is made where it is missing.
 *
 * @param signal stops it between two texts; nothing is left of it then
 */
export async function makeProject(
  path: string,
  versions: readonly NewVersion[],
  give: Giver,
  brought: Brought = NOTHING_BROUGHT,
  signal?: AbortSignal,
): Promise<typeof DONE | HostFailure> {
  if (existsSync(path)) return fail("exists", path);
  const draft = `${path}.${process.pid}.making`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    rmSync(draft, { force: true });
  } catch (error) {
    return writeFailed(error, path);
  }
  const created = await createStore(draft);
  if (!created.ok) return storeFailed(created, path);
  makePrivate(draft);
  try {
    const written = await fill(created.store, versions, brought, give, signal);
    await created.store.close();
    if (!written.ok) return { ...written, file: basename(path) };
    if (placeFile(draft, path)) return DONE;
    return fail(existsSync(path) ? "exists" : "not-writable", path);
  } catch (error) {
    return writeFailed(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

async function fill(
  store: JournalStore,
  versions: readonly NewVersion[],
  { beads, records }: Brought,
  give: Giver,
  signal: AbortSignal | undefined,
): Promise<typeof DONE | HostFailure> {
  const journal = new NewJournal(store, give);
  for (const { bytes, original = null, ...about } of versions) {
    const end = await stopped(signal);
    if (end !== null) return end;
    const from = original && { kind: original.kind, ...identityOf(original.bytes) };
    const payload = { url: null, ...about, ...identityOf(bytes), ...(from && { original: from }) };
    const added = await journal.add({ name: "addVersion", payload }, original ? [bytes, original.bytes] : [bytes]);
    if (!added.ok) return added;
  }
  for (const command of broughtBeads(beads, versions, () => journal.state)) {
    const end = await stopped(signal);
    if (end !== null) return end;
    const added = await journal.add(command());
    if (!added.ok) return added;
  }
  return records === null ? DONE : await journal.bring(records);
}

/** The first entries of a project that nobody else sees yet. */
class NewJournal {
  readonly #store: JournalStore;
  readonly #given: Given;
  #head: JournalEntry | null = null;
  state: ProjectState = EMPTY_PROJECT;

  constructor(store: JournalStore, give: Giver) {
    this.#store = store;
    this.#given = { id: () => give.id(), now: () => give.now(), author: give.author() };
  }

  async add(
    command: { readonly name: string; readonly payload: unknown },
    originals: readonly Uint8Array[] = [],
  ): Promise<typeof DONE | HostFailure> {
    const planned = planCommand(this.state, command, this.#given);
    if (!planned.ok) return commandRefused(planned);
    return await this.#append(command.name, planned.diff, originals);
  }

  /** What people made of the texts elsewhere; they stay its authors. */
  async bring(records: BroughtRecords): Promise<typeof DONE | HostFailure> {
    const diff = broughtRecords(records, this.state, this.#given);
    if (diff === null) return fail("broken-file");
    return diff.added.length === 0 ? DONE : await this.#append("bringRecords", diff, []);
  }

  async #append(
    command: string,
    diff: RecordsDiff,
    originals: readonly Uint8Array[],
  ): Promise<typeof DONE | HostFailure> {
    const applied = applyDiff(this.state, diff);
    if (!applied.ok) return fail("bad-change");
    const content = { at: this.#given.now(), author: this.#given.author, command, why: null };
    this.#head = sealEntry(this.#head, { ...content, diff, undoes: null, redoes: null });
    const appended = await this.#store.append(this.#head, originals);
    if (!appended.ok) return storeFailed(appended, this.#store.path);
    this.state = applied.state;
    return DONE;
  }
}
