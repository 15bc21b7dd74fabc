import { FINDING_SEVERITIES, type FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { filterRows, type FindingRow } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { kindName } from "../words/finding-words.ts";
import { versionLabel } from "../words/version-words.ts";
import { SEVERITY_LOOK } from "./severity.ts";

/** Narrows the list by severity, kind and version. */
export function FindingFilters({ rows, project }: { rows: readonly FindingRow[]; project: OpenProject }) {
  return (
    <div className="tools">
      <SeverityToggles rows={rows} />
      <div className="fsel">
        <KindSelect rows={rows} />
        <VersionSelect project={project} />
      </div>
    </div>
  );
}

function SeverityToggles({ rows }: { rows: readonly FindingRow[] }) {
  const { t } = useWords();
  const { setFilter } = useActions();
  const filter = useWorkbenchState((state) => state.filter);
  // A count says how many there are under the other filters, whichever severities are chosen.
  const counted = filterRows(rows, { ...filter, severities: new Set() });
  const toggle = (severity: FindingSeverity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    setFilter({ ...filter, severities });
  };
  return (
    <div className="sevs" role="group" aria-label={t("filter.severities")}>
      {FINDING_SEVERITIES.map((severity) => {
        const { className, shape, label } = SEVERITY_LOOK[severity];
        const count = counted.filter(({ finding }) => finding.severity === severity).length;
        const name = t("filter.severity", { severity: t(label), count });
        return (
          <button
            key={severity}
            type="button"
            className={className}
            aria-pressed={filter.severities.has(severity)}
            aria-label={name}
            title={name}
            onClick={() => {
              toggle(severity);
            }}
          >
            <Icon name={shape} />
            <span className="num">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

function KindSelect({ rows }: { rows: readonly FindingRow[] }) {
  const words = useWords();
  const { setFilter } = useActions();
  const filter = useWorkbenchState((state) => state.filter);
  const present = [...new Set(rows.map(({ finding }) => finding.category))];
  return (
    <select
      aria-label={words.t("filter.label")}
      value={filter.category ?? ""}
      onChange={({ target }) => {
        setFilter({ ...filter, category: target.value === "" ? null : target.value });
      }}
    >
      <option value="">{words.t("filter.kinds")}</option>
      {present.map((category) => (
        <option key={category} value={category}>
          {kindName(words, category)}
        </option>
      ))}
    </select>
  );
}

function VersionSelect({ project }: { project: OpenProject }) {
  const words = useWords();
  const { setFilter } = useActions();
  const filter = useWorkbenchState((state) => state.filter);
  return (
    <select
      aria-label={words.t("filter.versionLabel")}
      value={filter.version ?? ""}
      onChange={({ target }) => {
        setFilter({ ...filter, version: target.value === "" ? null : target.value });
      }}
    >
      <option value="">{words.t("filter.versions")}</option>
      {project.versions.map(({ key }) => (
        <option key={key} value={key}>
          {versionLabel(words, project, key)}
        </option>
      ))}
    </select>
  );
}
