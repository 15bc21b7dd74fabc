import type { JournalEntry } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import type { StoreFailure } from "./store-failure.ts";

/** The entries read, or the first one that can't be. */
export type EntriesRead =
  | { readonly ok: true; readonly entries: readonly JournalEntry[] }
  | { readonly ok: false; readonly code: "damaged-entry"; readonly sequence: number };

/**
 * A project's journal and what goes with it. Asynchronous, though SQLite is not: a desk that shares claims keeps the
 * same journal on a server. Expected failures are results; a promise is rejected only by a bug.
 */
export interface JournalStore {
  readonly path: string;
  /** Why nothing can be written: another window has the file, or its folder or disk allows only reading. */
  readonly readOnly: "in-use" | "not-writable" | null;
  /**
   * Adds an entry, its effect on the records, and the original texts it brings, all or nothing. Once it answers `ok`,
   * they are on the disk, come what may. The entry must be the next of the chain.
   */
  append(entry: JournalEntry, originals?: readonly Uint8Array[]): Promise<{ readonly ok: true } | StoreFailure>;
  /** The entries after `sequence`, 0 for all, in order. */
  readEntries(after?: number): Promise<EntriesRead>;
  /** The state at the journal's head, and the head; `null` where a record is damaged: replay the journal then. */
  readSnapshot(): Promise<Snapshot | null>;
  /** An original's bytes by their SHA-256; `null` where there are none or they are no longer what they were. */
  readOriginal(sha256: string): Promise<Uint8Array | null>;
  /** Leaves one file, with nothing beside it. */
  close(): Promise<void>;
}

export interface Snapshot {
  readonly state: ProjectState;
  /** `null` for a new project. */
  readonly head: JournalEntry | null;
}
