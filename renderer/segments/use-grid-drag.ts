import { useEffect, type RefObject } from "react";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { lockedBy } from "../edits/alignment-edits.ts";
import { editTarget, type EditTarget } from "../edits/edit-target.ts";
import { useWorkbench, type Workbench } from "../state/context.tsx";
import { dropBoundary, dropOnRow, whyRefused } from "./drag-edits.ts";
import { pointedAt, type Pointed } from "./pointed-cell.ts";

/** So near the upper or lower edge of the grid a drag scrolls it, in px; so far at most in a frame. */
const SCROLL_EDGE_PX = 48;
const SCROLL_STEP_PX = 18;

/** Segments and boundaries of the grid can be dragged: the pointer does what the keys `L`, `,` and `.` do. */
export function useGridDrag(grid: RefObject<HTMLDivElement | null>): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    let drag: GridDrag | null = null;
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || drag !== null || !(event.target instanceof Element)) return;
      const held = heldBy(event.target, workbench);
      if (held === null) return;
      event.preventDefault();
      element.focus();
      element.setPointerCapture(event.pointerId);
      drag = new GridDrag(element, workbench, held, () => {
        drag = null;
      });
    };
    const onMove = (event: PointerEvent): void => {
      drag?.moveTo(event.clientX, event.clientY);
    };
    const onUp = (): void => {
      drag?.drop();
    };
    const onEnd = (): void => {
      drag?.end();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (drag === null) return;
      // No other key does anything to what is in the person's hand.
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") drag.end();
    };
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("lostpointercapture", onEnd);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      drag?.end();
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("lostpointercapture", onEnd);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [grid, workbench]);
}

interface Held {
  readonly kind: "segment" | "boundary";
  readonly bead: string;
  readonly version: string;
  /** Of the cell; of a boundary, none. */
  readonly segment: number;
}

function heldBy(target: Element, { store }: Workbench): Held | null {
  const kind = target.closest<HTMLElement>("[data-grip]")?.dataset["grip"];
  const cell = target.closest<HTMLElement>(".cell")?.dataset;
  const segment = Number(target.closest<HTMLElement>(".segment")?.dataset["index"] ?? -1);
  if ((kind !== "segment" && kind !== "boundary") || store.getState().project?.readOnly !== null) return null;
  if (cell?.["bead"] === undefined || cell["version"] === undefined) return null;
  return { kind, bead: cell["bead"], version: cell["version"], segment };
}

/** What is in the person's hand, from where it was taken until it is let go. */
class GridDrag {
  readonly #grid: HTMLElement;
  readonly #workbench: Workbench;
  readonly #held: Held;
  readonly #onEnd: () => void;
  readonly #line = document.createElement("div");
  #pointer: { readonly x: number; readonly y: number } | null = null;
  #frame = 0;

  constructor(grid: HTMLElement, workbench: Workbench, held: Held, onEnd: () => void) {
    this.#grid = grid;
    this.#workbench = workbench;
    this.#held = held;
    this.#onEnd = onEnd;
    this.#line.className = "drop-line";
    this.#line.hidden = true;
    document.body.append(this.#line);
    grid.dataset["dragging"] = held.kind;
  }

  moveTo(x: number, y: number): void {
    this.#pointer = { x, y };
    this.#show();
    if (this.#scrollStep() !== 0 && this.#frame === 0) this.#frame = requestAnimationFrame(this.#scroll);
  }

  drop(): void {
    const planned = this.#planned();
    const command = planned?.command ?? null;
    const { actions } = this.#workbench;
    const { kind, bead, version } = this.#held;
    const target = this.#target();
    this.end();
    if (command === null) {
      const why = planned === null || target === null ? null : whyRefused(kind, target, planned.pointed);
      if (why !== null) actions.notify("info", why);
      return;
    }
    const at = target?.segments[Math.max(0, this.#held.segment)]?.[0] ?? -1;
    // A lock in the way is said by the refusal, which offers to take it off.
    void actions.change(command).then((isSaved) => {
      const goal = isSaved && this.#held.kind === "segment" && "to" in command.payload ? command.payload.to : bead;
      actions.setPassage(null);
      actions.setCaret({ version, at });
      actions.selectBead(goal, { reveal: false });
    });
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#unmark();
    this.#line.remove();
    delete this.#grid.dataset["dragging"];
    this.#onEnd();
  }

  readonly #scroll = (): void => {
    this.#frame = 0;
    const step = this.#scrollStep();
    if (step === 0) return;
    this.#grid.scrollTop += step;
    this.#show();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  /** Faster the nearer the edge; 0 away from it. */
  #scrollStep(): number {
    if (this.#pointer === null) return 0;
    const { top, bottom } = this.#grid.getBoundingClientRect();
    const head = this.#grid.querySelector(".grid-head")?.getBoundingClientRect().height ?? 0;
    const above = top + head + SCROLL_EDGE_PX - this.#pointer.y;
    const below = this.#pointer.y - (bottom - SCROLL_EDGE_PX);
    const share = (px: number): number => Math.ceil((Math.min(px, SCROLL_EDGE_PX) / SCROLL_EDGE_PX) * SCROLL_STEP_PX);
    return above > 0 ? -share(above) : below > 0 ? share(below) : 0;
  }

  #show(): void {
    this.#unmark();
    const { kind, bead, version, segment } = this.#held;
    if (kind === "segment")
      cellOf(this.#grid, bead, version)
        ?.querySelector(`.segment[data-index="${segment}"]`)
        ?.setAttribute("data-dragged", "");
    const planned = this.#planned();
    if (planned?.command === null || planned === null) return;
    const { project } = this.#workbench.store.getState();
    const isLocked = project !== null && lockedBy(project, planned.command).length > 0;
    planned.pointed.cell.dataset["drop"] = isLocked ? "locked" : kind === "segment" ? "legal" : "";
    if (kind === "segment" || isLocked) return;
    const { left, width } = planned.pointed.cell.getBoundingClientRect();
    Object.assign(this.#line.style, {
      left: `${left + 4}px`,
      width: `${width - 8}px`,
      top: `${planned.pointed.cutY - 1.5}px`,
    });
    this.#line.hidden = false;
  }

  #unmark(): void {
    this.#line.hidden = true;
    for (const marked of this.#grid.querySelectorAll<HTMLElement>("[data-drop], [data-dragged]")) {
      delete marked.dataset["drop"];
      delete marked.dataset["dragged"];
    }
  }

  /** What letting go would do just now, and where. */
  #planned(): { readonly command: WindowCommand | null; readonly pointed: Pointed } | null {
    const target = this.#target();
    const pointed = this.#pointer && pointedAt(this.#grid, this.#held.version, this.#pointer);
    if (target === null || pointed === null) return null;
    const command =
      this.#held.kind === "segment"
        ? dropOnRow(target, this.#held.segment, pointed.bead)
        : dropBoundary(target, { bead: pointed.bead, before: pointed.before });
    return { command, pointed };
  }

  #target(): EditTarget | null {
    const { bead, version } = this.#held;
    const { project } = this.#workbench.store.getState();
    return editTarget({ project, bead, caret: { version, at: -1 }, passage: null });
  }
}

const cellOf = (grid: HTMLElement, bead: string, version: string): HTMLElement | undefined =>
  [...grid.querySelectorAll<HTMLElement>(".cell")].find(
    ({ dataset }) => dataset["bead"] === bead && dataset["version"] === version,
  );
