import { basename } from "node:path";
import type { HostFailure, HostFailureCode } from "../../shared/ipc/failure.ts";
import type { RefusedCommand } from "../../shared/project/planned-command.ts";
import type { StoreFailure } from "./store/store-failure.ts";

export const DONE = { ok: true } as const;

/** A failure for the window; of `file` only the name is told, and where it is broken. */
export function fail(code: HostFailureCode, file: string | null = null, line: number | null = null): HostFailure {
  return { ok: false, code, file: file === null ? null : basename(file), ...(line !== null && { line }) };
}

export const storeFailed = (failure: StoreFailure, path: string): HostFailure => fail(failure.code, path);

/** The window can't cause the other refusals through the contract: they mean that it and the host disagree. */
const CODES: Readonly<Record<RefusedCommand["code"], HostFailureCode>> = {
  "bad-payload": "bad-change",
  "unknown-record": "unknown-record",
  "key-taken": "bad-change",
  "rationale-missing": "rationale-missing",
  "wrong-revision": "bad-change",
  "beads-overlap": "bad-change",
  "already-dismissed": "already-dismissed",
  "bead-locked": "bead-locked",
  "unknown-segment": "bad-change",
  "not-consecutive": "not-consecutive",
  "not-empty": "bad-change",
  "same-text": "same-text",
  "claims-circle": "claims-circle",
  "unknown-grade": "bad-change",
  "grade-in-use": "grade-in-use",
  doubled: "bad-change",
  "no-readings": "bad-change",
  "reading-decided": "reading-decided",
  "already-decided": "already-decided",
  "conflict-outdated": "conflict-outdated",
};

export const commandRefused = (refused: RefusedCommand): HostFailure => fail(CODES[refused.code]);

/** What the system's refusal to write means. */
export function writeFailed(error: unknown, path: string): HostFailure {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return fail(code === "ENOSPC" ? "disk-full" : "not-writable", path);
}
