import type { Shape } from "./gutter-shapes.ts";

export const SVG = "http://www.w3.org/2000/svg";

/** Draws shapes as paths and keeps the nodes: a frame changes attributes only. */
export class ShapeLayer {
  private readonly parent: SVGElement;
  private readonly fades: Readonly<Record<"left" | "right", string>>;
  private readonly nodes: SVGPathElement[] = [];

  /** @param fades for each side at which a shape is whole, the mask's reference */
  constructor(parent: SVGElement, fades = { left: "none", right: "none" }) {
    this.parent = parent;
    this.fades = fades;
  }

  draw(shapes: readonly Shape[]): void {
    shapes.forEach(({ path, className, fade }, index) => {
      const node = this.nodes[index] ?? this.addNode();
      node.setAttribute("d", path);
      node.setAttribute("class", className);
      if (fade === undefined) node.removeAttribute("mask");
      else node.setAttribute("mask", this.fades[fade]);
    });
    for (const node of this.nodes.splice(shapes.length)) node.remove();
  }

  private addNode(): SVGPathElement {
    const node = document.createElementNS(SVG, "path");
    this.parent.append(node);
    this.nodes.push(node);
    return node;
  }
}
