import type { BeadReason, SameStory } from "../../../shared/align/bead.ts";
import type { BeadDetails } from "../../../shared/engine/bead-details.ts";
import type { StoredBead } from "../../../shared/engine/stored-alignment.ts";
import type { ViewRange } from "../../../shared/text/range.ts";
import type { VersionKey } from "../../../shared/text/version.ts";

// What host and engine thread say to each other: plain data that survives structured cloning.

/** The texts of a story by version key, decoded. */
export interface EngineStory {
  readonly texts: Readonly<Record<VersionKey, string>>;
  /** ISO dates of publication, where known. */
  readonly dates: Readonly<Record<VersionKey, string>>;
}

/** A bead as the aligner found it, in view ranges. */
export interface FoundBead {
  readonly spans: Readonly<Record<VersionKey, readonly ViewRange[]>>;
  readonly confidence: number;
  readonly reasons: readonly BeadReason[];
}

export interface EngineTasks {
  readonly align: {
    readonly task: {
      readonly kind: "align";
      readonly story: EngineStory;
      readonly force: boolean;
      /** Beads that a person confirmed or locked: they come back as they are. */
      readonly fixed: readonly FoundBead["spans"][];
    };
    readonly answer: { readonly beads: readonly FoundBead[]; readonly sameStory: SameStory };
  };
  /** Its answer arrives in parts, before it ends. */
  readonly describe: {
    readonly task: { readonly kind: "describe"; readonly story: EngineStory; readonly beads: readonly StoredBead[] };
    readonly answer: null;
  };
}
export type EngineTaskKind = keyof EngineTasks;
export type EngineTask<Kind extends EngineTaskKind = EngineTaskKind> = EngineTasks[Kind]["task"];
export type EngineAnswer<Kind extends EngineTaskKind = EngineTaskKind> = EngineTasks[Kind]["answer"];

/** What the engine says about one bead of a task, by the bead's index there. */
export interface DescribedBead extends BeadDetails {
  readonly index: number;
}

export type EngineMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "part"; readonly beads: readonly DescribedBead[] }
  | { readonly kind: "answer"; readonly answer: EngineAnswer };
