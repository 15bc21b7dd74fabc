import { flowMap, type Knots } from "./flow-map.ts";

/** What the synchronisation needs of a pane; `setScrollTop` may report the change before it returns. */
export interface Scrollable {
  readonly scrollTop: () => number;
  readonly setScrollTop: (px: number) => void;
  readonly viewHeight: () => number;
}

export type ScrollMode = "level" | "flow" | "apart";

/**
 * Keeps panes together while one of them is scrolled. In flow a reference line slides from the top to a third of the
 * view, and each pane shows there what belongs to the driving one's; fractions are kept, as scroll tops are integers.
 */
export class ScrollSync {
  mode: ScrollMode = "level";
  private panes: readonly Scrollable[] = [];
  private knots: (from: number, to: number) => Knots = () => [];
  private wanted: number[] = [];
  private isLocked = false;

  /** `knots` are asked for by the panes' indices, in flow only. */
  connect(panes: readonly Scrollable[], knots: (from: number, to: number) => Knots): void {
    this.panes = panes;
    this.knots = knots;
    this.wanted = panes.map((pane) => pane.scrollTop());
  }

  /** Runs what moves panes for other reasons than a person's scrolling. */
  withoutFollowing(change: () => void): void {
    const wasLocked = this.isLocked;
    this.isLocked = true;
    try {
      change();
    } finally {
      this.isLocked = wasLocked;
    }
    this.wanted = this.panes.map((pane) => pane.scrollTop());
  }

  /** The pane at `index` was scrolled: the others follow. */
  onScrolled(index: number): void {
    if (this.isLocked || this.mode === "apart") return;
    const driver = this.panes[index];
    if (driver === undefined) return;
    this.isLocked = true;
    try {
      this.panes.forEach((pane, other) => {
        if (other !== index && this.mode === "level") pane.setScrollTop(driver.scrollTop());
      });
      if (this.mode === "flow") this.flow(index, driver);
    } finally {
      this.isLocked = false;
    }
  }

  private flow(index: number, driver: Scrollable): void {
    const before = this.wanted[index] ?? 0;
    const from = before + driver.scrollTop() - Math.round(before);
    this.wanted[index] = from;
    const reference = Math.min(driver.viewHeight() / 3, from);
    this.panes.forEach((pane, other) => {
      if (other === index) return;
      const to = Math.max(0, flowMap(this.knots(index, other), from + reference) - reference);
      this.wanted[other] = to;
      pane.setScrollTop(Math.round(to));
    });
  }
}
