import { useState, useSyncExternalStore } from "react";

/** Below this width there is room for two texts side by side. */
const COMPACT = window.matchMedia("(width < 1180px)");
const COMPACT_PANES = 2;

/** Which versions stand side by side, and how to bring a folded one in. */
export interface ShownVersions {
  /** In the order of display. */
  readonly shown: readonly string[];
  readonly folded: readonly string[];
  /** Takes the place of the last one shown. */
  readonly unfold: (version: string) => void;
}

export function useShownVersions(versions: readonly string[]): ShownVersions {
  const isCompact = useSyncExternalStore(
    (onChange) => {
      COMPACT.addEventListener("change", onChange);
      return () => {
        COMPACT.removeEventListener("change", onChange);
      };
    },
    () => COMPACT.matches,
  );
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const room = isCompact ? COMPACT_PANES : versions.length;
  const chosen = [...wanted, ...versions].filter(
    (key, index, all) => versions.includes(key) && all.indexOf(key) === index,
  );
  const shown = new Set(chosen.slice(0, room));
  return {
    shown: versions.filter((key) => shown.has(key)),
    folded: versions.filter((key) => !shown.has(key)),
    unfold: (version) => {
      setWanted([...[...shown].slice(0, room - 1), version]);
    },
  };
}
