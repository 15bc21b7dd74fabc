import type { ShownBead } from "../../../shared/ipc/shown/records.ts";
import { flowKnots, type Knots } from "../scrolling/flow-map.ts";
import { beadPlaces, type BeadPlace } from "../bead-places.ts";
import type { Extent } from "../scrolling/extent.ts";
import { levelledChain, levelZones } from "../scrolling/level.ts";
import type { Pane } from "./pane.ts";

/** A pane with where its beads stand; valid until the panes are laid out again. */
export interface LaidOut {
  readonly pane: Pane;
  readonly places: readonly BeadPlace[];
  readonly extents: readonly Extent[];
  readonly byBead: ReadonlyMap<string, Extent>;
}

/** Panes side by side after one pass of levelling. */
export interface TextLayout {
  readonly panes: readonly LaidOut[];
  /** Of the highest pane, in px. */
  readonly heightPx: number;
  /** What belongs together in two panes, by their indices. */
  readonly knots: (from: number, to: number) => Knots;
}

export const NO_LAYOUT: TextLayout = { panes: [], heightPx: 0, knots: () => [] };

/** @param isLevel whether beads begin at the same height in all panes, or each text just runs */
export function layOut(panes: readonly Pane[], beads: readonly ShownBead[], isLevel: boolean): TextLayout {
  const places = panes.map(({ key }) => beadPlaces(beads, key));
  const chain = levelledChain(
    beads.map(({ id }) => id),
    places.map((own) => own.map(({ bead }) => bead)),
  );
  const zones = levelZones(
    panes.map((pane, index) => pane.heights.starts(places[index]!)),
    isLevel ? chain : [],
  );
  const bottoms = panes.map((pane, index) => pane.heights.naturalBottom() + zones[index]!.sumPx);
  const heightPx = Math.max(0, ...bottoms);
  panes.forEach((pane, index) => {
    pane.heights.setZones(zones[index]!, isLevel ? heightPx - bottoms[index]! : 0);
  });
  const laidOut = panes.map((pane, index) => {
    const extents = pane.heights.extents(places[index]!, pane.width);
    return { pane, places: places[index]!, extents, byBead: new Map(extents.map((extent) => [extent.bead, extent])) };
  });
  const cache = new Map<string, Knots>();
  const knots = (from: number, to: number): Knots => {
    const key = `${from} ${to}`;
    const made = cache.get(key) ?? knotsBetween(chain, laidOut[from]!, laidOut[to]!);
    cache.set(key, made);
    return made;
  };
  return { panes: laidOut, heightPx, knots };
}

function knotsBetween(chain: readonly string[], from: LaidOut, to: LaidOut): Knots {
  const tops = chain.flatMap((bead) => {
    const [a, b] = [from.byBead.get(bead), to.byBead.get(bead)];
    return a === undefined || b === undefined ? [] : [[a.start.y, b.start.y] as const];
  });
  return flowKnots(tops, [from.pane.heights.textBottom(), to.pane.heights.textBottom()]);
}
