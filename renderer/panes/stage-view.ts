import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { GutterView, type GutterEvents } from "../ribbons/gutter-view.ts";
import type { Ribbon, Thread } from "../ribbons/gutter-shapes.ts";
import { overviewBlocks, overviewFrame, overviewScale, overviewScrollTop } from "../ribbons/overview-geometry.ts";
import { OverviewView } from "../ribbons/overview-view.ts";
import { beadTabs, ribbonsBetween, type Side } from "../ribbons/ribbons-between.ts";
import { OutlineView } from "./outline-view.ts";
import type { Pane } from "./editor/pane.ts";
import type { StoryLooks } from "./editor/story-looks.ts";
import type { LaidOut, TextLayout } from "./editor/text-layout.ts";

/** Threads that begin in one line of a pane stand this far apart. */
const THREAD_STEP_PX = 5;

export interface StageEvents extends GutterEvents {
  /** Wanted scroll top, in px. */
  readonly onScrollTo: (px: number) => void;
  /** In lines, `Infinity` for the end. */
  readonly onScrollLines: (lines: number) => void;
}

/** Everything drawn around the texts: outlines, gutters, overview. It only draws what it is told. */
export class StageView {
  private readonly outlines: ReadonlyMap<string, OutlineView>;
  private readonly events: StageEvents;
  private readonly overview: OverviewView;
  private gutters: readonly GutterView[] = [];
  private heightPx = 0;
  private scale = 1;
  private viewPx = 0;

  /** @param hosts by version key, where outlines lie over the text */
  constructor(hosts: ReadonlyMap<string, HTMLElement>, overview: HTMLElement, events: StageEvents) {
    this.events = events;
    this.outlines = new Map([...hosts].map(([key, host]) => [key, new OutlineView(host)]));
    this.overview = new OverviewView(overview, {
      onPlace: (stripY) => {
        events.onScrollTo(overviewScrollTop(stripY, this.viewPx, this.heightPx, this.scale));
      },
      onStep: events.onScrollLines,
    });
  }

  dispose(): void {
    for (const outline of this.outlines.values()) outline.dispose();
    for (const gutter of this.gutters) gutter.dispose();
    this.overview.dispose();
  }

  /** The elements between the panes that are shown, from left to right. */
  setGutters(hosts: readonly HTMLElement[]): void {
    for (const gutter of this.gutters) gutter.dispose();
    this.gutters = hosts.map((host, index) => new GutterView(host, `gutter-${index}`, this.events));
  }

  /** The elements around the texts have another size, or may have. */
  measure(): void {
    for (const gutter of this.gutters) gutter.measure();
  }

  drawOverview(layout: TextLayout, severityOf: (version: string, bead: string) => FindingSeverity | null): void {
    const { width, height } = this.overview.size;
    this.heightPx = layout.heightPx;
    this.scale = overviewScale(layout.heightPx, height);
    const blocks = overviewBlocks(
      layout.panes.map(({ extents }) => extents),
      width,
      this.scale,
      (index, bead) => severityOf(layout.panes[index]!.pane.key, bead),
    );
    this.overview.drawBlocks(blocks);
  }

  /** One frame; reads positions and changes attributes, and makes no editor render. */
  draw(
    { panes }: TextLayout,
    looks: StoryLooks,
    selected: string | null,
    hovered: string | null,
    active: Pane | null,
  ): void {
    for (const { pane, byBead } of panes) {
      this.outlines.get(pane.key)?.draw(pane, byBead.get(selected ?? ""), byBead.get(hovered ?? ""));
    }
    const sides = panes.map(({ pane, extents, byBead }) => ({ extents, byBead, scrollTop: pane.scrollTop }));
    this.gutters.forEach((gutter, index) => {
      const [left, right] = [panes[index], panes[index + 1]];
      if (left === undefined || right === undefined) return;
      const { height } = gutter.size;
      const pair = [left.pane.key, right.pane.key];
      const ribbons = ribbonsBetween(sides[index] as Side, sides[index + 1] as Side, height, (id) => {
        const confidence = looks.confidence(id, left.pane.key, right.pane.key);
        return {
          severity: looks.severity(id, pair),
          confidence,
          band: looks.bandOf(confidence),
          status: looks.bead(id)?.status ?? "auto",
          isSelected: id === selected,
          isHovered: id === hovered,
        };
      });
      const threads = threadsBetween(looks, ribbons, left, right);
      const numberOf = index === 0 ? (id: string): number => looks.numberOf(id) : null;
      gutter.draw(ribbons, threads, beadTabs(ribbons, height, numberOf), left.pane.scrollTop);
    });
    if (active === null) return;
    this.viewPx = active.height;
    const { scrollTop, height } = active;
    const share = this.heightPx <= height ? 0 : Math.min(1, scrollTop / (this.heightPx - height));
    this.overview.drawFrame(overviewFrame(scrollTop, height, this.heightPx, this.scale), share);
  }
}

/** Each fact of the selected bead; of the others what one side leaves out, where the bead is on both. */
function threadsBetween(
  looks: StoryLooks,
  ribbons: readonly Ribbon[],
  left: LaidOut,
  right: LaidOut,
): readonly Thread[] {
  const [leftY, rightY] = [threadHeights(left.pane), threadHeights(right.pane)];
  const pair = [left.pane.key, right.pane.key] as const;
  return ribbons.flatMap((ribbon) => {
    const isOnBoth = ribbon.left !== null && ribbon.right !== null;
    const stubs = isOnBoth ? looks.stubsOf(ribbon.bead, ...pair) : [];
    const threads = ribbon.isSelected ? looks.threadsOf(ribbon.bead, ...pair) : stubs;
    return threads.map((thread) => ({
      left: thread.left && leftY(thread.left[1]),
      right: thread.right && rightY(thread.right[0]),
      tone: thread.tone,
    }));
  });
}

/** Heights on screen at which threads leave a pane: the middle of the line, apart where a line has several. */
function threadHeights(pane: Pane): (offset: ShownRange[0]) => number {
  const taken = new Map<number, number>();
  return (offset) => {
    const middle = pane.heights.middleOf(offset) - pane.scrollTop;
    const before = taken.get(middle) ?? 0;
    taken.set(middle, before + 1);
    return middle - 1 + before * THREAD_STEP_PX;
  };
}
