import { BEAD_COMMANDS } from "./bead-commands.ts";
import type { Command } from "./command.ts";
import { EDIT_COMMANDS } from "./edit-commands.ts";
import { FINDING_COMMANDS } from "./finding-commands.ts";
import { PANE_COMMANDS } from "./pane-commands.ts";
import { PROJECT_COMMANDS } from "./project-commands.ts";
import { READING_COMMANDS } from "./reading-commands.ts";
import { SEARCH_COMMANDS } from "./search-commands.ts";
import { VIEW_COMMANDS } from "./view-commands.ts";

/** All that can be done in the window, in the order of the key sheet. */
export const COMMANDS: readonly Command[] = [
  ...FINDING_COMMANDS,
  ...BEAD_COMMANDS,
  ...EDIT_COMMANDS,
  ...VIEW_COMMANDS,
  ...SEARCH_COMMANDS,
  ...PANE_COMMANDS,
  ...PROJECT_COMMANDS,
  ...READING_COMMANDS,
];
