import { startSearch, stepSearch } from "../search/search-steps.ts";
import type { Command } from "./command.ts";
import { hasProject } from "./when.ts";

/** Looking for words in the versions. */
export const SEARCH_COMMANDS: readonly Command[] = [
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
];
