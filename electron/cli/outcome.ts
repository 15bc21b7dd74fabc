import type { Readable } from "node:stream";
import type { LaunchCall } from "../launch/arguments.ts";

/** Exit codes of the command line; part of the contract. */
export const EXIT = { done: 0, findings: 1, badInput: 2, failedLines: 3 } as const;

/** A result, or one line for standard error that names file, line and reason. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | BadInput;

export interface BadInput {
  readonly ok: false;
  readonly message: string;
}

export function badInput(message: string): BadInput {
  return { ok: false, message };
}

/** What depends on whether the command line is source or a package. */
export interface ProgramFiles {
  /** The folder that file arguments start from. */
  readonly folder: string;
  /** The file of ONNX Runtime, for a person's own embedding model. */
  readonly embeddingRuntime: () => URL;
  /** The entry of a worker of `batch`. */
  readonly batchWorker: () => URL;
  /** Opens the window and stays until it is closed; the exit code. */
  readonly openWindow: (call: LaunchCall) => Promise<number>;
}

/** Where a command reads and writes, and what it starts; tests pass their own. */
export interface Terminal extends ProgramFiles {
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
}
