import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { applyDiff, type RecordsDiff } from "../../../shared/project/diff.ts";
import { redoContent, undoContent } from "../../../shared/project/history.ts";
import { sealEntry, type EntryContent, type JournalEntry } from "../../../shared/project/journal.ts";
import { planCommand } from "../../../shared/project/plan-command.ts";
import type { Given, PlannedCommand } from "../../../shared/project/planned-command.ts";
import { EMPTY_PROJECT, type ProjectState, type RecordId } from "../../../shared/project/records.ts";
import { commandRefused, fail, storeFailed } from "../failures.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { TurnTaking } from "../turn-taking.ts";
import { undoReach, type UndoReach } from "./undo-reach.ts";

/** What gives ids, times and signatures out; the author may change while a project is open. */
export interface Giver {
  id(): string;
  now(): string;
  author(): string;
}

/** One command, by a person or, with `author`, by the program. */
export interface DocumentChange {
  readonly command: { readonly name: string; readonly payload: unknown };
  readonly why: string | null;
  readonly author?: string;
  /** Bytes of texts that the command brings: kept with the entry, all or nothing. */
  readonly originals?: readonly Uint8Array[];
}

/** Who follows a document. */
export interface DocumentFollower {
  /** Reads what the state to come needs, before anything is written; a failure leaves everything as it is. */
  prepare(diff: RecordsDiff, next: ProjectState, originals: readonly Uint8Array[]): Promise<HostFailure | null>;
  /** The change is on the disk and in the state. */
  follow(diff: RecordsDiff): void;
}

export type Changed = { readonly ok: true; readonly sequence: number } | HostFailure;

/**
 * The records of one open project and the journal they come from. Changes take turns; each is on the disk before the
 * state changes and the follower hears of it.
 */
export class ProjectDocument {
  readonly #store: JournalStore;
  readonly #give: Giver;
  readonly #follower: DocumentFollower;
  readonly #turns = new TurnTaking();
  #entries: readonly JournalEntry[];
  #state: ProjectState;
  #reach: UndoReach;
  #isClosed = false;

  constructor(
    store: JournalStore,
    opened: { readonly entries: readonly JournalEntry[]; readonly state: ProjectState },
    give: Giver,
    follower: DocumentFollower,
  ) {
    this.#store = store;
    this.#give = give;
    this.#follower = follower;
    this.#entries = opened.entries;
    this.#state = opened.state;
    this.#reach = undoReach(this.#entries, this.#state);
  }

  get state(): ProjectState {
    return this.#state;
  }

  get head(): JournalEntry | null {
    return this.#entries.at(-1) ?? null;
  }

  get sequence(): number {
    return this.head?.sequence ?? 0;
  }

  get reach(): UndoReach {
    return this.#reach;
  }

  /** The entry that brought a record; `null` for one that an undo took away, or that never was. */
  originOf(id: RecordId): JournalEntry | null {
    if (!this.#state.has(id)) return null;
    return this.#entries.find(({ diff }) => diff.added.some((record) => record.id === id)) ?? null;
  }

  /** What a command would change, without changing it. */
  plan(command: DocumentChange["command"]): PlannedCommand {
    return planCommand(this.#state, command, this.#given(this.#give.author()));
  }

  /** A command that changes nothing writes nothing and succeeds. */
  change({ command, why, author = this.#give.author(), originals = [] }: DocumentChange): Promise<Changed> {
    return this.#turns.take(() => {
      const planned = planCommand(this.#state, command, this.#given(author));
      if (!planned.ok) return commandRefused(planned);
      const { diff } = planned;
      const at = this.#give.now();
      const content = { at, author, command: command.name, why, diff, undoes: null, redoes: null };
      return this.#append(content, originals);
    });
  }

  undo(): Promise<Changed> {
    return this.#turns.take(() => {
      const { undo } = this.#reach;
      return undo === null ? fail("nothing-to-undo") : this.#append(undoContent(undo, this.#by()));
    });
  }

  redo(): Promise<Changed> {
    return this.#turns.take(() => {
      const { redo } = this.#reach;
      return redo === null ? fail("nothing-to-redo") : this.#append(redoContent(redo, this.#by()));
    });
  }

  /** After the changes under way; later ones find no project. */
  close(): Promise<void> {
    return this.#turns.take(() => {
      this.#isClosed = true;
      return this.#store.close();
    });
  }

  #given(author: string): Given {
    return { id: () => this.#give.id(), now: () => this.#give.now(), author };
  }

  #by(): { readonly at: string; readonly author: string } {
    return { at: this.#give.now(), author: this.#give.author() };
  }

  async #append(content: EntryContent, originals: readonly Uint8Array[] = []): Promise<Changed> {
    const { diff } = content;
    if (this.#isClosed) return fail("no-project");
    if (this.#store.readOnly !== null) return fail("read-only", this.#store.path);
    if (diff.added.length + diff.updated.length + diff.removed.length === 0)
      return { ok: true, sequence: this.sequence };
    const applied = applyDiff(this.#state, diff);
    if (!applied.ok) return fail("bad-change");
    const unprepared = await this.#follower.prepare(diff, applied.state, originals);
    if (unprepared !== null) return unprepared;
    const entry = sealEntry(this.head, content);
    const appended = await this.#store.append(entry, originals);
    if (!appended.ok) return storeFailed(appended, this.#store.path);
    this.#entries = [...this.#entries, entry];
    this.#state = applied.state;
    this.#reach = undoReach(this.#entries, this.#state);
    this.#follower.follow(diff);
    return { ok: true, sequence: entry.sequence };
  }
}

/**
 * The journal and the state it leads to: as stored, else by replaying the journal. `null` where the journal can't be
 * read or doesn't hold together.
 */
export async function readProject(
  store: JournalStore,
): Promise<{ readonly entries: readonly JournalEntry[]; readonly state: ProjectState } | null> {
  const read = await store.readEntries();
  if (!read.ok) return null;
  const { entries } = read;
  const snapshot = await store.readSnapshot();
  if (snapshot !== null && snapshot.head?.hash === entries.at(-1)?.hash) return { entries, state: snapshot.state };
  const state = replay(entries);
  return state && { entries, state };
}

function replay(entries: readonly JournalEntry[]): ProjectState | null {
  let state = EMPTY_PROJECT;
  for (const { diff } of entries) {
    const applied = applyDiff(state, diff);
    if (!applied.ok) return null;
    state = applied.state;
  }
  return state;
}
