import { createStore } from "zustand/vanilla";
import type { FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { Box } from "../annotations/popover/place-popover.ts";

/** What a tooltip says: how a fact was read, what is missing at a gap, or how well a bead's versions match. */
export type TipContent =
  | { readonly kind: "fact"; readonly version: string; readonly row: FactRow }
  | { readonly kind: "gap"; readonly version: string; readonly offset: number }
  | { readonly kind: "match"; readonly bead: string };

/** `around` is what it is about, in px of the window: it stands beside that. */
export type Tip = TipContent & { readonly around: Box };

/** What the pointer is on; two of one key are one thing. */
export interface TipTarget {
  readonly key: string;
  /** Asked for when the tooltip is due; `null`: there is nothing to be said by now. */
  readonly make: () => Tip | null;
}

/** How long the pointer rests on a thing before its tooltip comes. */
const DELAY_MS = 300;
/** How long the pointer may be on its way from a thing to its tooltip. */
const GRACE_MS = 300;

/**
 * The one tooltip of the window, as WCAG 1.4.13 wants it: the pointer may go onto it, it stays as long as the pointer is
 * on either, and it can be dismissed without moving the pointer.
 */
export class Tips {
  readonly store = createStore<{ readonly tip: Tip | null }>(() => ({ tip: null }));
  private under: string | null = null;
  private shown: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Called as often as the pointer moves. */
  point(target: TipTarget | null): void {
    const key = target?.key ?? null;
    if (key === this.under) return;
    this.under = key;
    clearTimeout(this.timer);
    if (target === null) this.leave();
    else if (target.key !== this.shown) {
      this.timer = setTimeout(() => {
        this.show(target.key, target.make());
      }, DELAY_MS);
    }
  }

  /** The pointer is on the tooltip itself. */
  hold(): void {
    clearTimeout(this.timer);
  }

  /** The pointer has left the tooltip. */
  release(): void {
    clearTimeout(this.timer);
    if (this.under !== this.shown) this.leave();
  }

  /** Takes the tooltip off; it comes back when the pointer has been elsewhere. */
  dismiss(): void {
    clearTimeout(this.timer);
    this.show(null, null);
  }

  private leave(): void {
    if (this.shown === null) return;
    this.timer = setTimeout(() => {
      this.show(null, null);
    }, GRACE_MS);
  }

  private show(key: string | null, tip: Tip | null): void {
    this.shown = tip === null ? null : key;
    if (tip !== this.store.getState().tip) this.store.setState({ tip });
  }
}

export const tips = new Tips();
