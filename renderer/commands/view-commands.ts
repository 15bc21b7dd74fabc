import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from "../../shared/i18n/resources.ts";
import type { Workbench } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";
import type { Command } from "./command.ts";
import { stepRegion } from "./regions.ts";
import { always, hasProject } from "./when.ts";

const show = (view: View): Command => ({
  id: `view.${view}`,
  label: `nav.${view}`,
  isEnabled: hasProject,
  run: ({ actions }) => {
    actions.show(view);
  },
});

/** How the window shows a story. */
export const VIEW_COMMANDS: readonly Command[] = [
  show("compare"),
  show("segments"),
  show("claims"),
  show("annotations"),
  {
    id: "region.next",
    label: "palette.nextRegion",
    chord: "F6",
    isEnabled: always,
    run: () => {
      stepRegion(1);
    },
  },
  {
    id: "region.previous",
    label: "palette.previousRegion",
    chord: "Shift+F6",
    isEnabled: always,
    run: () => {
      stepRegion(-1);
    },
  },
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
  {
    id: "zoom.reset",
    label: "palette.zoomReset",
    chord: "Mod+0",
    isEnabled: always,
    run: ({ actions }) => {
      void actions.changeSettings({ zoom: 100 });
    },
  },
  ...(["light", "dark", "system"] as const).map((theme): Command => ({
    id: `theme.${theme}`,
    label: "set.theme",
    choice: (t) => t(`theme.${theme}`),
    isEnabled: always,
    run: ({ actions }) => {
      void actions.changeSettings({ theme });
    },
  })),
  ...INTERFACE_LANGUAGES.map((language): Command => ({
    id: `language.${language}`,
    label: "set.language",
    choice: () => LANGUAGE_NAMES[language],
    isEnabled: always,
    run: ({ actions }) => {
      void actions.changeSettings({ language });
    },
  })),
];

function zoom({ store, actions }: Workbench, step: number): void {
  const next = Math.min(200, Math.max(80, store.getState().settings.zoom + step));
  void actions.changeSettings({ zoom: next });
}
