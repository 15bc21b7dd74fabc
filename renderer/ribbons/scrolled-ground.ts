/** Heights are counted anew after so many px: the browser draws far from 0 with less care. */
const SECTION_PX = 4096;

/**
 * What is drawn on keeps its heights while it is scrolled: it is moved as a whole, which costs neither layout nor paint.
 *
 * @returns px from the top of the text to the height 0 of the ground
 */
export function groundTop(scrollTopPx: number): number {
  return Math.floor(scrollTopPx / SECTION_PX) * SECTION_PX;
}

/** Moves the elements of a ground to where a text that is scrolled has them. */
export class ScrolledGround {
  private readonly elements: readonly (HTMLElement | SVGElement)[];
  private movedBy: number | null = null;

  constructor(elements: readonly (HTMLElement | SVGElement)[]) {
    this.elements = elements;
    for (const { style } of elements) style.willChange = "transform";
  }

  scrollTo(scrollTopPx: number): void {
    const movedBy = groundTop(scrollTopPx) - scrollTopPx;
    if (movedBy === this.movedBy) return;
    this.movedBy = movedBy;
    for (const { style } of this.elements) style.transform = `translateY(${movedBy}px)`;
  }
}
