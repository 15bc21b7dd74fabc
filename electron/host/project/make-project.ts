import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { sealEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import { planCommand } from "../../../shared/project/plan-command.ts";
import { EMPTY_PROJECT } from "../../../shared/project/records.ts";
import type { TextEncoding } from "../../../shared/ipc/staging.ts";
import { commandRefused, DONE, fail, storeFailed, writeFailed } from "../failures.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { createStore } from "../store/open-store.ts";
import { placeFile } from "../store/place-file.ts";
import type { Giver } from "./project-document.ts";
import { sha256Of } from "./sha256.ts";

/** One text of a project to be made. */
export interface NewVersion {
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly source: string | null;
  readonly publishedOn: string | null;
  readonly fileName: string | null;
  readonly encoding: TextEncoding;
  /** The file as it is. */
  readonly bytes: Uint8Array;
}

/**
 * Makes a project file with its texts, one journal entry each. The file appears when it is complete; one of that name
 * is never replaced. The folder is made where it is missing.
 */
export async function makeProject(
  path: string,
  versions: readonly NewVersion[],
  give: Giver,
): Promise<typeof DONE | HostFailure> {
  if (existsSync(path)) return fail("exists", path);
  const draft = `${path}.${process.pid}.making`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(draft, { force: true });
  } catch (error) {
    return writeFailed(error, path);
  }
  const created = await createStore(draft);
  if (!created.ok) return storeFailed(created, path);
  try {
    const written = await addVersions(created.store, versions, give);
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

async function addVersions(
  store: JournalStore,
  versions: readonly NewVersion[],
  give: Giver,
): Promise<typeof DONE | HostFailure> {
  const given = { id: () => give.id(), now: () => give.now(), author: give.author() };
  let state = EMPTY_PROJECT;
  let head: JournalEntry | null = null;
  for (const { bytes, ...about } of versions) {
    const sha256 = sha256Of(bytes);
    const payload = { ...about, url: null, sha256, byteLength: bytes.length };
    const planned = planCommand(state, { name: "addVersion", payload }, given);
    if (!planned.ok) return commandRefused(planned);
    const applied = applyDiff(state, planned.diff);
    if (!applied.ok) return fail("bad-change");
    const content = { at: given.now(), author: given.author, command: "addVersion", why: null };
    head = sealEntry(head, { ...content, diff: planned.diff, undoes: null, redoes: null });
    const appended = await store.append(head, [bytes]);
    if (!appended.ok) return storeFailed(appended, store.path);
    state = applied.state;
  }
  return DONE;
}
