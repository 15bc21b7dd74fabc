import type { Reply, Resolution } from "../project/annotations/annotation-record.ts";
import type { MqmCategory, MqmSeverity } from "../project/annotations/mqm.ts";
import type {
  Attachment,
  ClaimKind,
  ClaimLink,
  ClaimValue,
  Evidence,
  Verdict,
} from "../project/claims/claim-record.ts";
import type { Grade } from "../project/claims/scale-record.ts";
import type { DismissalRecord, ProjectRecord } from "../project/records.ts";
import type { RawRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";
import type { ExchangeAlignment, ExchangeVersion } from "./alignment/exchange-alignment.ts";
import type { ContractFinding } from "./contract/findings.ts";
import type { ExchangeConversion } from "./conversions.ts";

// A project on its way out. Everything is raw text with raw ranges in UTF-16 code units, versions go by key and beads by
// their index, so that a writer needs nothing else. Lists are in the order in which people see them.

/** Words that are pinned. */
export interface ExchangeQuote {
  readonly version: VersionKey;
  /** In the version's text; of an orphan, where the words last stood. */
  readonly range: RawRange;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The words are no longer in the text. */
  readonly isOrphan: boolean;
}

export interface ExchangeEvidence extends Omit<Evidence, "sentence"> {
  readonly sentence?: ExchangeQuote;
}

/** What a version makes of a claim. */
export interface ExchangeJudgement {
  readonly version: VersionKey;
  readonly value: ClaimValue | null;
  readonly verdict: Verdict | null;
  readonly note: string;
}

export interface ExchangeReading {
  readonly author: string;
  readonly verdict: Verdict;
  readonly grade: string | null;
  readonly rationale: string;
  /** What each version makes of the claim in this reader's eyes. */
  readonly byVersion: readonly ExchangeJudgement[];
  readonly isBlind: boolean;
  /** ISO instant. */
  readonly at: string;
}

export interface ExchangeClaim {
  readonly id: string;
  readonly statement: string;
  readonly about: ClaimKind | null;
  readonly value: ClaimValue | null;
  readonly verdict: Verdict;
  /** A key of the project's scale. */
  readonly grade: string | null;
  readonly rationale: string | null;
  readonly wordings: readonly ExchangeQuote[];
  readonly byVersion: readonly ExchangeJudgement[];
  readonly evidence: readonly ExchangeEvidence[];
  readonly links: readonly ClaimLink[];
  readonly group: string | null;
  /** The fingerprint of the finding it was recorded from. */
  readonly finding: string | null;
  readonly readings: readonly ExchangeReading[];
  /** What was decided between the readings, latest last. */
  readonly adjudications: readonly Omit<ExchangeReading, "isBlind" | "byVersion">[];
  readonly author: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface ExchangeAnnotation {
  readonly id: string;
  readonly quote: ExchangeQuote;
  /** Index into `beads`; `null` where the words are in none. */
  readonly bead: number | null;
  readonly category: MqmCategory;
  readonly severity: MqmSeverity;
  readonly note: string;
  readonly suggestion: string | null;
  readonly thread: readonly Reply[];
  readonly resolved: { readonly as: Resolution; readonly author: string; readonly at: string } | null;
  readonly author: string;
  readonly createdAt: string;
}

/** A finding in the contract's shape, and the dismissal that covers it. */
export interface ExchangeFinding extends ContractFinding {
  readonly dismissed: DismissalRecord | null;
}

/** One entry of the journal, without what it changed. */
export interface ExchangeEntry {
  readonly sequence: number;
  readonly at: string;
  readonly author: string;
  readonly command: string;
  readonly why: string | null;
  readonly hash: string;
  readonly parents: readonly string[];
  readonly touched: readonly ExchangeTouch[];
}

/** What an entry did to a record. */
export interface ExchangeTouch {
  readonly id: string;
  readonly kind: ProjectRecord["kind"];
  readonly change: "added" | "changed" | "removed";
}

export interface ExchangeProjectVersion extends ExchangeVersion {
  readonly revision: {
    readonly number: number;
    readonly fileName: string | null;
    readonly sha256: string;
    readonly byteLength: number;
  };
}

export interface ExchangeProject extends ExchangeAlignment {
  readonly versions: readonly ExchangeProjectVersion[];
  readonly findings: readonly ExchangeFinding[];
  /** In the order of the beads. */
  readonly conversions: readonly ExchangeConversion[];
  readonly claims: readonly ExchangeClaim[];
  readonly annotations: readonly ExchangeAnnotation[];
  /** Files that are evidence, each once. Their bytes travel apart. */
  readonly attachments: readonly Attachment[];
  /** `null`: the verdicts are the scale. */
  readonly scale: readonly Grade[] | null;
  readonly history: readonly ExchangeEntry[];
  /** Entries of the copies that were merged, which the history's merges have as second parents, or those as theirs. */
  readonly brought: readonly ExchangeEntry[];
  /** Hash of the journal's last entry; `null` for an empty journal. */
  readonly head: string | null;
  /** ISO instant: when it was exported, by the host's clock. */
  readonly exportedAt: string;
  /** Who exports it. */
  readonly exportedBy: string;
}
