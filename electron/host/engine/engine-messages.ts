import type { BeadPair, BeadReason, SameStory } from "../../../shared/align/bead.ts";
import type { BeadDetails } from "../../../shared/engine/bead-details.ts";
import type { SharedFacts } from "../../../shared/engine/shared-facts.ts";
import type { StoredBead } from "../../../shared/engine/stored-alignment.ts";
import type { EvidenceFormat, EvidenceSummary } from "../../../shared/exchange/glossary/own-evidence.ts";
import type { LeftOut } from "../../../shared/ipc/own-evidence.ts";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { ShownFact } from "../../../shared/ipc/shown/records.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { HostFailureCode } from "../../../shared/ipc/failure.ts";
import type { ImportedRates } from "../../../shared/rates/rate-layer.ts";
import type { RateUse } from "../../../shared/rates/rate-use.ts";
import type { ViewRange } from "../../../shared/text/range.ts";
import type { VersionKey } from "../../../shared/text/version.ts";

// What host and engine thread say to each other: plain data that survives structured cloning.

/** The texts of a story by version key, decoded. */
export interface EngineStory {
  readonly texts: Readonly<Record<VersionKey, string>>;
  /** ISO dates of publication, where known. */
  readonly dates: Readonly<Record<VersionKey, string>>;
}

/** A bead of the document, in view ranges; the text between them is cut into segments as they say. */
export interface HeldBead extends StoredBead {
  readonly id: BeadId;
  readonly rank: number;
}

/** Which rate a person chose for the sums of the bead that holds this place of the view text. */
export interface ChosenRate {
  readonly version: VersionKey;
  readonly start: number;
  readonly use: RateUse;
}

/** The tables that are laid over the embedded one, in the order of import. */
export interface EngineRates {
  /** Other tables, another key: the thread keeps what it made of them. */
  readonly key: string;
  readonly tables: readonly ImportedRates[];
}

/** A bead as the aligner found it, in view ranges. */
export interface FoundBead {
  readonly spans: Readonly<Record<VersionKey, readonly ViewRange[]>>;
  readonly confidence: number;
  readonly reasons: readonly BeadReason[];
  readonly pairs: readonly BeadPair[];
}

/** A glossary or a memory: the host's copy of a file. */
export interface EvidenceFile {
  /** As the person named it. */
  readonly name: string;
  readonly path: string;
  readonly format: EvidenceFormat;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What a person brings to the alignment; the thread reads it itself. */
export interface EngineEvidence {
  readonly files: readonly EvidenceFile[];
  /** `null`: none. `wasmUrl` is the runtime's file, as a `file:` URL. */
  readonly model: { readonly folder: string; readonly wasmUrl: string } | null;
}

export interface EngineTasks {
  readonly align: {
    readonly task: {
      readonly kind: "align";
      readonly story: EngineStory;
      /** Segments as the document has them, in view ranges. */
      readonly cuts: Readonly<Record<VersionKey, readonly ViewRange[]>>;
      readonly force: boolean;
      /** Beads that a person confirmed or locked: they come back as they are. */
      readonly fixed: readonly FoundBead["spans"][];
      readonly evidence: EngineEvidence;
    };
    readonly answer: {
      readonly beads: readonly FoundBead[];
      readonly sameStory: SameStory;
      /** What of the evidence could not be used: the alignment was made without it. */
      readonly leftOut: readonly LeftOut[];
    };
  };
  /** Of each text, in the order of the story, what of its names and sums another one has, too. */
  readonly share: {
    readonly task: { readonly kind: "share"; readonly story: EngineStory };
    readonly answer: readonly SharedFacts[];
  };
  /**
   * Tells the thread of a document, which it holds from then on: all of it with `story`, else what has changed since.
   * Where that changes what is underlined, the thread says so.
   */
  readonly hold: {
    readonly task: {
      readonly kind: "hold";
      readonly story: EngineStory | null;
      /** All of them with `story`, else those that joined or changed. */
      readonly beads: readonly HeldBead[];
      readonly removed: readonly BeadId[];
      readonly rates: EngineRates;
      readonly chosenRates: readonly ChosenRate[];
      /** What of the texts is to be underlined. */
      readonly underlines: Settings["underlines"];
    };
    /** How many beads are to be looked at, those left over from before among them; `null`: nothing is held that could change. */
    readonly answer: { readonly wanted: number } | null;
  };
  /** Looks at some of the beads that are to be looked at; `null`: nothing is held. */
  readonly describe: {
    readonly task: { readonly kind: "describe" };
    readonly answer: { readonly beads: readonly DescribedBead[]; readonly left: number } | null;
  };
  /** Whether a file is a glossary or a memory, and how much is in it. */
  readonly readEvidence: {
    readonly task: { readonly kind: "readEvidence"; readonly bytes: Uint8Array; readonly format: EvidenceFormat };
    readonly answer: ({ readonly ok: true } & EvidenceSummary) | UnreadableEvidence;
  };
}
export type EngineTaskKind = keyof EngineTasks;
export type EngineTask<Kind extends EngineTaskKind = EngineTaskKind> = EngineTasks[Kind]["task"];
export type EngineAnswer<Kind extends EngineTaskKind = EngineTaskKind> = EngineTasks[Kind]["answer"];

/** `line`, counted from 1, is where the file is broken. */
export interface UnreadableEvidence {
  readonly ok: false;
  readonly code: HostFailureCode;
  readonly line: number | null;
}

/** What the engine says about one bead of the document. */
export interface DescribedBead extends BeadDetails {
  readonly id: BeadId;
  /** The rate that a person chose for its sums. */
  readonly rateUse?: RateUse | undefined;
}

/** What is underlined in each version, by key. */
export type Underlines = Readonly<Record<VersionKey, readonly ShownFact[]>>;

export type EngineMessage =
  | {
      readonly kind: "progress";
      /** `embedding`: the model reads, before the alignment begins. */
      readonly stage: "embedding" | "task";
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "underlines"; readonly underlines: Underlines }
  | { readonly kind: "answer"; readonly answer: EngineAnswer };
