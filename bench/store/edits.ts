import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";

export interface Edit {
  readonly name: string;
  /** `beads` as they are now, in reading order. */
  command(beads: readonly ShownBead[]): WindowCommand;
}

/** Edits that change thousands of beads in one step. */
export const BULK: ReadonlySet<string> = new Set(["shift the rest", "confirm all above", "bookmark all"]);

/** Each change of the alignment by hand, and a claim, one after another around one place of a long story. */
export function singleEdits(round: number): readonly Edit[] {
  const place = (beads: readonly ShownBead[]): number => (round * 397 + 5) % (beads.length - 10);
  const at = (beads: readonly ShownBead[], offset = 0): ShownBead["id"] => beads[place(beads) + offset]!.id;
  return [
    edit("merge beads", (beads) => ({ name: "mergeBeads", payload: { beads: [at(beads), at(beads, 1)] } })),
    edit("merge segments", (beads) => {
      return { name: "mergeSegments", payload: { bead: at(beads), version: "vi", segment: 0 } };
    }),
    edit("split a segment", (beads) => {
      const [start, end] = beads[place(beads)]!.spans["vi"]![0]!;
      const half = Math.floor((start + end) / 2);
      return { name: "splitSegment", payload: { bead: at(beads), version: "vi", segment: 0, at: half } };
    }),
    edit("split a bead", (beads) => {
      return { name: "splitBead", payload: { bead: at(beads), stay: { vi: 1, de: 1, en: 1 } } };
    }),
    edit("move a boundary up", (beads) => {
      return { name: "moveSegments", payload: { bead: at(beads, 1), version: "vi", segments: [0], to: at(beads) } };
    }),
    edit("move a boundary down", (beads) => {
      return { name: "moveSegments", payload: { bead: at(beads), version: "vi", segments: [1], to: at(beads, 1) } };
    }),
    edit("unlink", (beads) => ({ name: "unlinkSegments", payload: { bead: at(beads), versions: ["en"] } })),
    edit("link", (beads) => {
      return { name: "moveSegments", payload: { bead: at(beads, 1), version: "en", segments: [0], to: at(beads) } };
    }),
    edit("swap beads", (beads) => {
      return { name: "swapBeads", payload: { bead: at(beads), with: at(beads, 1), version: null } };
    }),
    edit("swap segments", (beads) => {
      return { name: "swapBeads", payload: { bead: at(beads), with: at(beads, 1), version: "de" } };
    }),
    edit("insert an empty row", (beads) => ({ name: "insertBead", payload: { after: at(beads, 2) } })),
    edit("remove it", (beads) => ({ name: "removeBead", payload: { bead: at(beads, 3) } })),
    edit("confirm", (beads) => ({ name: "setBeadStatus", payload: { beads: [at(beads, 4)], status: "confirmed" } })),
    edit("lock", (beads) => ({ name: "setBeadStatus", payload: { beads: [at(beads, 5)], status: "locked" } })),
    edit("bookmark", (beads) => ({ name: "setBookmark", payload: { beads: [at(beads, 6)], bookmarked: true } })),
    edit("record a claim", (beads) => {
      const wordings = [{ version: "vi", range: beads[place(beads) + 7]!.spans["vi"]![0]! }];
      const about = { statement: "The fund took in yen.", verdict: "inReview", rationale: null } as const;
      return { name: "recordClaim", payload: { ...about, wordings, evidence: [], finding: null } };
    }),
  ];
}

export function bulkEdits(): readonly Edit[] {
  const middle = (beads: readonly ShownBead[]): number => Math.floor(beads.length / 2);
  const ids = (beads: readonly ShownBead[]) => beads.map(({ id }) => id);
  return [
    edit("shift the rest", (beads) => {
      return { name: "shiftRest", payload: { bead: beads[middle(beads)]!.id, version: "de", by: 1 } };
    }),
    edit("confirm all above", (beads) => {
      const above = ids(beads).slice(0, middle(beads));
      return { name: "setBeadStatus", payload: { beads: above, status: "confirmed" } };
    }),
    edit("bookmark all", (beads) => ({ name: "setBookmark", payload: { beads: ids(beads), bookmarked: true } })),
  ];
}

const edit = (name: string, command: Edit["command"]): Edit => ({ name, command });
