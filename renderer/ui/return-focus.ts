import { useEffect, type RefObject } from "react";

/** Moves the focus into what has just opened, and back to where it was when that closes. */
export function useReturnFocus(first: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [first]);
}
