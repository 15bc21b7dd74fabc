import type { FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { factCellWords, factIcon, factLabel } from "../words/fact-words.ts";
import { versionLabel, versionTag } from "../words/version-words.ts";
import { cellSeverity, missingSeverity } from "./fact-cell-state.ts";

interface FactsSectionProps {
  readonly project: OpenProject;
  readonly facts: readonly FactRow[];
  readonly open: readonly ShownFinding[];
}

/** The bead's facts, one row each, one column a version. */
export function FactsSection({ project, facts, open }: FactsSectionProps) {
  const words = useWords();
  if (facts.length === 0) return null;
  return (
    <section className="sec s-fact" aria-labelledby="inspector-facts">
      <h3 id="inspector-facts">{words.t("facts.title")}</h3>
      <div className="wide" tabIndex={project.versions.length > 3 ? 0 : undefined}>
        <table className="fx num" aria-labelledby="inspector-facts">
          <thead>
            <tr>
              <td />
              {project.versions.map(({ key }) => (
                <th key={key} scope="col">
                  <abbr title={versionLabel(words, project, key)}>{versionTag(project, key)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((row, index) => (
              <tr key={index}>
                <th scope="row" title={factLabel(words, row)}>
                  <Icon name={factIcon(row)} size="s" />
                  {factLabel(words, row)}
                </th>
                {project.versions.map((version) => (
                  <td key={version.key}>
                    <FactChip row={row} version={version} open={open} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FactChip({ row, version, open }: { row: FactRow; version: ShownVersion; open: readonly ShownFinding[] }) {
  const words = useWords();
  const cell = row.cells[version.key];
  if (cell === undefined) {
    const severity = missingSeverity(open, version.key, row);
    if (severity === null) return <span className="unstated">{words.t("fact.notStated")}</span>;
    return <span className={`none ${SEVERITY_LOOK[severity].className}`}>{words.t("fact.missing")}</span>;
  }
  const printed = version.text.slice(...cell.range);
  const severity = cellSeverity(open, version.key, cell);
  return (
    <span className={`chip${severity === null ? "" : ` ${SEVERITY_LOOK[severity].className}`}`} title={printed}>
      {row.kind === "name" ? (
        <span lang={version.language}>{printed}</span>
      ) : (
        factCellWords(words, row.kind, cell, printed)
      )}
      {severity !== null && <span className="vh"> ({words.t(SEVERITY_LOOK[severity].label)})</span>}
    </span>
  );
}
