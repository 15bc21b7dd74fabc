import { useMemo } from "react";
import type { OpenProject } from "../state/project.ts";
import { Choices } from "../ui/choices.tsx";
import { useWords } from "../ui/words.tsx";
import { hasOpenFinding, type RowFilter } from "./grid-rows.ts";

interface RowFilterProps {
  readonly project: OpenProject;
  readonly value: RowFilter;
  readonly onChange: (value: RowFilter) => void;
}

/** Which rows are shown, with how many there are of each, and how far the work is. */
export function RowFilterChoice({ project, value, onChange }: RowFilterProps) {
  const { t } = useWords();
  const total = project.beads.length;
  const { beads, details, dismissals } = project;
  const found = useMemo(
    () => beads.filter(({ id }) => hasOpenFinding({ details, dismissals }, id)).length,
    [beads, details, dismissals],
  );
  const done = project.beads.filter(({ status }) => status !== "auto").length;
  return (
    <div className="row-filter">
      <Choices
        label={t("grid.rows")}
        isLabelHidden
        look="joined"
        options={[
          { value: "all", label: t("grid.all", { total }) },
          { value: "findings", label: t("grid.withFindings", { total: found }) },
        ]}
        value={value}
        onChange={onChange}
      />
      <span className="sub num">{t("grid.confirmed", { done, total })}</span>
    </div>
  );
}
