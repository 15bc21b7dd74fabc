import type { PresetKeys } from "./command.ts";

/**
 * Keys for hands that come from an alignment editor: rows go by N and P, merging and splitting lie on the first function
 * keys, segments and rows move with Alt and the arrows, empty rows come and go with Insert and Delete. All else stays.
 */
export const ALIGNER_KEYS: PresetKeys = {
  "bead.next": { key: "n" },
  "bead.previous": { key: "p" },
  "annotation.add": { key: "q" },
  "bead.merge": { chord: "F1" },
  "bead.split": { chord: "F2" },
  "bead.splitBefore": { chord: "Shift+F2" },
  "bead.boundaryUp": { chord: "Alt+ArrowUp", alternative: "Mod+Shift+PageUp" },
  "bead.boundaryDown": { chord: "Alt+ArrowDown", alternative: "Mod+Shift+PageDown" },
  "bead.shiftUp": { chord: "Alt+Shift+ArrowUp" },
  "bead.shiftDown": { chord: "Alt+Shift+ArrowDown" },
  "bead.insert": { key: "Insert" },
  "bead.remove": { key: "Delete" },
};
