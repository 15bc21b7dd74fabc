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

/** The whole texts in a narrow strip, with a frame around what is in view. */
export class OverviewView {
  private readonly host: HTMLElement;
  private readonly frame = document.createElement("b");
  private readonly blocks: HTMLElement[] = [];
  private readonly end = new AbortController();

  constructor(host: HTMLElement, events: OverviewEvents) {
    this.host = host;
    host.append(this.frame);
    this.listen(events);
  }

  dispose(): void {
    this.end.abort();
    this.host.replaceChildren();
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  drawBlocks(blocks: readonly OverviewBlock[]): void {
    blocks.forEach(({ left, top, width, height, severity }, index) => {
      const node = this.blocks[index] ?? this.addBlock();
      node.className = severity === null ? "" : `ov-${severity}`;
      Object.assign(node.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    });
    for (const unused of this.blocks.splice(blocks.length)) unused.remove();
  }

  drawFrame({ top, height }: { readonly top: number; readonly height: number }, share: number): void {
    Object.assign(this.frame.style, { transform: `translateY(${top}px)`, height: `${height}px` });
    this.host.setAttribute("aria-valuenow", String(Math.round(share * 100)));
  }

  private addBlock(): HTMLElement {
    const node = document.createElement("i");
    this.frame.before(node);
    this.blocks.push(node);
    return node;
  }

  private listen({ onPlace, onStep }: OverviewEvents): void {
    const { host } = this;
    const { signal } = this.end;
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
