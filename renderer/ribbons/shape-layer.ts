import type { Shape } from "./gutter-shapes.ts";

export const SVG = "http://www.w3.org/2000/svg";

interface Drawn {
  readonly node: SVGPathElement;
  shape: Shape;
}

/**
 * Draws shapes as paths, back to front. A shape that stays where it is keeps its node untouched: each path that changes
 * costs the browser style, layout and paint.
 */
export class ShapeLayer {
  private readonly parent: SVGElement;
  private readonly fades: Readonly<Record<"left" | "right", string>>;
  private drawn: ReadonlyMap<string, Drawn> = new Map();

  /**
   * @param parent holds nothing else
   * @param fades for each side at which a shape is whole, the mask's reference
   */
  constructor(parent: SVGElement, fades = { left: "none", right: "none" }) {
    this.parent = parent;
    this.fades = fades;
  }

  draw(shapes: readonly Shape[]): void {
    const drawn = new Map<string, Drawn>();
    for (const shape of shapes) {
      const key = freeKey(shape, drawn);
      drawn.set(key, this.drawn.get(key) ?? { node: this.made(shape), shape });
    }
    for (const [key, { node }] of this.drawn) if (!drawn.has(key)) node.remove();
    let place = this.parent.firstChild;
    let index = 0;
    for (const known of drawn.values()) {
      const shape = shapes[index++]!;
      if (known.shape.className !== shape.className) known.node.setAttribute("class", shape.className);
      known.shape = shape;
      if (known.node === place) place = place.nextSibling;
      else this.parent.insertBefore(known.node, place);
    }
    this.drawn = drawn;
  }

  private made({ path, className, fade }: Shape): SVGPathElement {
    const node = document.createElementNS(SVG, "path");
    node.setAttribute("d", path);
    node.setAttribute("class", className);
    if (fade !== undefined) node.setAttribute("mask", this.fades[fade]);
    return node;
  }
}

/** What a shape is and where: its colours may change in its place. */
function freeKey({ path, className, fade }: Shape, taken: ReadonlyMap<string, unknown>): string {
  const [kind] = className.split(" ", 1);
  let key = `${kind} ${fade} ${path}`;
  while (taken.has(key)) key += " ";
  return key;
}
