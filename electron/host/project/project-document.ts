import type { CallInput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { HistoryEntry } from "../../../shared/ipc/shown/history.ts";
import { applyDiff, applyInPlace, composeDiffs, findMisfit, type RecordsDiff } from "../../../shared/project/diff.ts";
import { redoContent, stepKind, undoContent } from "../../../shared/project/history.ts";
import { sealEntry, type EntryContent, type JournalEntry, type Tip } from "../../../shared/project/journal.ts";
import type { Sha256 } from "../../../shared/project/ids.ts";
import type { MergePlan } from "../../../shared/project/merge/plan-merge.ts";
import { planCommand } from "../../../shared/project/plan-command.ts";
import type { Given, PlannedCommand } from "../../../shared/project/planned-command.ts";
import type { ProjectRecord, ProjectState, RecordId } from "../../../shared/project/records.ts";
import { commandRefused, fail, storeFailed } from "../failures.ts";
import type { JournalStore, Stored } from "../store/journal-store.ts";
import { verifyProject, type ProjectVerified } from "../store/verify-project.ts";
import { TurnTaking } from "../turn-taking.ts";
import { planCopyMerge, type CopyMerge, type MergeStep } from "./merging/merge-copy.ts";
import type { ReadProject } from "./read-project.ts";
import { readUndoTargets, undoReach, type UndoReach } from "./undo-reach.ts";

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
  prepare(diff: RecordsDiff, next: () => ProjectState, originals: readonly Uint8Array[]): Promise<HostFailure | null>;
  /** The change is on the disk and in the state. */
  follow(diff: RecordsDiff): void;
}

interface Appending {
  /** The head of a copy that the entry merges, and entries of that copy. */
  readonly other?: { readonly head: Sha256; readonly kept: readonly JournalEntry[] };
  readonly originals?: readonly Uint8Array[];
  /** What it means where the state is not as the entries expect. */
  readonly misfit?: "bad-change" | "no-such-step";
}

/** A window that writes without a pause is not waited for. */
const MOST_LOOKS = 5;

export type Changed = { readonly ok: true; readonly sequence: number } | HostFailure;

/**
 * The records of one open project and the journal they come from. Changes take turns; each is on the disk before the
 * state changes and the follower hears of it. What a change costs does not depend on how long the journal is.
 */
export class ProjectDocument {
  readonly #store: JournalStore;
  readonly #give: Giver;
  readonly #follower: DocumentFollower;
  readonly #turns = new TurnTaking();
  #head: Tip | null;
  /** Its own, and changed in place: a copy of ten thousand records would cost more than the change. */
  readonly #records: Map<RecordId, ProjectRecord>;
  /** What undo and redo would take next, whether or not it fits the present state. */
  #targets: UndoReach;
  #reach: UndoReach;
  #isClosed = false;

  constructor(store: JournalStore, opened: ReadProject, give: Giver, follower: DocumentFollower) {
    this.#store = store;
    this.#give = give;
    this.#follower = follower;
    this.#head = opened.head;
    this.#records = new Map(opened.state);
    this.#targets = opened.targets;
    this.#reach = undoReach(this.#targets, this.#records);
  }

  /** As it is at any time: the map that was given out earlier changes with the document. */
  get state(): ProjectState {
    return this.#records;
  }

  get head(): Tip | null {
    return this.#head;
  }

  get sequence(): number {
    return this.#head?.sequence ?? 0;
  }

  get reach(): UndoReach {
    return this.#reach;
  }

  /** The entry that brought a record; `null` for one that an undo took away, or that never was. Reads the whole journal. */
  async originOf(id: RecordId): Promise<JournalEntry | null> {
    if (!this.#records.has(id)) return null;
    const read = await this.#store.readEntries();
    return read.ok ? (read.entries.find(({ diff }) => diff.added.some((record) => record.id === id)) ?? null) : null;
  }

  /** What a command would change, without changing it. */
  plan(command: DocumentChange["command"]): PlannedCommand {
    return planCommand(this.#records, command, this.#given(this.#give.author()));
  }

  /** A command that changes nothing writes nothing and succeeds. */
  change({ command, why, author = this.#give.author(), originals = [] }: DocumentChange): Promise<Changed> {
    return this.#turns.take(() => {
      const planned = planCommand(this.#records, command, this.#given(author));
      if (!planned.ok) return commandRefused(planned);
      const { diff } = planned;
      const at = this.#give.now();
      return this.#append([{ at, author, command: command.name, why, diff, undoes: null, redoes: null }], diff, {
        originals,
      });
    });
  }

  undo(): Promise<Changed> {
    return this.#turns.take(() => {
      const { undo } = this.#reach;
      return undo === null ? fail("nothing-to-undo") : this.#appendOne(undoContent(undo, this.#by()));
    });
  }

  redo(): Promise<Changed> {
    return this.#turns.take(() => {
      const { redo } = this.#reach;
      return redo === null ? fail("nothing-to-redo") : this.#appendOne(redoContent(redo, this.#by()));
    });
  }

  /**
   * Makes the entry at `sequence` (0: none) the last one in force, by undoing the steps after it or doing again those up to
   * it, as entries of their own, all or none. Undoes and redoes themselves are no place to step to.
   */
  stepTo(sequence: number): Promise<Changed> {
    return this.#turns.take(async () => {
      if (sequence > this.sequence) return fail("no-such-step");
      const [entry] = sequence === 0 ? [] : ((await this.#store.readPast(sequence + 1, 1, true)) ?? []);
      if (sequence > 0 && (entry === undefined || entry.step === "lost" || entry.of !== null)) {
        return fail("no-such-step");
      }
      const isForward = entry?.step === "undone";
      const targets = await (isForward ? this.#store.undoneSteps(sequence) : this.#store.doneSteps(sequence));
      const contents: EntryContent[] = [];
      for (const target of targets) {
        const step = await this.#store.readEntry(target);
        if (step === null) return fail("damaged-entries", this.#store.path);
        contents.push(isForward ? redoContent(step, this.#by()) : undoContent(step, this.#by()));
      }
      const diff = composeDiffs(contents.map((content) => content.diff));
      return diff === null ? fail("no-such-step") : this.#append(contents, diff, { misfit: "no-such-step" });
    });
  }

  /** A page of the past, newest first. */
  async history({ before, limit, undos }: CallInput<"document.history">): Promise<readonly HistoryEntry[] | null> {
    return await this.#store.readPast(before, limit, undos);
  }

  /** What merging the copy at `path` would change, without changing it. */
  planMerge(path: string, onStep: MergeStep): Promise<CopyMerge | HostFailure> {
    return this.#turns.take(() =>
      this.#isClosed ? fail("no-project") : planCopyMerge(this.#store, path, this.#given(this.#give.author()), onStep),
    );
  }

  /**
   * Joins the copy's entries to the journal in one entry, all or nothing, even where they change nothing that is not here.
   * With `head`, only if that is still the copy's.
   */
  merge(
    path: string,
    head: string | null,
    onStep: MergeStep,
  ): Promise<{ readonly ok: true; readonly sequence: number; readonly plan: MergePlan } | HostFailure> {
    return this.#turns.take(async () => {
      if (this.#isClosed) return fail("no-project");
      if (this.#store.readOnly !== null) return fail("read-only", this.#store.path);
      const by = this.#by();
      const planned = await planCopyMerge(this.#store, path, this.#given(by.author), onStep);
      if (!planned.ok) return planned;
      const { plan, originals } = planned;
      if (head !== null && plan.theirHead !== head) return fail("copy-changed", path);
      const content = { ...by, command: "merge", why: null, diff: plan.diff, undoes: null, redoes: null };
      const other = { head: plan.theirHead, kept: plan.kept };
      const appended = await this.#append([content], plan.diff, { originals, other });
      return appended.ok ? { ...appended, plan } : appended;
    });
  }

  /** Between two changes; `null` once the project is closed. */
  verify(head: string | null): Promise<ProjectVerified | null> {
    return this.#turns.take(() => (this.#isClosed ? null : this.#verifyStill(head ?? undefined)));
  }

  /** Between two changes. */
  copy(write: (store: JournalStore) => Promise<Stored | null>): Promise<Stored | null> {
    return this.#turns.take(() => (this.#isClosed ? null : write(this.#store)));
  }

  /** After the changes under way; later ones find no project. */
  close(): Promise<void> {
    return this.#turns.take(() => {
      this.#isClosed = true;
      return this.#store.close();
    });
  }

  /** Where another window writes, its changes may come between two looks at the file: then it is looked at again. */
  async #verifyStill(head: string | undefined): Promise<ProjectVerified> {
    for (let looks = 1; ; looks++) {
      const before = await this.#store.readNotedHead();
      const verified = await verifyProject(this.#store, head);
      const after = await this.#store.readNotedHead();
      if (verified.ok || before?.hash === after?.hash || looks === MOST_LOOKS) return verified;
    }
  }

  #given(author: string): Given {
    return { id: () => this.#give.id(), now: () => this.#give.now(), author };
  }

  #by(): { readonly at: string; readonly author: string } {
    return { at: this.#give.now(), author: this.#give.author() };
  }

  #appendOne(content: EntryContent): Promise<Changed> {
    return this.#append([content], content.diff);
  }

  /** `diff` is what the entries do together. */
  async #append(
    contents: readonly EntryContent[],
    diff: RecordsDiff,
    { originals = [], misfit = "bad-change", other }: Appending = {},
  ): Promise<Changed> {
    if (this.#isClosed) return fail("no-project");
    if (this.#store.readOnly !== null) return fail("read-only", this.#store.path);
    if (other === undefined && contents.every((content) => isEmpty(content.diff)))
      return { ok: true, sequence: this.sequence };
    if (findMisfit(this.#records, diff) !== null) return fail(misfit);
    const unprepared = await this.#follower.prepare(diff, () => this.#after(diff), originals);
    if (unprepared !== null) return unprepared;
    const entries: JournalEntry[] = [];
    for (const content of contents) entries.push(sealEntry(entries.at(-1) ?? this.#head, content, other?.head));
    const [first] = entries;
    const appended =
      other === undefined || first === undefined
        ? await this.#store.appendAll(entries, originals)
        : await this.#store.appendMerge(first, other.kept, originals);
    if (!appended.ok) return storeFailed(appended, this.#store.path);
    const last = entries.at(-1)!;
    this.#head = { sequence: last.sequence, hash: last.hash };
    applyInPlace(this.#records, diff);
    this.#targets = await this.#targetsAfter(last);
    this.#reach = undoReach(this.#targets, this.#records);
    this.#follower.follow(diff);
    return { ok: true, sequence: this.sequence };
  }

  /** Of a diff that fits. */
  #after(diff: RecordsDiff): ProjectState {
    const applied = applyDiff(this.#records, diff);
    return applied.ok ? applied.state : this.#records;
  }

  async #targetsAfter(entry: JournalEntry): Promise<UndoReach> {
    switch (stepKind(entry)) {
      case "step":
        return { undo: entry, redo: null };
      case "making":
        return this.#targets;
      case "undo":
      case "redo":
        return await readUndoTargets(this.#store);
    }
  }
}

const isEmpty = ({ added, updated, removed }: RecordsDiff): boolean =>
  added.length + updated.length + removed.length === 0;
