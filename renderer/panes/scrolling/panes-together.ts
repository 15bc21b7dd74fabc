import type { ShownRange } from "../../../shared/ipc/shown/range.ts";
import type { ShownBead } from "../../../shared/ipc/shown/records.ts";
import type { Pane } from "../editor/pane.ts";
import { layOut, NO_LAYOUT, type LaidOut, type TextLayout } from "../editor/text-layout.ts";
import { fixedPlace, isComfortable, REVEAL_SHARE } from "../places-on-screen.ts";
import { glide } from "./glide.ts";
import { ScrollSync, type ScrollMode } from "./scroll-sync.ts";

/** What levelling hangs on beside the texts. */
export interface Levelling {
  readonly beads: readonly ShownBead[];
  readonly isLevel: boolean;
  /** The bead that keeps its place on screen, if it is there. */
  readonly selected: string | null;
}

/** The panes side by side: level with each other, scrolled together, and brought to what a person looks for. */
export class PanesTogether {
  private readonly sync = new ScrollSync();
  private panes: readonly Pane[] = [];
  private current: TextLayout = NO_LAYOUT;
  private driving: Pane | null = null;
  private stopGlides: readonly (() => void)[] = [];

  /** From left to right. */
  get shown(): readonly Pane[] {
    return this.panes;
  }

  /** Nothing until all texts are whole. */
  get layout(): TextLayout {
    return this.current;
  }

  /** The pane that the person scrolls; the others follow it. */
  get active(): Pane | null {
    return this.driving;
  }

  set active(pane: Pane | null) {
    this.driving = pane;
  }

  get isWhole(): boolean {
    return this.panes.every(({ isFull }) => isFull);
  }

  set mode(mode: ScrollMode) {
    this.sync.mode = mode;
  }

  dispose(): void {
    this.stopGliding();
  }

  show(panes: readonly Pane[]): void {
    this.panes = panes;
    if (this.driving === null || !panes.includes(this.driving)) this.driving = panes[0] ?? null;
  }

  laidOut(pane: Pane): LaidOut | undefined {
    return this.current.panes.find((laidOut) => laidOut.pane === pane);
  }

  /**
   * Changes what the texts' wrapping hangs on and levels them in the same task; one bead keeps its place on screen.
   *
   * @param change answers whether it has moved anything
   */
  relevel({ beads, isLevel, selected }: Levelling, change: () => boolean): void {
    const driving = this.driving === null ? undefined : this.laidOut(this.driving);
    const fixed = driving === undefined ? null : fixedPlace(driving, selected);
    this.sync.withoutFollowing(() => {
      const hasMoved = change();
      if (!this.isWhole) this.current = NO_LAYOUT;
      if (!this.isWhole || !hasMoved) return;
      this.current = layOut(this.panes, beads, isLevel);
      if (fixed !== null) fixed.pane.setScrollTop(fixed.pane.heights.topOf(fixed.offset) - fixed.y);
    });
    this.sync.connect(
      this.panes.map((pane) => ({
        scrollTop: () => pane.scrollTop,
        setScrollTop: (px) => {
          pane.setScrollTop(px);
        },
        viewHeight: () => pane.height,
      })),
      this.current.knots,
    );
    if (this.driving !== null) this.onScrolled(this.driving);
  }

  onScrolled(pane: Pane): void {
    this.sync.onScrolled(this.panes.indexOf(pane));
  }

  turnWheel(event: WheelEvent): void {
    this.stopGliding();
    this.driving?.turnWheel(event);
  }

  scrollBy(px: number): void {
    this.scrollTo((this.driving?.scrollTop ?? 0) + px);
  }

  scrollTo(px: number): void {
    this.stopGliding();
    const bottom = this.current.heightPx - (this.driving?.height ?? 0) / 2;
    this.driving?.setScrollTop(Math.max(0, Math.min(px, bottom)));
  }

  /** Brings a bead into view where it is not comfortably there; `isImmediate`, always and at once. */
  reveal(bead: string, isImmediate: boolean): void {
    const having = this.current.panes.filter(({ byBead }) => byBead.has(bead));
    const driving = having.find(({ pane }) => pane === this.driving) ?? having[0];
    if (driving === undefined || (!isImmediate && having.every((laidOut) => isComfortable(laidOut, bead)))) return;
    this.stopGliding();
    this.stopGlides = (this.sync.mode === "apart" ? having : [driving]).map(({ pane }) =>
      bring(pane, () => this.laidOut(pane)?.byBead.get(bead)?.start.y ?? null, isImmediate),
    );
  }

  /** Brings words of a pane into view that their bead, long or away from here, does not bring along. */
  revealWords(pane: Pane, [start]: ShownRange): void {
    // What a bead brings into view glides there first, and would do so in the next frame: where it ends is what counts.
    this.stopGliding();
    this.driving = pane;
    const top = pane.heights.topOf(start) - pane.scrollTop;
    if (top >= pane.linePx && top + 2 * pane.linePx <= pane.height) return;
    this.stopGlides = [bring(pane, () => pane.heights.topOf(start), false)];
  }

  /** Panes stay where they have got to. */
  stopGliding(): void {
    for (const stop of this.stopGlides) stop();
    this.stopGlides = [];
  }
}

/** Scrolls a pane to where a height of its text, asked for at each step, stands comfortably; the end of it. */
function bring(pane: Pane, heightOf: () => number | null, isImmediate: boolean): () => void {
  const target = (): number => Math.max(0, Math.round((heightOf() ?? pane.scrollTop) - pane.height * REVEAL_SHARE));
  const apply = (px: number): void => {
    pane.setScrollTop(px);
  };
  if (!isImmediate) return glide(pane.scrollTop, target, apply);
  apply(target());
  return () => undefined;
}
