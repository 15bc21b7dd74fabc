import type { OverviewBlock } from "./overview-geometry.ts";

/** What the strip reports: a place on it in px, or a wish to go some lines up or down. */
export interface OverviewEvents {
  readonly onPlace: (stripY: number) => void;
  readonly onStep: (lines: number) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -3,
  ArrowDown: 3,
  PageUp: -20,
  PageDown: 20,
  Home: -Infinity,
  End: Infinity,
};

/** Painted in this order: what is grave hides what is not, where blocks are thinner than a line. */
const SEVERITIES = [null, "major", "critical"] as const;

/**
 * The whole texts in a narrow strip, with a frame around what is in view. On a canvas: a long story has thousands of
 * blocks, and as elements they would cost each frame of scrolling.
 */
export class OverviewView {
  private readonly host: HTMLElement;
  private readonly canvas = document.createElement("canvas");
  private readonly frame = document.createElement("b");
  private readonly end = new AbortController();
  /** What decides on colours stands on the document's element: theme, contrast. */
  private readonly looks = new MutationObserver(() => {
    this.paint();
  });
  private blocks: readonly OverviewBlock[] = [];

  constructor(host: HTMLElement, events: OverviewEvents) {
    this.host = host;
    host.append(this.canvas, this.frame);
    this.looks.observe(document.documentElement, { attributes: true });
    this.listen(events);
  }

  dispose(): void {
    this.end.abort();
    this.looks.disconnect();
    this.host.replaceChildren();
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  drawBlocks(blocks: readonly OverviewBlock[]): void {
    this.blocks = blocks;
    this.paint();
  }

  drawFrame({ top, height }: { readonly top: number; readonly height: number }, share: number): void {
    Object.assign(this.frame.style, { transform: `translateY(${top}px)`, height: `${height}px` });
    this.host.setAttribute("aria-valuenow", String(Math.round(share * 100)));
  }

  private paint(): void {
    const { canvas } = this;
    const { width, height } = this.size;
    const pixels = window.devicePixelRatio;
    canvas.width = Math.round(width * pixels);
    canvas.height = Math.round(height * pixels);
    const context = canvas.getContext("2d");
    if (context === null) return;
    context.scale(pixels, pixels);
    const style = getComputedStyle(this.host);
    for (const severity of SEVERITIES) {
      context.fillStyle = style.getPropertyValue(severity === null ? "--block" : `--block-${severity}`);
      for (const block of this.blocks)
        if (block.severity === severity) context.fillRect(block.left, block.top, block.width, block.height);
    }
  }

  private listen({ onPlace, onStep }: OverviewEvents): void {
    const { host } = this;
    const { signal } = this.end;
    const forced = window.matchMedia("(forced-colors: active)");
    forced.addEventListener(
      "change",
      () => {
        this.paint();
      },
      { signal },
    );
    const place = (event: PointerEvent): void => {
      onPlace(event.clientY - host.getBoundingClientRect().top);
    };
    host.addEventListener(
      "pointerdown",
      (event) => {
        host.setPointerCapture(event.pointerId);
        place(event);
      },
      { signal },
    );
    host.addEventListener(
      "pointermove",
      (event) => {
        if (host.hasPointerCapture(event.pointerId)) place(event);
      },
      { signal },
    );
    host.addEventListener(
      "keydown",
      (event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onStep(step);
      },
      { signal },
    );
  }
}
