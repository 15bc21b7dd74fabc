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
    | "same-text";
  /** One line for the log; the window words its own by `code`. */
  readonly message: string;
}

export const refuse = (code: RefusedCommand["code"], message: string): RefusedCommand => ({ ok: false, code, message });

export type PlannedCommand = { readonly ok: true; readonly diff: RecordsDiff } | RefusedCommand;
