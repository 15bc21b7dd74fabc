import type { BeadStatus } from "../../shared/project/records.ts";
import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { ConfidenceBand } from "../state/confidence.ts";
import { band, bendApart, circle, curve, narrowed, strike, stub, type Span } from "./ribbon-path.ts";
import type { ThreadTone } from "./fact-threads.ts";

/** A bead between two neighbouring panes, in px from the top of the view. */
export interface Ribbon {
  readonly bead: string;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly leftTicks: readonly number[];
  readonly rightTicks: readonly number[];
  readonly severity: FindingSeverity | null;
  readonly confidence: number;
  readonly band: ConfidenceBand;
  readonly status: BeadStatus;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
}

/** A thread's ends; `null` where the fact is missing. */
export interface Thread {
  readonly left: number | null;
  readonly right: number | null;
  readonly tone: ThreadTone;
}

/** A path to be drawn; `fade` names the side at which it is whole. */
export interface Shape {
  readonly path: string;
  readonly className: string;
  readonly fade?: "left" | "right";
}

/**
 * Everything in one gutter, back to front.
 *
 * @param taken middles of what stands in the gutter's middle and is as high as a tab: caps keep clear of it
 */
export function gutterShapes(
  widthPx: number,
  ribbons: readonly Ribbon[],
  threads: readonly Thread[],
  taken: readonly number[] = [],
): readonly Shape[] {
  const caps = [...taken];
  const ordered = [...ribbons].sort((a, b) => Number(a.isSelected) - Number(b.isSelected));
  return [
    ...ordered.flatMap((ribbon) => ribbonShapes(widthPx, ribbon, caps)),
    ...threads.flatMap((thread) => threadShapes(widthPx, thread, caps)),
  ];
}

/** Only major and critical tint a band: colour is spent on findings. */
const isLoud = (severity: FindingSeverity | null): boolean => severity === "critical" || severity === "major";

function ribbonShapes(widthPx: number, ribbon: Ribbon, caps: number[]): readonly Shape[] {
  const { left, right, severity, isSelected, isHovered } = ribbon;
  const tone = severity !== null && isLoud(severity) ? ` rb-${severity}` : "";
  const state = `${isSelected ? " selected" : ""}${isHovered ? " hovered" : ""}`;
  // The selected bead's lines go on from pane to pane; other ribbons keep clear of their neighbours.
  const inset = isSelected ? 0 : 1.5;
  const inner = ([top, bottom]: Span): Span => [top + inset, Math.max(top + inset, bottom - inset)];
  if (left === null || right === null)
    return openEnded(widthPx, ribbon, severity === null ? "" : ` rb-${severity}`, caps);
  const [from, to] = [inner(left), inner(right)];
  const line = `rb-edge${tone}${state} conf-${ribbon.band}`;
  return [
    { path: band(widthPx, from, to), className: `rb-band${tone}${state}` },
    { path: curve(widthPx, from[0], to[0]), className: line },
    { path: curve(widthPx, from[1], to[1]), className: line },
    ...ribbon.leftTicks.map((y) => ({ path: `M0 ${y}H7`, className: `rb-tick${tone}${state}` })),
    ...ribbon.rightTicks.map((y) => ({ path: `M${widthPx - 7} ${y}H${widthPx}`, className: `rb-tick${tone}${state}` })),
  ];
}

/** Content without a counterpart: the band leaves its side, fades, and ends in a struck circle. */
function openEnded(
  widthPx: number,
  { left, right, isSelected }: Ribbon,
  tone: string,
  caps: number[],
): readonly Shape[] {
  const span = left ?? right;
  if (span === null) return [];
  const whole: Span = [span[0] + 1.5, span[1] - 1.5];
  const path = left === null ? band(widthPx, narrowed(whole), whole) : band(widthPx, whole, narrowed(whole));
  const middle = bendApart((span[0] + span[1]) / 2, caps);
  caps.push(middle);
  const shape: Shape = {
    path,
    className: `rb-open${tone}${isSelected ? " selected" : ""}`,
    fade: left === null ? "right" : "left",
  };
  return [shape, ...cap(left === null ? widthPx * 0.26 : widthPx * 0.74, middle, tone)];
}

function threadShapes(widthPx: number, { left, right, tone }: Thread, caps: number[]): readonly Shape[] {
  const className = `th-line th-${tone}`;
  const dot = (x: number, y: number): Shape => ({ path: circle(x, y, 2.5), className: `th-dot th-${tone}` });
  if (left !== null && right !== null) {
    return [{ path: curve(widthPx, left, right), className }, dot(0, left), dot(widthPx, right)];
  }
  const y = left ?? right;
  if (y === null) return [];
  const [fromX, capX] = left === null ? [widthPx, widthPx / 2 - 2] : [0, widthPx / 2 + 2];
  const capY = bendApart(y, caps);
  caps.push(capY);
  const severity = tone === "plain" || tone === "ok" ? "note" : tone;
  return [
    { path: stub(fromX, y, capX, capY), className: `th-line th-stub th-${severity}` },
    { ...dot(fromX, y), className: `th-dot th-${severity}` },
    ...cap(capX, capY, ` rb-${severity}`),
  ];
}

function cap(x: number, y: number, tone: string): readonly Shape[] {
  return [
    { path: circle(x, y, 5.5), className: `rb-cap${tone}` },
    { path: strike(x, y), className: `rb-strike${tone}` },
  ];
}
