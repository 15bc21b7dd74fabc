import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { type Figures, KEPT } from "./figures.ts";
import type { Target } from "./targets.ts";

const OURS = "#0b5cad";
const PEER = "#8a8a8a";
const WANTED = "#b3261e";
const FONT = "font-family: system-ui, sans-serif; background: white; color: #1c1c1c";

/** Quality against the peers', and times and sizes against what is asked for; one SVG each, the same for the same figures. */
export function writePlots(figures: Figures): void {
  for (const part of ["alignment", "facts", "findings"]) {
    const targets = (figures[part]?.targets ?? []).filter(({ least }) => least !== undefined);
    if (targets.length > 0) write(`${part}.svg`, quality(targets));
  }
  for (const part of ["speed", "store", "window", "batch", "size"]) {
    const targets = (figures[part]?.targets ?? []).filter(({ most }) => most !== undefined && most > 0);
    if (targets.length > 0) write(`${part}.svg`, costs(targets));
  }
}

/** Ours, the best peer's and the target on one scale of per cent. */
function quality(targets: readonly Target[]): Plot.PlotOptions {
  const rows = targets.map((target) => ({ ...target, name: target.name.trim() }));
  return {
    ...size(rows.length),
    x: { domain: [0, 100], grid: true, label: "%" },
    y: { domain: rows.map(({ name }) => name), label: null },
    marks: [
      Plot.tickX(rows, { x: "least", y: "name", stroke: WANTED, strokeWidth: 2 }),
      Plot.dot(rows, { x: "peer", y: "name", stroke: PEER, r: 4, filter: ({ peer }: Target) => peer != null }),
      Plot.dot(rows, { x: "ours", y: "name", fill: OURS, r: 4, filter: ({ ours }: Target) => ours !== null }),
    ],
    caption: "filled: Parallax · ring: best peer · red tick: asked for",
  };
}

/** Each cost as a share of what it may be, so that seconds, milliseconds and megabytes share a scale. */
function costs(targets: readonly Target[]): Plot.PlotOptions {
  const rows = targets.flatMap(({ name, ours, most }) =>
    ours === null
      ? []
      : [{ name: name.trim(), share: (100 * ours) / most!, told: `${Number(ours.toPrecision(3))} of ${most!}` }],
  );
  return {
    ...size(rows.length),
    x: {
      domain: [0, Math.max(110, ...rows.map(({ share }) => share * 1.25))],
      grid: true,
      label: "% of what it may cost",
    },
    y: { domain: rows.map(({ name }) => name), label: null },
    marks: [
      Plot.barX(rows, { x: "share", y: "name", fill: OURS, insetTop: 3, insetBottom: 3 }),
      Plot.text(rows, { x: "share", y: "name", text: "told", textAnchor: "start", dx: 4 }),
      Plot.ruleX([100], { stroke: WANTED, strokeWidth: 2 }),
    ],
  };
}

function size(rows: number): Plot.PlotOptions {
  return { width: 760, height: 50 + rows * 20, marginLeft: 330, marginRight: 40 };
}

function write(name: string, { caption, ...options }: Plot.PlotOptions): void {
  const { document } = new JSDOM("").window;
  const svg = Plot.plot({ ...options, document, style: FONT }) as SVGSVGElement;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  if (typeof caption === "string") {
    const words = document.createElementNS("http://www.w3.org/2000/svg", "text");
    words.setAttribute("x", "330");
    words.setAttribute("y", "12");
    words.setAttribute("fill", "currentColor");
    words.textContent = caption;
    svg.append(words);
  }
  writeFileSync(join(KEPT, name), `${svg.outerHTML}\n`);
}
