import type { RecordsDiff } from "./diff.ts";

/** What only the host knows. */
export interface Given {
  /** A new id, unique within the project. */
  id(): string;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  readonly author: string;
}

export interface RefusedCommand {
  readonly ok: false;
  readonly code:
    | "bad-payload"
    | "unknown-record"
    | "key-taken"
    | "rationale-missing"
    | "wrong-revision"
    | "beads-overlap"
    | "already-dismissed"
    | "bead-locked"
    | "unknown-segment"
    | "not-consecutive"
    | "not-empty"
    | "same-text"
    /** A claim would depend on itself, be it through others. */
    | "claims-circle"
    | "unknown-grade"
    /** A claim, a reading or an adjudication has a grade that the scale would lose. */
    | "grade-in-use"
    /** Two grades of one key, two judgements of one version. */
    | "doubled"
    | "no-readings"
    /** An adjudication rests on the reading. */
    | "reading-decided"
    | "already-decided"
    /** What the conflict is about has changed since the merge. */
    | "conflict-outdated";
  /** One line for the log; the window words its own by `code`. */
  readonly message: string;
}

export const refuse = (code: RefusedCommand["code"], message: string): RefusedCommand => ({ ok: false, code, message });

export type PlannedCommand = { readonly ok: true; readonly diff: RecordsDiff } | RefusedCommand;
