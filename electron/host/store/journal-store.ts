import type { StepState } from "../../../shared/project/history.ts";
import type { JournalEntry, Tip } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import type { StoreFailure } from "./store-failure.ts";

/** The entries read, or the first one that can't be. */
export type EntriesRead =
  | { readonly ok: true; readonly entries: readonly JournalEntry[] }
  | { readonly ok: false; readonly code: "damaged-entry"; readonly sequence: number };

/** An entry without its diff, as a list of the past shows it; `step` and `of` as in `Step` of `shared/project/history.ts`. */
export interface PastEntry extends Pick<JournalEntry, "sequence" | "at" | "author" | "command" | "why"> {
  /** How many entries of another copy it brought; absent for none. */
  readonly brought?: number;
  readonly step: StepState | null;
  readonly of: number | null;
}

/** An entry of another copy as a list shows it, without its diff. */
export type KeptEntry = Pick<JournalEntry, "sequence" | "at" | "author" | "command" | "why" | "hash">;

export type Stored = { readonly ok: true } | StoreFailure;

/**
 * A project's journal and what goes with it. Asynchronous, though SQLite is not: a desk that shares claims keeps the
 * same journal on a server. Expected failures are results; a promise is rejected only by a bug.
 */
export interface JournalStore {
  readonly path: string;
  /**
   * Why nothing can be written: another window has the file, its folder or disk allows only reading, or pages of it are
   * damaged, so that writing might destroy what can still be read.
   */
  readonly readOnly: "in-use" | "not-writable" | "damaged" | null;
  /** Of an older format, which keeps no snapshot that can be trusted: replay the journal. */
  readonly isOlderFormat: boolean;
  /**
   * Adds an entry, its effect on the records, and the original texts it brings, all or nothing. Once it answers `ok`,
   * they are on the disk, come what may. The entry must be the next of the chain.
   */
  append(entry: JournalEntry, originals?: readonly Uint8Array[]): Promise<Stored>;
  /** As {@link append}, several entries, all or nothing. */
  appendAll(entries: readonly JournalEntry[], originals?: readonly Uint8Array[]): Promise<Stored>;
  /**
   * As {@link append}, an entry that merges another copy, with those entries of the copy that the file does not hold yet;
   * ones that it holds are left as they are.
   */
  appendMerge(entry: JournalEntry, kept: readonly JournalEntry[], originals: readonly Uint8Array[]): Promise<Stored>;
  /** The entries of other copies, in the order in which they came; a failure counts them from 1. */
  readKept(): Promise<EntriesRead>;
  /** Those that the merge at `sequence` brought, newest first, from the `from`-th on, counted from 0. */
  readBrought(sequence: number, from: number, limit: number): Promise<readonly KeptEntry[] | null>;
  /** The entries after `sequence`, 0 for all, in order. */
  readEntries(after?: number): Promise<EntriesRead>;
  /** `null` where there is none, or it can't be read, or it is not what was sealed. */
  readEntry(sequence: number): Promise<JournalEntry | null>;
  /** Newest first, older than `before` if it is given, with or without undos and redos; `null` where the journal can't be read. */
  readPast(before: number | null, limit: number, undos: boolean): Promise<readonly PastEntry[] | null>;
  /** Sequence numbers of the steps in force after `sequence`, newest first. */
  doneSteps(after: number, limit?: number): Promise<readonly number[]>;
  /** Sequence numbers of the steps that can be done again, up to `sequence` if it is given, oldest first. */
  undoneSteps(upTo: number | null, limit?: number): Promise<readonly number[]>;
  /** The state at the journal's head, and the head; `null` where a record is damaged: replay the journal then. */
  readSnapshot(): Promise<Snapshot | null>;
  /** The head that the snapshot says it was made at; `null` where that can't be read. */
  readNotedHead(): Promise<Tip | null>;
  /** Makes the snapshot anew, from a journal that was verified and the state it leads to. Nothing else is changed. */
  replaceSnapshot(state: ProjectState, entries: readonly JournalEntry[]): Promise<Stored>;
  /** An original's bytes by their SHA-256; `null` where there are none or they are no longer what they were. */
  readOriginal(sha256: string): Promise<Uint8Array | null>;
  /** Writes the project as it is now to a new file, which appears complete or not at all. */
  copyTo(path: string): Promise<Stored>;
  /** Leaves one file, with nothing beside it. */
  close(): Promise<void>;
}

export interface Snapshot {
  /** In the order in which the records joined the document. */
  readonly state: ProjectState;
  /** `null` for a new project. */
  readonly head: Tip | null;
}
