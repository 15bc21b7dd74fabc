import { useEffect, useRef } from "react";
import type { EditTarget } from "../edits/edit-target.ts";
import { useActions } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { boundaryMove } from "./drag-edits.ts";

/** Tells a screen reader what an edit, or its undo, did to the active cell. */
export function useSpokenEdits(target: EditTarget | null): void {
  const { t } = useWords();
  const actions = useActions();
  const before = useRef<EditTarget | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = target;
    if (last === null || target === null || last.project.beads === target.project.beads) return;
    if (last.bead.id !== target.bead.id || last.version !== target.version) return;
    const move = boundaryMove(last.segments, target.segments);
    if (move !== null) actions.announce(t(move === "up" ? "a11y.boundaryUp" : "a11y.boundaryDown"));
    else if (last.segments.length !== target.segments.length)
      actions.announce(t("grid.hereNow", { count: target.segments.length }));
  });
}
