import { realpathSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { HostFailure, HostFailureCode } from "../../../../shared/ipc/failure.ts";
import type { RevisionId, Sha256 } from "../../../../shared/project/ids.ts";
import { verifyJournal, type Journal, type JournalEntry } from "../../../../shared/project/journal.ts";
import {
  planMerge,
  prepareMerge,
  type MergePlan,
  type MergeRefusal,
} from "../../../../shared/project/merge/plan-merge.ts";
import type { ReadRevision, RevisionText } from "../../../../shared/project/merge/same-texts.ts";
import { verifyKept } from "../../../../shared/project/merge/verify-kept.ts";
import type { Given } from "../../../../shared/project/planned-command.ts";
import { readVersion } from "../../../../shared/text/read-version.ts";
import { fail, storeFailed } from "../../failures.ts";
import { decodeAs } from "../../import/decode.ts";
import { keptBytesOf } from "../../store/kept-bytes.ts";
import type { JournalStore } from "../../store/journal-store.ts";
import { openStoreForReading } from "../../store/open-store.ts";
import { isTextEncoding } from "../version-texts.ts";

/** A merge that can be written. */
export interface CopyMerge {
  readonly ok: true;
  readonly plan: MergePlan;
  /** Entries of theirs that have a part in what comes. */
  readonly theirs: readonly JournalEntry[];
  /** How many of ours the copy does not know. */
  readonly ours: number;
  /** Bytes of texts and evidence that come with them. */
  readonly originals: readonly Uint8Array[];
}

/** How far a merge is, told between its steps; `false` ends it. */
export type MergeStep = (done: number, total: number) => boolean;

const STEPS = 5;

const REFUSALS: Readonly<Record<MergeRefusal, HostFailureCode>> = {
  strangers: "not-a-copy",
  "nothing-new": "nothing-to-merge",
  damaged: "damaged-entries",
};

/**
 * Reads the copy at `path` and plans what merging it into the open project changes. The copy is opened for reading; all of it
 * is verified first, as somebody else may have written it. Nothing is written anywhere. Linear in both journals.
 */
export async function planCopyMerge(
  store: JournalStore,
  path: string,
  give: Given,
  onStep: MergeStep = () => true,
): Promise<CopyMerge | HostFailure> {
  if (!isAbsolute(path)) return fail("missing", path);
  if (isSameFile(path, store.path)) return fail("own-file", path);
  const opened = await openStoreForReading(path);
  if (!opened.ok) return storeFailed(opened, path);
  try {
    return await planOpened(store, opened.store, give, onStep);
  } finally {
    await opened.store.close();
  }
}

async function planOpened(
  store: JournalStore,
  copy: JournalStore,
  give: Given,
  onStep: MergeStep,
): Promise<CopyMerge | HostFailure> {
  let done = 0;
  const isToGoOn = async (): Promise<boolean> => {
    // What waits for the host is answered between two steps.
    await new Promise((resolve) => setImmediate(resolve));
    return onStep(done++, STEPS);
  };
  if (copy.readOnly === "damaged") return fail("damaged-pages", copy.path);
  if (!(await isToGoOn())) return fail("cancelled", copy.path);
  const theirs = await readWhole(copy);
  if (theirs === null) return fail("damaged-entries", copy.path);
  if (!(await isToGoOn())) return fail("cancelled", copy.path);
  const ours = await readWhole(store);
  if (ours === null) return fail("damaged-entries", store.path);
  if (!(await isToGoOn())) return fail("cancelled", copy.path);
  const prepared = prepareMerge(ours, theirs);
  if (!prepared.ok) return fail(REFUSALS[prepared.refusal], copy.path);
  const texts = await readTexts(prepared.revisions, [store, copy]);
  const originals = await readOriginals(prepared.fork.added, copy);
  if (texts === null || originals === null) return fail("originals-missing", copy.path);
  if (!(await isToGoOn())) return fail("cancelled", copy.path);
  const plan = planMerge(prepared, texts, give);
  if (!plan.ok) return fail(REFUSALS[plan.refusal], copy.path);
  if (!(await isToGoOn())) return fail("cancelled", copy.path);
  return { ok: true, plan, theirs: prepared.fork.theirs, ours: prepared.fork.ours.length, originals };
}

/** A project's whole journal; `null` where it is not what was sealed. */
async function readWhole(store: JournalStore): Promise<Journal | null> {
  const [read, kept] = [await store.readEntries(), await store.readKept()];
  if (!read.ok || !kept.ok || !verifyJournal(read.entries).ok) return null;
  const journal = { entries: read.entries, kept: kept.entries };
  return verifyKept(journal).ok ? journal : null;
}

async function readTexts(
  revisions: readonly ReadRevision[],
  stores: readonly JournalStore[],
): Promise<ReadonlyMap<RevisionId, RevisionText> | null> {
  const texts = new Map<RevisionId, RevisionText>();
  for (const { key, revision } of revisions) {
    const bytes = await readFromAny(revision.sha256, stores);
    if (bytes === null || !isTextEncoding(revision.encoding)) return null;
    const { text } = decodeAs(bytes, revision.encoding);
    const { view, segments } = readVersion({ key, text });
    const ranges = segments.map(({ range }) => {
      const { start, end } = view.toRaw(range);
      return { start, end };
    });
    texts.set(revision.id, { text: view.raw, segments: ranges });
  }
  return texts;
}

async function readFromAny(sha256: Sha256, stores: readonly JournalStore[]): Promise<Uint8Array | null> {
  for (const store of stores) {
    const bytes = await store.readOriginal(sha256);
    if (bytes !== null) return bytes;
  }
  return null;
}

/** `null` where the copy lacks a text. Files that are evidence come as far as the copy has them. */
async function readOriginals(
  entries: readonly JournalEntry[],
  copy: JournalStore,
): Promise<readonly Uint8Array[] | null> {
  const originals = new Map<Sha256, Uint8Array>();
  for (const record of entries.flatMap(({ diff }) => [...diff.added, ...diff.updated.map(([, to]) => to)])) {
    for (const sha256 of keptBytesOf(record)) {
      if (originals.has(sha256)) continue;
      const bytes = await copy.readOriginal(sha256);
      if (bytes !== null) originals.set(sha256, bytes);
      else if (record.kind === "revision") return null;
    }
  }
  return [...originals.values()];
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [a, b].map((path) => statSync(path, { bigint: true }));
    return realpathSync(a) === realpathSync(b) || (one!.dev === other!.dev && one!.ino === other!.ino);
  } catch {
    return a === b;
  }
}
