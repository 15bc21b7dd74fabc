import { startSearch, stepSearch } from "../search/search-steps.ts";
import type { Workbench } from "../state/context.tsx";
import type { Command } from "./command.ts";
import { always, hasProject } from "./when.ts";

/** How the window shows a story. */
export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: "view.sync",
    label: "view.sync",
    key: "t",
    chord: "Mod+Shift+T",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      void actions.changeSettings({ scrollTogether: !store.getState().settings.scrollTogether });
    },
  },
  {
    id: "view.mode",
    label: "view.levelOrFlow",
    key: "Shift+T",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      const { scrollMode } = store.getState().settings;
      void actions.changeSettings({ scrollMode: scrollMode === "level" ? "flow" : "level" });
    },
  },
  {
    id: "search.version",
    label: "find.box",
    chord: "Mod+F",
    views: ["compare", "segments"],
    isEnabled: hasProject,
    run: (workbench) => {
      startSearch(workbench, "version");
    },
  },
  {
    id: "search.story",
    label: "search.story",
    chord: "Mod+Shift+F",
    isEnabled: hasProject,
    run: (workbench) => {
      startSearch(workbench, "story");
    },
  },
  ...([1, -1] as const).map((step): Command => ({
    id: step === 1 ? "search.next" : "search.previous",
    label: step === 1 ? "search.next" : "search.previous",
    chord: step === 1 ? "F3" : "Shift+F3",
    views: ["compare", "segments"],
    isEnabled: hasProject,
    run: (workbench) => {
      stepSearch(workbench, step);
    },
  })),
  {
    id: "panel.findings",
    label: "view.findings",
    chord: "Mod+B",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.togglePanel("findings");
    },
  },
  {
    id: "panel.inspector",
    label: "view.inspector",
    chord: "Mod+Shift+B",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.togglePanel("inspector");
    },
  },
  {
    id: "panel.history",
    label: "log.title",
    key: "h",
    chord: "Mod+Shift+L",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.togglePanel("history");
    },
  },
  {
    id: "zoom.in",
    label: "zoom.in",
    chord: "Mod++",
    alternative: "Mod+=",
    isEnabled: always,
    run: (workbench) => {
      zoom(workbench, 10);
    },
  },
  {
    id: "zoom.out",
    label: "zoom.out",
    chord: "Mod+-",
    isEnabled: always,
    run: (workbench) => {
      zoom(workbench, -10);
    },
  },
];

function zoom({ store, actions }: Workbench, step: number): void {
  const next = Math.min(200, Math.max(80, store.getState().settings.zoom + step));
  void actions.changeSettings({ zoom: next });
}
