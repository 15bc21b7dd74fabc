import { useEffect, useEffectEvent, type RefObject } from "react";
import type { OpenProject } from "../../state/project.ts";
import { arrange, placePane } from "./pane-arrangement.ts";

/** A press that moves less is a click. */
const SLACK_PX = 5;

/** A pane can be taken by its head and put between others; a line shows where, Esc puts it back. */
export function usePaneDrag(root: RefObject<HTMLElement | null>, project: OpenProject): void {
  const place = useEffectEvent((version: string, at: number) => {
    arrange(project, (...before) => placePane(...before, version, at));
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let drag: PaneDrag | null = null;
    const onDown = (event: PointerEvent): void => {
      const pane = paneOfHead(event);
      if (pane !== null && drag === null) drag = new PaneDrag(element, pane, event);
    };
    const onMove = (event: PointerEvent): void => {
      drag?.moveTo(event.clientX);
    };
    const onUp = (): void => {
      const { version, place: at } = drag?.end() ?? {};
      drag = null;
      if (version !== undefined && at !== undefined) place(version, at);
    };
    const onEnd = (): void => {
      drag?.end();
      drag = null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || drag?.isMoving !== true) return;
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    };
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onEnd);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      onEnd();
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onEnd);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [root]);
}

function paneOfHead({ button, target }: PointerEvent): HTMLElement | null {
  if (button !== 0 || !(target instanceof Element) || target.closest("button") !== null) return null;
  return target.closest(".pane-head")?.closest<HTMLElement>(".pane") ?? null;
}

/** A pane in the person's hand. */
class PaneDrag {
  readonly #root: HTMLElement;
  readonly #pane: HTMLElement;
  readonly #pointer: number;
  readonly #fromX: number;
  readonly #line = document.createElement("div");
  #place: number | undefined;
  isMoving = false;

  constructor(root: HTMLElement, pane: HTMLElement, { pointerId, clientX }: PointerEvent) {
    this.#root = root;
    this.#pane = pane;
    this.#pointer = pointerId;
    this.#fromX = clientX;
    this.#line.className = "pane-drop-line";
  }

  moveTo(x: number): void {
    if (!this.isMoving) {
      if (Math.abs(x - this.#fromX) < SLACK_PX) return;
      this.isMoving = true;
      this.#root.setPointerCapture(this.#pointer);
      this.#pane.dataset["dragged"] = "";
      document.body.append(this.#line);
    }
    const boxes = this.#shown().map((pane) => pane.getBoundingClientRect());
    const place = boxes.filter(({ left, right }) => (left + right) / 2 < x).length;
    this.#place = place;
    const { top, height } = this.#root.getBoundingClientRect();
    const [before, after] = [boxes[place - 1], boxes[place]];
    const left =
      before === undefined ? after!.left : after === undefined ? before.right : (before.right + after.left) / 2;
    Object.assign(this.#line.style, { left: `${left - 1.5}px`, top: `${top}px`, height: `${height}px` });
  }

  /** What was held, and where it was let go; no place where it was not moved. */
  end(): { readonly version: string | undefined; readonly place: number | undefined } {
    this.#line.remove();
    delete this.#pane.dataset["dragged"];
    if (this.#root.hasPointerCapture(this.#pointer)) this.#root.releasePointerCapture(this.#pointer);
    const version = this.#pane.querySelector<HTMLElement>("[data-pane]")?.dataset["pane"];
    return { version, place: this.#place };
  }

  /** From left to right. */
  #shown(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(".pane:not([hidden])")];
  }
}
