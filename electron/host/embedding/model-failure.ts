import type { HostFailureCode } from "../../../shared/ipc/failure.ts";

/** Why a folder gave no model: files not there, files that are something else, a kind of model not known here, or a fault. */
export interface ModelFailure {
  readonly ok: false;
  readonly code: "missing" | "not-a-model" | "unsupported" | "failed";
  /** One line for the user that names the file. */
  readonly message: string;
}

/** What the window is told of each. */
export const MODEL_FAILURES: Readonly<Record<ModelFailure["code"], HostFailureCode>> = {
  missing: "model-missing",
  "not-a-model": "model-damaged",
  unsupported: "model-unsupported",
  failed: "model-failed",
};

export function modelFailure(code: ModelFailure["code"], message: string): ModelFailure {
  return { ok: false, code, message };
}

/** What went wrong, of something thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
