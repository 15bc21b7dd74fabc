import { groundTop, ScrolledGround } from "../ribbons/scrolled-ground.ts";
import { ShapeLayer, SVG } from "../ribbons/shape-layer.ts";
import { outlineOf, type Extent } from "./scrolling/extent.ts";
import type { Pane } from "./editor/pane.ts";

/** The outlines of the selected and the hovered bead over a pane's text. */
export class OutlineView {
  private readonly svg = document.createElementNS(SVG, "svg");
  private readonly layer: ShapeLayer;
  private readonly ground = new ScrolledGround([this.svg]);

  constructor(host: HTMLElement) {
    this.svg.setAttribute("class", "outlines");
    host.append(this.svg);
    this.layer = new ShapeLayer(this.svg);
  }

  dispose(): void {
    this.svg.remove();
  }

  draw({ width, linePx, scrollTop }: Pane, selected: Extent | undefined, hovered: Extent | undefined): void {
    // A pane's width has fractions that `width` lacks: the lines must reach the gutter.
    const across = width + 1;
    const dy = -groundTop(scrollTop);
    const shapes = [];
    if (hovered !== undefined && hovered !== selected) {
      shapes.push({ path: outlineOf(hovered, across, linePx, dy).area, className: "bead-hover" });
    }
    if (selected !== undefined) {
      const { area, top, bottom } = outlineOf(selected, across, linePx, dy);
      shapes.push(
        { path: area, className: "bead-sash" },
        { path: top, className: "bead-line" },
        { path: bottom, className: "bead-line" },
      );
    }
    this.layer.draw(shapes);
    this.ground.scrollTo(scrollTop);
  }
}
