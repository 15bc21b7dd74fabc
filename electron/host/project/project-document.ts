import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { applyDiff, type RecordsDiff } from "../../../shared/project/diff.ts";
import { redoContent, undoContent } from "../../../shared/project/history.ts";
import { sealEntry, type EntryContent, type JournalEntry } from "../../../shared/project/journal.ts";
import { planCommand } from "../../../shared/project/plan-command.ts";
import type { Given } from "../../../shared/project/planned-command.ts";
import { EMPTY_PROJECT, type ProjectState } from "../../../shared/project/records.ts";
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
}

export type Changed = { readonly ok: true; readonly sequence: number } | HostFailure;

/**
 * The records of one open project and the journal they come from. Changes take turns; each is on the disk before the
 * state changes and `onChange` hears of it.
 */
export class ProjectDocument {
  readonly #store: JournalStore;
  readonly #give: Giver;
  readonly #onChange: (diff: RecordsDiff) => void;
  readonly #turns = new TurnTaking();
  #entries: readonly JournalEntry[];
  #state: ProjectState;
  #reach: UndoReach;
  #isClosed = false;

  constructor(
    store: JournalStore,
    opened: { readonly entries: readonly JournalEntry[]; readonly state: ProjectState },
    give: Giver,
    onChange: (diff: RecordsDiff) => void,
  ) {
    this.#store = store;
    this.#give = give;
    this.#onChange = onChange;
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

  /** A command that changes nothing writes nothing and succeeds. */
  change({ command, why, author = this.#give.author() }: DocumentChange): Promise<Changed> {
    return this.#turns.take(() => {
      const given: Given = { id: () => this.#give.id(), now: () => this.#give.now(), author };
      const planned = planCommand(this.#state, command, given);
      if (!planned.ok) return commandRefused(planned);
      const { diff } = planned;
      const at = this.#give.now();
      return this.#append({ at, author, command: command.name, why, diff, undoes: null, redoes: null });
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

  #by(): { readonly at: string; readonly author: string } {
    return { at: this.#give.now(), author: this.#give.author() };
  }

  async #append(content: EntryContent): Promise<Changed> {
    const { diff } = content;
    if (this.#isClosed) return fail("no-project");
    if (this.#store.readOnly !== null) return fail("read-only", this.#store.path);
    if (diff.added.length + diff.updated.length + diff.removed.length === 0)
      return { ok: true, sequence: this.sequence };
    const applied = applyDiff(this.#state, diff);
    if (!applied.ok) return fail("bad-change");
    const entry = sealEntry(this.head, content);
    const appended = await this.#store.append(entry);
    if (!appended.ok) return storeFailed(appended, this.#store.path);
    this.#entries = [...this.#entries, entry];
    this.#state = applied.state;
    this.#reach = undoReach(this.#entries, this.#state);
    this.#onChange(diff);
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
