/** Why a folder gave no model: files not there, files that are something else, a kind of model not known here, or a fault. */
export interface ModelFailure {
  readonly ok: false;
  readonly code: "missing" | "not-a-model" | "unsupported" | "failed";
  /** One line for the user that names the file. */
  readonly message: string;
}

export function modelFailure(code: ModelFailure["code"], message: string): ModelFailure {
  return { ok: false, code, message };
}

/** What went wrong, of something thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
