import { createStore, type StoreApi } from "zustand/vanilla";
import type { CallOutput } from "../../shared/ipc/contract.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ipc/settings.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { ShownBead, ShownClaim } from "../../shared/ipc/shown/records.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { JumpKind } from "../edits/jumps.ts";
import { NO_FILTER, type FindingFilter } from "./finding-rows.ts";
import type { OpenProject } from "./project.ts";
import type { Busy } from "./slow-calls.ts";

export type View = "compare" | "segments" | "claims" | "annotations";

/** The parts of the claims' view. */
export type ClaimsPart = "list" | "agreement" | "conflicts";

/** Words of one version. */
export interface Passage {
  readonly version: string;
  readonly range: ShownRange;
}

/** A place in one version's text, as a view offset. */
export interface Caret {
  readonly version: string;
  readonly at: number;
}

/** A message to the person: worded by key, so that it follows a switch of language. */
export interface Notice {
  readonly id: number;
  readonly kind: "info" | "error";
  readonly key: StringKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** A second sentence, with the same values. */
  readonly because: StringKey | null;
  /** Beads whose lock is in the way: the message offers to take it off. */
  readonly locked?: readonly ShownBead["id"][];
  /** The disk did not take a change: the message offers to try again, and to save a copy. */
  readonly isUnsaved?: boolean;
  /** The window was asked to close and did not: the message offers to close it all the same. */
  readonly canLeave?: boolean;
}

/** What a screen reader is told: words that are there, or what has happened, which is worded when its turn comes. */
export type Announcement =
  | { readonly about: "text"; readonly text: string; readonly isPlace: boolean }
  /** Another bead or finding was gone to by key or from a list; `caret`: the caret came into another bead. */
  | { readonly about: "bead" | "finding" | "caret" }
  | { readonly about: "change"; readonly command: WindowCommand }
  | { readonly about: "undone" | "redone"; readonly action: string };

/** Segments that wait for the bead they are to be linked to; without any, a bead that waits for segments. */
export interface Linking {
  readonly bead: ShownBead["id"];
  readonly version: string;
  readonly segments: readonly number[];
}

/** What a claim is written from: a saved claim, a finding, a bead that is worth checking, or else what is selected. */
export interface ClaimPlace {
  readonly finding: string | null;
  readonly claim?: ShownClaim["id"];
  readonly bead?: ShownBead["id"];
}

/** What is being written: a dialog or form is open for it. Its text lives in the form until it is saved. */
export type Draft =
  | ({ readonly kind: "claim" } & ClaimPlace)
  | { readonly kind: "annotation"; readonly passage: Passage }
  | { readonly kind: "dismissal"; readonly fingerprint: string };

/** What lies over the window: one at a time. `palette` offers everything to go to, `commands` the commands alone. */
export type Sheet =
  | ("keys" | "settings" | "import" | "open" | "revisions" | "realign" | "palette" | "commands")
  | ("merge" | "scale" | "export" | "report")
  | null;

export interface Panels {
  readonly findings: boolean;
  readonly inspector: boolean;
  /** Beside every view; in the comparison it stands in the inspector's place. */
  readonly history: boolean;
}

export const isInspectorShown = ({ inspector, history }: Panels): boolean => inspector && !history;

export interface WorkbenchState {
  /** `starting`: nothing was read yet; `lost`: the host is gone and is being waited for. */
  readonly connection: "starting" | "connected" | "lost";
  readonly info: CallOutput<"app.info"> | null;
  readonly settings: Settings;
  readonly project: OpenProject | null;
  /** Why the project asked for is not open. */
  readonly failure: HostFailure | null;
  readonly view: View;
  readonly claimsPart: ClaimsPart;
  readonly bead: string | null;
  /** The current finding, by fingerprint. */
  readonly finding: string | null;
  readonly claim: string | null;
  readonly annotation: string | null;
  /** What is selected in a pane, or `null` for a bare caret. */
  readonly passage: Passage | null;
  /** Where in which version the person works. */
  readonly caret: Caret | null;
  readonly linking: Linking | null;
  /** Where the segment with the caret would be split, while the person chooses. */
  readonly splitting: number | null;
  /** What F8 looks for. */
  readonly jump: JumpKind;
  readonly filter: FindingFilter;
  readonly draft: Draft | null;
  readonly sheet: Sheet;
  /** Changes that could not be written, in the order they were asked for; they are here only. */
  readonly unsaved: readonly WindowCommand[];
  /** Whether the disk refused the last change. */
  readonly isSaveFailing: boolean;
  /** The person closes the window, whatever is unsaved. */
  readonly isLeaving: boolean;
  /** How far a merge, or the look before one, is; `null`: none is under way. */
  readonly mergeProgress: { readonly done: number; readonly total: number } | null;
  /** What the person waits for, once that takes long. */
  readonly busy: Busy | null;
  /** How much of what is to leave the project has been looked at, from 0 to 1; `null`: not known. */
  readonly outShare: number | null;
  readonly notice: Notice | null;
  readonly panels: Panels;
  /** Grows whenever the selected bead has to be brought into view. */
  readonly reveal: number;
  /** What was told last to a screen reader: another object each time. */
  readonly announcement: Announcement | null;
}

export type WorkbenchStore = StoreApi<WorkbenchState>;

export function createWorkbenchStore(): WorkbenchStore {
  return createStore<WorkbenchState>(() => ({
    connection: "starting",
    info: null,
    settings: { ...DEFAULT_SETTINGS, author: "?" },
    project: null,
    failure: null,
    view: "compare",
    claimsPart: "list",
    bead: null,
    finding: null,
    claim: null,
    annotation: null,
    passage: null,
    caret: null,
    linking: null,
    splitting: null,
    jump: "open",
    filter: NO_FILTER,
    draft: null,
    sheet: null,
    unsaved: [],
    isSaveFailing: false,
    isLeaving: false,
    mergeProgress: null,
    busy: null,
    outShare: null,
    notice: null,
    panels: { findings: true, inspector: true, history: false },
    reveal: 0,
    announcement: null,
  }));
}
