import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { EditTarget } from "../edits/edit-target.ts";
import { beadIndex } from "../state/project.ts";
import type { Caret } from "../state/workbench.ts";

/** Rows that Page Up and Page Down pass over. */
const PAGE_ROWS = 8;

/** Where an arrow key leads among the rows of the grid; `null` for other keys. At an edge one stays. */
export function stepInGrid(
  target: EditTarget,
  rows: readonly ShownBead[],
  key: string,
): { readonly bead: string; readonly caret: Caret } | null {
  const { project, bead, version, segments } = target;
  const index = beadIndex({ beads: rows }, bead.id);
  const segment = target.segment ?? 0;
  const row = (at: number, from: "first" | "last" = "first"): ReturnType<typeof stepInGrid> => {
    const to = rows[Math.max(0, Math.min(rows.length - 1, at))] ?? bead;
    const own = to.spans[version] ?? [];
    return place(to, version, from === "first" ? 0 : own.length - 1);
  };
  switch (key) {
    case "ArrowDown":
      if (segment < segments.length - 1) return place(bead, version, segment + 1);
      return index === rows.length - 1 ? place(bead, version, segment) : row(index + 1);
    case "ArrowUp":
      if (segment > 0) return place(bead, version, segment - 1);
      return index === 0 ? place(bead, version, segment) : row(index - 1, "last");
    case "ArrowLeft":
    case "ArrowRight": {
      const keys = project.versions.map((each) => each.key);
      const next = keys[keys.indexOf(version) + (key === "ArrowLeft" ? -1 : 1)];
      return place(bead, next ?? version, next === undefined ? segment : 0);
    }
    case "PageDown":
      return row(index + PAGE_ROWS);
    case "PageUp":
      return row(index - PAGE_ROWS);
    case "Home":
      return row(0);
    case "End":
      return row(rows.length - 1);
    default:
      return null;
  }
}

/** A segment of a bead; of a version that says nothing there, its empty cell, which no offset is in. */
function place({ id, spans }: ShownBead, version: string, segment: number): { bead: string; caret: Caret } {
  return { bead: id, caret: { version, at: spans[version]?.[segment]?.[0] ?? -1 } };
}
