import { useMemo } from "react";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { openConflicts, readTwice } from "./claim-readings.ts";

/** How many claims more than one person has read, and the conflicts that wait to be decided. */
export function ReadingStatus({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const { showClaims } = useActions();
  const { claims, readings, adjudications, conflicts } = project;
  const twice = useMemo(() => readTwice({ claims, readings, adjudications }), [claims, readings, adjudications]);
  const open = useMemo(() => openConflicts({ conflicts }).length, [conflicts]);
  return (
    <>
      {twice > 0 && <span className="num opt">{t("read.twice", { count: twice })}</span>}
      {open > 0 && (
        <span className="num">
          <button
            type="button"
            className="cancel"
            onClick={() => {
              showClaims("conflicts");
            }}
          >
            {t("conflict.open", { count: open })}
          </button>
        </span>
      )}
    </>
  );
}
