import type { BeadStatus, PublishedTime } from "../../project/records.ts";
import type { RawRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";

/** One text of an alignment on its way out of a project or into one. */
export interface ExchangeVersion {
  readonly key: VersionKey;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  /** An ISO date. */
  readonly publishedOn: string | null;
  readonly publishedTime?: PublishedTime | undefined;
  /** The raw text: decoded, byte-order mark removed, otherwise unchanged. */
  readonly text: string;
}

export interface ExchangeBead {
  /** Raw ranges in text order; versions that say nothing are left out. */
  readonly spans: Readonly<Record<VersionKey, readonly RawRange[]>>;
  readonly status: BeadStatus;
  /** From 0 to 1; `null` where the file does not say. */
  readonly confidence: number | null;
  readonly bookmarked: boolean;
  readonly notes: readonly string[];
}

/**
 * An alignment of any number of versions, its beads in reading order. The aligner's reasons for a confidence don't
 * travel: no format has a place for them, and an alignment made anew gives them anew.
 */
export interface ExchangeAlignment {
  readonly title: string;
  readonly versions: readonly ExchangeVersion[];
  readonly beads: readonly ExchangeBead[];
}
