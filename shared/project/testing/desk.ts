import type { CommandName } from "../commands.ts";
import { findMisfit, type RecordsDiff } from "../diff.ts";
import { redoContent, redoTarget, undoContent, undoTarget } from "../history.ts";
import type { RevisionId } from "../ids.ts";
import { sealEntry, type EntryContent, type Journal, type JournalEntry } from "../journal.ts";
import { planMerge, prepareMerge, type MergePlan, type MergeRefusal } from "../merge/plan-merge.ts";
import type { RevisionText } from "../merge/same-texts.ts";
import type { Given } from "../planned-command.ts";
import { EMPTY_PROJECT, type ProjectState } from "../records.ts";
import { applied, Choice, diffOf, PAYLOADS, sentences, smallStory, textOfRevision } from "./any-command.ts";

/** A step of a person: a command, `undo` or `redo`, and the numbers that decide what it is about. */
export type Step = readonly [CommandName | "undo" | "redo", readonly number[]];

/** A person with a copy of the project, who journals what they do: a host without a disk. */
export class Desk {
  state: ProjectState = EMPTY_PROJECT;
  readonly author: string;
  readonly machine: string;
  readonly entries: JournalEntry[] = [];
  readonly kept: JournalEntry[] = [];
  #ids = 0;
  #minutes: number;

  /** With the small story, or, as a copy, with what another one has; `machine` tells one person's copies apart. */
  constructor(author: string, of: Desk | null = null, machine: string = author) {
    this.author = author;
    this.machine = machine;
    this.#minutes = of === null ? 0 : of.entries.length;
    if (of === null) for (const diff of smallStory(this.give)) this.write("addVersion", diff);
    else {
      this.state = of.state;
      this.entries.push(...of.entries);
      this.kept.push(...of.kept);
    }
  }

  get give(): Given {
    return { id: () => `${this.machine}-${++this.#ids}`, now: () => this.#now(), author: this.author };
  }

  get journal(): Journal {
    return { entries: this.entries, kept: this.kept };
  }

  /** Whether it was possible and changed anything. */
  take([name, numbers]: Step): boolean {
    if (name === "undo" || name === "redo") return this.#step(name);
    return this.run(name, PAYLOADS[name](new Choice(this.state, numbers), this.state));
  }

  run(name: CommandName, payload: object): boolean {
    const diff = diffOf(this.state, name, payload, this.give);
    if (diff === null || diff.added.length + diff.updated.length + diff.removed.length === 0) return false;
    this.write(name, diff);
    return true;
  }

  merge(other: Desk): MergePlan | { readonly ok: false; readonly refusal: MergeRefusal } {
    const prepared = prepareMerge(this.journal, other.journal);
    if (!prepared.ok) return prepared;
    const texts = new Map<RevisionId, RevisionText>();
    for (const { key, revision } of prepared.revisions) {
      const text = textOfRevision(key, revision);
      texts.set(revision.id, { text, segments: sentences(text) });
    }
    const plan = planMerge(prepared, texts, this.give);
    if (!plan.ok) return plan;
    const about = { at: this.#now(), author: this.author, command: "merge", why: null, undoes: null, redoes: null };
    this.#append({ ...about, diff: plan.diff }, plan.theirHead);
    this.kept.push(...plan.kept);
    return plan;
  }

  write(command: string, diff: RecordsDiff): void {
    this.#append({ at: this.#now(), author: this.author, command, why: null, diff, undoes: null, redoes: null });
  }

  #step(name: "undo" | "redo"): boolean {
    const target = name === "undo" ? undoTarget(this.entries) : redoTarget(this.entries);
    if (target === null) return false;
    const by = { at: this.#now(), author: this.author };
    const content = name === "undo" ? undoContent(target, by) : redoContent(target, by);
    if (findMisfit(this.state, content.diff) !== null) return false;
    this.#append(content);
    return true;
  }

  #append(content: EntryContent, other: Parameters<typeof sealEntry>[2] = null): void {
    this.state = applied(this.state, content.diff);
    this.entries.push(sealEntry(this.entries.at(-1) ?? null, content, other));
  }

  #now(): string {
    return new Date(Date.UTC(2018, 5, 22) + 60_000 * this.#minutes++).toISOString();
  }
}
