import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import { stepsOf, type StepState } from "../../../shared/project/history.ts";
import { verifyJournal, type JournalEntry } from "../../../shared/project/journal.ts";
import { verifyKept } from "../../../shared/project/merge/verify-kept.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import type { JournalStore } from "./journal-store.ts";
import { replayJournal } from "../../../shared/project/replay-journal.ts";
import { keptBytesOf } from "./kept-bytes.ts";

export type ProjectVerified =
  | { readonly ok: true; readonly entries: number; readonly head: string | null }
  | {
      readonly ok: false;
      /**
       * Besides what {@link verifyJournal} finds: `damaged-entry`: not even an entry; `replay`: an entry does not fit what came
       * before it; `pages`: the journal is whole, other parts of the file are damaged; `records`: the document shown is not what
       * the journal says; `steps`: what could be undone is not; `kept`: entries of the copy that was merged there were changed or
       * are missing; `original`: a text's bytes are not those that came in.
       */
      readonly code:
        | "sequence"
        | "hash"
        | "parents"
        | "head"
        | "damaged-entry"
        | "replay"
        | "pages"
        | "records"
        | "steps"
        | "original"
        | "kept";
      /** The entry it is about, counted from 1; `null` where it is about none. */
      readonly sequence: number | null;
    };

/**
 * Whether a project is what its journal says: the chain from its first entry, against a head hash printed earlier if
 * one is given; the records replayed; the originals by their hashes. Linear in the file.
 */
export async function verifyProject(store: JournalStore, expectedHead?: string): Promise<ProjectVerified> {
  const read = await store.readEntries();
  if (!read.ok) return read;
  const { entries } = read;
  const chain = verifyJournal(entries);
  if (!chain.ok) return chain;
  const keptRead = await store.readKept();
  if (!keptRead.ok) return { ok: false, code: "kept", sequence: null };
  const { entries: kept } = keptRead;
  const keptChain = verifyKept({ entries, kept });
  if (!keptChain.ok) return { ok: false, code: "kept", sequence: keptChain.sequence };
  // The head of a copy that was merged is in the past as well as the project's own.
  const isHeadFound = expectedHead === undefined || [...entries, ...kept].some(({ hash }) => hash === expectedHead);
  if (!isHeadFound) return { ok: false, code: "head", sequence: entries.length };
  let misfit: number | null = null;
  const replayed = replayJournal(entries, (sequence) => {
    misfit = sequence;
  });
  if (replayed === null) return { ok: false, code: "replay", sequence: misfit };
  if (store.readOnly === "damaged") return { ok: false, code: "pages", sequence: null };
  if (!store.isOlderFormat) {
    const snapshot = await store.readSnapshot();
    if (snapshot === null || print(snapshot.state) !== print(replayed)) {
      return { ok: false, code: "records", sequence: null };
    }
    if (!(await hasSteps(store, entries))) return { ok: false, code: "steps", sequence: null };
  }
  for (const [sequence, brought] of keptChain.byMerge) {
    const listed = await store.readBrought(sequence, 0, brought.length + 1);
    if (listed?.length !== brought.length) return { ok: false, code: "kept", sequence };
    if ((await brokenOriginal(store, brought)) !== null) return { ok: false, code: "original", sequence };
  }
  const broken = await brokenOriginal(store, entries);
  return broken === null
    ? { ok: true, entries: entries.length, head: chain.head }
    : { ok: false, code: "original", sequence: broken };
}

const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Whether what can be undone and done again is what the journal says. */
async function hasSteps(store: JournalStore, entries: readonly JournalEntry[]): Promise<boolean> {
  const steps = [...stepsOf(entries)];
  const inState = (state: StepState) => steps.flatMap(([sequence, step]) => (step.state === state ? [sequence] : []));
  const done = (await store.doneSteps(0)).toReversed();
  const undone = await store.undoneSteps(null);
  return canonicalJson([done, undone]) === canonicalJson([inState("done"), inState("undone")]);
}

/** The entry that brought a text or a file of evidence whose bytes are gone or changed, or `null`. */
async function brokenOriginal(store: JournalStore, entries: readonly JournalEntry[]): Promise<number | null> {
  const seen = new Set<string>();
  for (const { diff, sequence } of entries) {
    for (const sha256 of [...diff.added, ...diff.updated.map(([, to]) => to)].flatMap(keptBytesOf)) {
      if (seen.has(sha256)) continue;
      if ((await store.readOriginal(sha256)) === null) return sequence;
      seen.add(sha256);
    }
  }
  return null;
}
