import { gutterShapes, type Ribbon, type Thread } from "./gutter-shapes.ts";
import { loweredRibbon, loweredThread, ribbonAt, tabMiddles, type BeadTab } from "./ribbons-between.ts";
import { groundTop, ScrolledGround } from "./scrolled-ground.ts";
import { ShapeLayer, SVG } from "./shape-layer.ts";

const GLYPHS = {
  check: "M3.5 8.5l3 3 6-7",
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5.2a2.5 2.5 0 0 1 5 0V7",
} as const;

export interface GutterEvents {
  readonly onSelect: (bead: string) => void;
  /** `at` is the pointer's place in the window. */
  readonly onHover: (bead: string | null, at: { readonly x: number; readonly y: number }) => void;
  readonly onWheel: (event: WheelEvent) => void;
}

interface DrawnTab {
  readonly node: HTMLElement;
  tab: BeadTab | null;
}

interface GutterSize {
  readonly width: number;
  readonly height: number;
}

/** The space between two panes. It repeats for the eye what the segments say in words, so readers skip it. */
export class GutterView {
  private readonly host: HTMLElement;
  private readonly layer: ShapeLayer;
  private readonly svg: SVGSVGElement;
  private readonly tabGround = document.createElement("div");
  private readonly ground: ScrolledGround;
  /** By bead. */
  private tabs: ReadonlyMap<string, DrawnTab> = new Map();
  private readonly end = new AbortController();
  private ribbons: readonly Ribbon[] = [];
  private measured: GutterSize = { width: 0, height: 0 };

  /** @param name distinguishes this gutter's masks in the document */
  constructor(host: HTMLElement, name: string, events: GutterEvents) {
    this.host = host;
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("class", "ribbons");
    const shapes = document.createElementNS(SVG, "g");
    this.svg.append(fade(`${name}-left`, "0", "1"), fade(`${name}-right`, "1", "0"), shapes);
    this.tabGround.className = "tabs";
    host.append(this.svg, this.tabGround);
    this.ground = new ScrolledGround([this.svg, this.tabGround]);
    this.layer = new ShapeLayer(shapes, { left: `url(#${name}-left)`, right: `url(#${name}-right)` });
    this.listen(events);
  }

  dispose(): void {
    this.end.abort();
    this.host.replaceChildren();
  }

  /** In px, as {@link measure} found it: asked for in every frame, the element would be laid out each time. */
  get size(): GutterSize {
    return this.measured;
  }

  /** To be called when the element has another size. */
  measure(): void {
    this.measured = { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  /** @param scrollTopPx of the left pane; all else is told in px from the top of the view */
  draw(ribbons: readonly Ribbon[], threads: readonly Thread[], tabs: readonly BeadTab[], scrollTopPx: number): void {
    this.ribbons = ribbons;
    const byPx = scrollTopPx - groundTop(scrollTopPx);
    const lowered = tabs.map((tab) => ({ ...tab, topPx: tab.topPx + byPx }));
    this.layer.draw(
      gutterShapes(
        this.measured.width,
        ribbons.map((ribbon) => loweredRibbon(ribbon, byPx)),
        threads.map((thread) => loweredThread(thread, byPx)),
        tabMiddles(lowered),
      ),
    );
    this.drawTabs(lowered);
    this.ground.scrollTo(scrollTopPx);
  }

  private drawTabs(tabs: readonly BeadTab[]): void {
    const drawn = new Map(tabs.map((tab) => [tab.bead, this.tabs.get(tab.bead) ?? { node: this.addTab(), tab: null }]));
    for (const tab of tabs) {
      const known = drawn.get(tab.bead)!;
      showTab(known.node, known.tab, tab);
      known.tab = tab;
    }
    for (const [bead, { node }] of this.tabs) if (!drawn.has(bead)) node.remove();
    this.tabs = drawn;
  }

  private listen({ onSelect, onHover, onWheel }: GutterEvents): void {
    const { host } = this;
    const { signal } = this.end;
    const under = (event: MouseEvent): Ribbon | null => {
      const { left, top, width } = host.getBoundingClientRect();
      return ribbonAt(this.ribbons, (event.clientX - left) / width, event.clientY - top);
    };
    host.addEventListener(
      "mousemove",
      (event) => {
        onHover(under(event)?.bead ?? null, { x: event.clientX, y: event.clientY });
      },
      { signal },
    );
    host.addEventListener(
      "mouseleave",
      ({ clientX, clientY }) => {
        onHover(null, { x: clientX, y: clientY });
      },
      { signal },
    );
    host.addEventListener(
      "click",
      (event) => {
        const ribbon = under(event);
        if (ribbon !== null) onSelect(ribbon.bead);
      },
      { signal },
    );
    host.addEventListener("wheel", onWheel, { signal, passive: false });
  }

  private addTab(): HTMLElement {
    const tab = document.createElement("div");
    const glyph = document.createElementNS(SVG, "svg");
    glyph.setAttribute("viewBox", "0 0 16 16");
    glyph.setAttribute("class", "i s");
    glyph.append(document.createElementNS(SVG, "path"));
    tab.append(document.createElement("span"), glyph);
    this.tabGround.append(tab);
    return tab;
  }
}

/** @param known what the node shows already */
function showTab(node: HTMLElement, known: BeadTab | null, { topPx, place, text, glyph, className }: BeadTab): void {
  if (known?.className !== className || known.place !== place) node.className = `${className} at-${place}`;
  if (known?.topPx !== topPx) node.style.transform = `translateY(${topPx}px)`;
  const [label, picture] = node.children;
  if (known?.text !== text) label!.textContent = text;
  if (known !== null && known.glyph === glyph) return;
  picture!.classList.toggle("none", glyph === null);
  if (glyph !== null) picture!.firstElementChild!.setAttribute("d", GLYPHS[glyph]);
}

/** A mask that is whole at `x1` and gone by 72 % of the way to `x2`. */
function fade(id: string, x1: string, x2: string): SVGDefsElement {
  const element = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
    const node = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
    return node;
  };
  const gradient = element("linearGradient", { id: `${id}-fade`, x1, x2 });
  gradient.append(
    element("stop", { offset: "0", "stop-color": "#fff" }),
    element("stop", { offset: "0.72", "stop-color": "#fff", "stop-opacity": "0" }),
  );
  const mask = element("mask", { id, maskUnits: "userSpaceOnUse", x: "0", y: "-10000", width: "200", height: "30000" });
  mask.append(element("rect", { width: "100%", height: "30000", y: "-10000", fill: `url(#${id}-fade)` }));
  const defs = document.createElementNS(SVG, "defs");
  defs.append(gradient, mask);
  return defs;
}
