/** Why a glossary or a memory could not be read. */
export type GlossaryFault = "empty" | "too-large" | "no-language-columns" | "malformed" | "entities" | "wrong-root";

/** A file refused as a whole. */
export interface GlossaryRefusal {
  readonly ok: false;
  readonly code: GlossaryFault;
  /** One English sentence that says what to mend, with the line where there is one. */
  readonly message: string;
  /** Counted from 1; `null` where the whole file is meant. */
  readonly line: number | null;
}

const MEBI = 1024 * 1024;

/** Refuses with a sentence that begins with the line, if there is one. */
export function refuse(code: GlossaryFault, reason: string, line: number | null = null): GlossaryRefusal {
  return { ok: false, code, message: line === null ? reason : `Line ${line}: ${reason}`, line };
}

/** Refuses a text without content, or of more than `mostMebi` mebi characters; `null` if it may be read. */
export function refuseSize(text: string, mostMebi: number): GlossaryRefusal | null {
  if (text.length > mostMebi * MEBI) return refuse("too-large", `The file is larger than ${mostMebi} MiB.`);
  return /[^\s\ufeff]/u.test(text) ? null : refuse("empty", "The file is empty.");
}
