/** What is filled: a pane, for all that this knows of it. */
interface Fillable {
  readonly isFull: boolean;
  fillMore(): void;
}

/** Gives panes the rest of their texts, a slice a task, so that the window answers and draws in between. */
export class TextFilling<Target extends Fillable> {
  private readonly inOrder: () => readonly Target[];
  private readonly onFull: (target: Target) => void;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param inOrder all panes, what is wanted first in front; asked before each slice */
  constructor(inOrder: () => readonly Target[], onFull: (target: Target) => void) {
    this.inOrder = inOrder;
    this.onFull = onFull;
  }

  /** Does nothing where all are full, or being filled. */
  start(): void {
    if (this.timer !== null || this.inOrder().every(({ isFull }) => isFull)) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      const next = this.inOrder().find(({ isFull }) => !isFull);
      if (next === undefined) return;
      next.fillMore();
      if (next.isFull) this.onFull(next);
      this.start();
    });
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
