import { useEffect, useMemo } from "react";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { findingRows } from "../state/finding-rows.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { findingTitle } from "../words/finding-words.ts";
import { SEVERITY_LOOK } from "./severity.ts";

/** Which finding a form is about: its severity, title and bead. */
export function NamedFinding({ id, fingerprint }: { id: string; fingerprint: string }) {
  const words = useWords();
  const { t } = words;
  const project = useWorkbenchState((state) => state.project);
  const row = useMemo(
    () => project && findingRows(project).find(({ finding }) => finding.fingerprint === fingerprint),
    [project, fingerprint],
  );
  if (row === null || row === undefined) return null;
  const { className, shape, label } = SEVERITY_LOOK[row.finding.severity];
  return (
    <p id={id} className="named-finding">
      <span className={className} role="img" aria-label={t(label)}>
        <Icon name={shape} />
      </span>
      {findingTitle(words, row.finding)}
      <span className="sub num">{t("bead.named", { bead: row.beadNumber })}</span>
    </p>
  );
}

/** Closes the form of a finding once another one is selected: a decision must not fall on what one no longer looks at. */
export function useCloseWhenLeft(fingerprint: string): void {
  const actions = useActions();
  const isLeft = useWorkbenchState((state) => state.finding !== fingerprint);
  useEffect(() => {
    if (isLeft) actions.openDraft(null);
  }, [isLeft, actions]);
}
