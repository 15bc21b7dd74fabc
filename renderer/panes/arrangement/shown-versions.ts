import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { useStore } from "zustand";
import type { OpenProject } from "../../state/project.ts";
import { COMPACT } from "../../ui/compact.ts";
import { type ArrangedPanes, arrange, arrangementOf, arrangePanes, paneStore, showPane } from "./pane-arrangement.ts";
import { panesThatFit } from "./panes-that-fit.ts";

const COMPACT_PANES = 2;

/** Which versions stand side by side, and how to bring a folded one in. */
export interface ShownVersions extends ArrangedPanes {
  readonly unfold: (version: string) => void;
}

export function useShownVersions(root: RefObject<HTMLElement | null>, project: OpenProject): ShownVersions {
  const isCompact = useSyncExternalStore(
    (onChange) => {
      COMPACT.addEventListener("change", onChange);
      return () => {
        COMPACT.removeEventListener("change", onChange);
      };
    },
    () => COMPACT.matches,
  );
  const versions = project.versions.map(({ key }) => key);
  const fitting = useFittingPanes(root, versions.length);
  const room = isCompact ? COMPACT_PANES : fitting;
  useLayoutEffect(() => {
    paneStore.setState({ room });
  }, [room]);
  const arrangement = useStore(paneStore, (state) => state.arrangement);
  return {
    ...arrangePanes(versions, arrangementOf(arrangement, project), room),
    unfold: (version) => {
      arrange(project, (before, panes) => showPane(before, panes, version));
    },
  };
}

function useFittingPanes(root: RefObject<HTMLElement | null>, count: number): number {
  const [room, setRoom] = useState(count);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const measure = (): void => {
      setRoom(panesThatFit(element.clientWidth, count));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [root, count]);
  return room;
}
