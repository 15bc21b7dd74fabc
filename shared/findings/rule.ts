import type { BeadContext } from "./bead-context.ts";
import type { Category, Finding, Severity } from "./finding.ts";

/** A kind of disagreement that the workbench looks for. */
export interface Rule {
  /** What `why.rule` says. */
  readonly id: string;
  /** The categories its findings can bear. */
  readonly categories: readonly Category[];
  /** The gravest severity it gives. */
  readonly severity: Severity;
  /** One sentence: what it catches. */
  readonly catches: string;
  /** The same disagreement as it may read in three languages, one passage; `null`: that version has nothing here. */
  readonly example: Readonly<Record<"vi" | "de" | "en", string | null>>;
  /** When a person may rightly dismiss it. */
  readonly dismissWhen: string;
  /** Pure: the findings of one bead. */
  readonly find: (bead: BeadContext) => readonly Finding[];
}
