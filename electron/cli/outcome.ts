import type { Readable } from "node:stream";

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

/** Where the files are that the command line starts or reads: they differ between the source and the bundle. */
export interface ProgramFiles {
  /** ONNX Runtime's file; asked for only where a person names a model. */
  readonly embeddingRuntime: () => URL;
  /** The entry of a worker of `batch`. */
  readonly batchWorker: () => URL;
}

/** Where a command reads and writes, and what it starts; tests pass their own. */
export interface Terminal extends ProgramFiles {
  /** The folder that file arguments start from. */
  readonly folder: string;
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
}
