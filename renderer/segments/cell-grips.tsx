import "./grid-drag.css";
import { CommandKey } from "../commands/command-key.tsx";
import { COMMANDS } from "../commands/commands.ts";
import { useWorkbench } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

// What the mouse takes hold of in a cell. The keyboard has the same in the bar above, so voices are not told of these.

export function SegmentGrip() {
  const { t } = useWords();
  return <span className="grip" data-grip="segment" aria-hidden="true" title={t("grid.dragSegment")} />;
}

/** The lower boundary of a bead in one version; in the active cell with its keys. */
export function BoundaryHandle({ isActive }: { isActive: boolean }) {
  const { t } = useWords();
  return (
    <div className="boundary" data-grip="boundary" aria-hidden="true" title={t("grid.dragBoundary")}>
      {isActive && (
        <span>
          {t("grid.boundary")} <CommandKey id="bead.boundaryUp" /> {t("grid.up")} <CommandKey id="bead.boundaryDown" />{" "}
          {t("grid.down")}
        </span>
      )}
    </div>
  );
}

/** The cell of a version that says nothing in the bead. `onSelect` makes it the active one. */
export function EmptyCell({ onSelect }: { onSelect: () => void }) {
  const { t } = useWords();
  const workbench = useWorkbench();
  return (
    <p className="none">
      <Icon name="unlink" size="s" />
      {t("align.noCounterpart")}
      <span className="sp" />
      <button
        type="button"
        className="btn quiet"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          onSelect();
          const command = COMMANDS.find(({ id }) => id === "bead.link");
          if (command?.isEnabled(workbench) === true) command.run(workbench);
          // The keys that choose the words to link are the grid's.
          event.currentTarget.closest<HTMLElement>("[role=grid]")?.focus();
        }}
      >
        {t("align.link")} <CommandKey id="bead.link" />
      </button>
    </p>
  );
}
