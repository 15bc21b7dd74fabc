import { openMerge } from "../reading/merge/merging.ts";
import type { Command } from "./command.ts";
import { hasProject, isWritable } from "./when.ts";

/** Second readings: copies that are merged, what they come to, and the scale that is judged by. */
export const READING_COMMANDS: readonly Command[] = [
  {
    id: "merge.open",
    label: "merge.menu",
    chord: "Mod+Shift+M",
    isEnabled: isWritable,
    run: ({ actions }) => {
      openMerge(actions);
    },
  },
  {
    id: "claims.conflicts",
    label: "conflict.title",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.showClaims("conflicts");
    },
  },
  {
    id: "claims.agreement",
    label: "readers.title",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.showClaims("agreement");
    },
  },
  {
    id: "claims.blind",
    label: "read.blind",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      void actions.changeSettings({ readsBlind: !store.getState().settings.readsBlind });
    },
  },
  {
    id: "claims.scale",
    label: "scale.title",
    isEnabled: isWritable,
    run: ({ actions }) => {
      actions.openSheet("scale");
    },
  },
];
