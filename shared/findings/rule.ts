import type { BeadContext } from "./bead-context.ts";
import type { Category, Finding, Severity } from "./finding.ts";

/**
 * A kind of disagreement that the workbench looks for. What it is called, what it catches and when a person may rightly
 * dismiss it is said in every language: `rule.…` in `shared/i18n`.
 */
export interface Rule {
  /** What `why.rule` says. */
  readonly id: string;
  /** The categories its findings can bear. */
  readonly categories: readonly Category[];
  /** The gravest severity it gives. */
  readonly severity: Severity;
  /** The same disagreement as it may read in three languages, one passage; `null`: that version has nothing here. */
  readonly example: Readonly<Record<"vi" | "de" | "en", string | null>>;
  /** Pure: the findings of one bead. */
  readonly find: (bead: BeadContext) => readonly Finding[];
}
