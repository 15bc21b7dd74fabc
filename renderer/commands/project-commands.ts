import { canJoin, openJoining } from "../import/staging.ts";
import { openRevisions } from "../revise/revising.ts";
import type { Command } from "./command.ts";
import { always, hasProject } from "./when.ts";

/** Projects, their history, and the sheets over the window. */
export const PROJECT_COMMANDS: readonly Command[] = [
  {
    id: "edit.undo",
    label: "edit.undoPlain",
    chord: "Mod+Z",
    isEnabled: ({ store }) => store.getState().project?.history.undo != null,
    run: ({ actions }) => {
      void actions.undo();
    },
  },
  {
    id: "edit.redo",
    label: "edit.redoPlain",
    chord: "Mod+Shift+Z",
    alternative: "Mod+Y",
    isEnabled: ({ store }) => store.getState().project?.history.redo != null,
    run: ({ actions }) => {
      void actions.redo();
    },
  },
  {
    id: "project.new",
    label: "project.new",
    chord: "Mod+N",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("import");
    },
  },
  {
    id: "project.open",
    label: "project.open",
    chord: "Mod+O",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("open");
    },
  },
  {
    id: "project.sample",
    label: "import.sample",
    isEnabled: always,
    run: ({ actions }) => {
      void actions.ask("project.openSample", {});
    },
  },
  {
    id: "version.add",
    label: "version.add",
    isEnabled: ({ store }) => {
      const { project } = store.getState();
      return project !== null && canJoin(project);
    },
    run: ({ store, actions }) => {
      const { project } = store.getState();
      if (project !== null) openJoining(actions, project);
    },
  },
  {
    id: "version.revisions",
    label: "revise.title",
    chord: "Mod+Shift+E",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      const { project, passage } = store.getState();
      const version = passage?.version ?? project?.versions[0]?.key;
      if (version !== undefined) openRevisions(actions, version);
    },
  },
  {
    id: "project.saveCopy",
    label: "save.copy",
    chord: "Mod+Shift+S",
    isEnabled: hasProject,
    run: ({ actions }) => {
      void actions.saveCopy();
    },
  },
  {
    id: "project.export",
    label: "export.run",
    chord: "Mod+E",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.openSheet("export");
    },
  },
  {
    id: "project.report",
    label: "nav.report",
    key: "Shift+P",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.openSheet("report");
    },
  },
  {
    id: "work.cancel",
    label: "palette.cancelWork",
    isEnabled: ({ store }) => {
      const work = store.getState().project?.work;
      return work !== undefined && "total" in work;
    },
    run: ({ actions }) => {
      void actions.ask("work.cancel", {});
    },
  },
  {
    id: "palette.open",
    label: "palette.everything",
    chord: "Mod+P",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("palette");
    },
  },
  {
    id: "palette.commands",
    label: "palette.commands",
    chord: "Mod+Shift+P",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("commands");
    },
  },
  {
    id: "sheet.settings",
    label: "nav.settings",
    chord: "Mod+,",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("settings");
    },
  },
  {
    id: "sheet.keys",
    label: "nav.keys",
    key: "?",
    chord: "Shift+F1",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("keys");
    },
  },
];
