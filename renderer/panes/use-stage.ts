import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from "react";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { tipOnRibbon } from "../hover/tip-targets.ts";
import { useWorkbench } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { languageName } from "./pane-head.tsx";
import { markWords } from "./editor/spoken-marks.ts";
import { followTheme } from "./editor/pane-theme.ts";
import { registerPanes } from "./pane-registry.ts";
import type { ShownVersions } from "./arrangement/shown-versions.ts";
import { StageView } from "./stage-view.ts";
import { Stage } from "./stage.ts";

const LINE_PX = 20;

/** Elements that the stage fills, found by attribute under the comparison's root. */
const hostsOf = (root: HTMLElement): ReadonlyMap<string, HTMLElement> =>
  new Map([...root.querySelectorAll<HTMLElement>("[data-pane]")].map((host) => [host.dataset["pane"] ?? "", host]));

/**
 * Keeps the texts, gutters and overview under a root element for as long as it stands. They are made once; what is
 * shown of them may change.
 */
export function useStage(root: RefObject<HTMLElement | null>, panes: ShownVersions): void {
  const workbench = useWorkbench();
  const words = useWords();
  const { language } = words;
  const stage = useRef<{ stage: Stage; view: StageView } | null>(null);
  const labelOf = useEffectEvent((key: string, caret: number | null): string => {
    const { project } = workbench.store.getState();
    const version = project?.versions.find((candidate) => candidate.key === key);
    if (project === null || version === undefined) return key;
    const label = `${languageName(language, version.language)}, ${version.source ?? version.title}`;
    const mark = caret === null ? null : markWords(words, project, key, caret);
    return mark === null ? label : `${label}. ${mark}`;
  });
  const focus = useEffectEvent((index: number): void => {
    const version = panes.ordered[index];
    if (version === undefined) return;
    if (panes.folded.includes(version)) panes.unfold(version);
    // After the pane has been unfolded: a hidden one takes no focus.
    requestAnimationFrame(() => stage.current?.stage.focus(version));
  });
  const revealWords = useEffectEvent((version: string, range: ShownRange): void => {
    if (panes.folded.includes(version)) panes.unfold(version);
    requestAnimationFrame(() => stage.current?.stage.revealWords(version, range));
  });

  useLayoutEffect(() => {
    const element = root.current;
    const { project } = workbench.store.getState();
    if (element === null || project === null) return;
    const overview = element.querySelector<HTMLElement>("[data-overview]")!;
    const outlines = [...hostsOf(element)].map(([key, host]) => [key, host.parentElement!] as const);
    const { selectBead } = workbench.actions;
    const view = new StageView(new Map(outlines), overview, {
      onSelect: (bead) => {
        selectBead(bead, { reveal: false });
      },
      onHover: (bead, at) => {
        made.hover(bead);
        tipOnRibbon(bead, at);
      },
      onWheel: (event) => {
        made.turnWheel(event);
      },
      onScrollTo: (px) => {
        made.scrollTo(px);
      },
      onScrollLines: (lines) => {
        made.scrollBy(lines * LINE_PX);
      },
    });
    const stopTheme = followTheme();
    const made = new Stage(workbench, project, hostsOf(element), view, (key, caret) => labelOf(key, caret));
    stage.current = { stage: made, view };
    const unregister = registerPanes({
      rectOf: (version, range) => made.rectOf(version, range),
      revealWords: (version, range) => {
        revealWords(version, range);
      },
      focusPane: (index) => {
        focus(index);
      },
    });
    return () => {
      unregister();
      stopTheme();
      made.dispose();
      view.dispose();
      stage.current = null;
    };
  }, [workbench, root]);

  const shownKeys = panes.shown.join(" ");
  useLayoutEffect(() => {
    const element = root.current;
    const current = stage.current;
    if (element === null || current === null) return;
    current.view.setGutters([...element.querySelectorAll<HTMLElement>("[data-gutter]")]);
    current.stage.show(shownKeys.split(" "));
    const observer = new ResizeObserver(() => {
      current.stage.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [root, shownKeys]);
}
