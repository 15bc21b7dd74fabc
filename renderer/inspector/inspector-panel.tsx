import { useMemo } from "react";
import "./fact-tables.css";
import "./inspector.css";
import { ClaimForm } from "../claims/form/claim-form.tsx";
import { COMMANDS } from "../commands/commands.ts";
import { useKeyHints } from "../commands/use-keys.ts";
import { DismissalForm } from "../findings/dismissal-form.tsx";
import { reasonWords } from "../findings/finding-item.tsx";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import { useWorkbench, useWorkbenchState } from "../state/context.tsx";
import { findingRows, type FindingRow } from "../state/finding-rows.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { ActionBar } from "./action-bar.tsx";
import { InspectorBody } from "./inspector-body.tsx";

/** Why the current finding is one, and what can be done about it; without a finding, what is known of the bead. */
export function InspectorPanel() {
  const { t } = useWords();
  const project = useWorkbenchState((state) => state.project);
  const beadId = useWorkbenchState((state) => state.bead);
  const fingerprint = useWorkbenchState((state) => state.finding);
  const draft = useWorkbenchState((state) => state.draft);
  const isListOpen = useWorkbenchState((state) => state.panels.findings);
  const rows = useMemo(() => (project === null ? [] : findingRows(project)), [project]);
  if (project === null) return null;
  const bead = project.beads.find(({ id }) => id === beadId) ?? null;
  const ofBead = rows.filter(({ finding }) => finding.bead === beadId);
  const row = ofBead.find(({ finding }) => finding.fingerprint === fingerprint) ?? null;
  return (
    <aside className="panel insp" aria-label={t("view.inspector")}>
      {draft?.kind === "claim" ? (
        <ClaimForm key={draft.finding ?? ""} />
      ) : (
        <>
          <InspectorHeader
            row={row}
            ofBead={ofBead}
            beadNumber={bead === null ? null : project.beads.indexOf(bead) + 1}
          />
          <div className="scroll">
            <InspectorBody project={project} bead={bead} row={row} ofBead={ofBead} />
          </div>
          {draft?.kind === "dismissal" && !isListOpen && (
            <DismissalForm key={draft.fingerprint} fingerprint={draft.fingerprint} />
          )}
          <ActionBar />
        </>
      )}
    </aside>
  );
}

interface InspectorHeaderProps {
  readonly row: FindingRow | null;
  readonly ofBead: readonly FindingRow[];
  readonly beadNumber: number | null;
}

function InspectorHeader({ row, ofBead, beadNumber }: InspectorHeaderProps) {
  const words = useWords();
  const { t } = words;
  return (
    <header>
      {row !== null && <SeverityBadge row={row} />}
      <span className="sub num where">
        {row !== null
          ? t("finding.position", { bead: row.beadNumber, n: ofBead.indexOf(row) + 1, total: ofBead.length })
          : beadNumber !== null && t("bead.named", { bead: beadNumber })}
      </span>
      <StepButton id="finding.previous" icon="up" />
      <StepButton id="finding.next" icon="down" />
    </header>
  );
}

function SeverityBadge({ row: { finding, dismissal } }: { row: FindingRow }) {
  const words = useWords();
  const { className, shape, label } = SEVERITY_LOOK[finding.severity];
  if (dismissal !== null)
    return (
      <span className="badge ok" title={reasonWords(words, dismissal)}>
        <Icon name="sev-ok" />
        {words.t("sev.done")}
      </span>
    );
  return (
    <span className={`badge ${className}`}>
      <Icon name={shape} />
      {words.t(label)}
    </span>
  );
}

function StepButton({ id, icon }: { id: "finding.previous" | "finding.next"; icon: "up" | "down" }) {
  const { t } = useWords();
  const workbench = useWorkbench();
  const withKey = useKeyHints();
  const command = COMMANDS.find((candidate) => candidate.id === id);
  return (
    <button
      type="button"
      className="ib"
      aria-label={t(id)}
      title={withKey(t(id), id)}
      onClick={() => {
        command?.run(workbench);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
