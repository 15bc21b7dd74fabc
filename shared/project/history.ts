import { reverseDiff } from "./diff.ts";
import type { EntryContent, JournalEntry } from "./journal.ts";

/** Entries that make the project, or that the engine writes: no one takes back what they did not do themselves. */
const MAKING: ReadonlySet<string> = new Set(["addVersion", "setAlignment", "bringRecords"]);

/** Whether a step is in force, can be done again, or was taken back before something else was done. */
export type StepState = "done" | "undone" | "lost";

/** What an entry means to a person who goes back and forth: a step of theirs, one taken back or done again, or nothing. */
export function stepKind({
  command,
  undoes,
  redoes,
}: Pick<JournalEntry, "command" | "undoes" | "redoes">): "step" | "undo" | "redo" | "making" {
  if (undoes !== null) return "undo";
  if (redoes !== null) return "redo";
  return MAKING.has(command) ? "making" : "step";
}

/** A journal's place in the list of the past. */
export interface Step {
  /** `null` for an undo or a redo. */
  state: StepState | null;
  /** The sequence number of what an undo took back or a redo did again. */
  readonly of: number | null;
}

/** Every entry that is a step, an undo or a redo, by its sequence number. Derived from the journal alone; linear in it. */
export function stepsOf(entries: readonly JournalEntry[]): ReadonlyMap<number, Step> {
  const steps = new Map<number, Step>();
  const done: number[] = [];
  let undone: number[] = [];
  const mark = (sequence: number, state: StepState): void => {
    steps.get(sequence)!.state = state;
  };
  for (const entry of entries) {
    const { sequence } = entry;
    switch (stepKind(entry)) {
      case "making":
        break;
      case "undo": {
        const of = done.pop() ?? null;
        if (of !== null) undone.push(of);
        if (of !== null) mark(of, "undone");
        steps.set(sequence, { state: null, of });
        break;
      }
      case "redo": {
        const of = undone.pop() ?? null;
        if (of !== null) done.push(of);
        if (of !== null) mark(of, "done");
        steps.set(sequence, { state: null, of });
        break;
      }
      case "step":
        for (const lost of undone) mark(lost, "lost");
        undone = [];
        done.push(sequence);
        steps.set(sequence, { state: "done", of: null });
    }
  }
  return steps;
}

/** The entry that undo would take back now, or `null`: works across closing and reopening. Linear in the journal. */
export function undoTarget(entries: readonly JournalEntry[]): JournalEntry | null {
  const steps = stepsOf(entries);
  return entries.findLast(({ sequence }) => steps.get(sequence)?.state === "done") ?? null;
}

/** The entry that redo would do again now, or `null`; a new command ends what could be redone. */
export function redoTarget(entries: readonly JournalEntry[]): JournalEntry | null {
  const steps = stepsOf(entries);
  return entries.find(({ sequence }) => steps.get(sequence)?.state === "undone") ?? null;
}

/** Who undoes or redoes, and when. */
type By = Pick<EntryContent, "at" | "author">;

/** What takes `target` back: its diff reversed, appended like any change, so that the past stays as it was. */
export function undoContent(target: JournalEntry, by: By): EntryContent {
  return { ...by, command: "undo", why: null, diff: reverseDiff(target.diff), undoes: target.hash, redoes: null };
}

/** What does `target`, taken back before, again. */
export function redoContent(target: JournalEntry, by: By): EntryContent {
  return { ...by, command: "redo", why: null, diff: target.diff, undoes: null, redoes: target.hash };
}
