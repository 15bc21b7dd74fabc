import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { dismissedWords } from "../findings/finding-item.tsx";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import type { FindingRow } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { findingExplanation, findingSentence, findingTitle, type SingleFinding } from "../words/finding-words.ts";
import { Arithmetic } from "./arithmetic.tsx";
import { BeadInfo, CheckMatch } from "./bead-info.tsx";
import { ConversionSection } from "./conversion-section.tsx";
import { FactsSection } from "./facts-section.tsx";
import { INSPECTOR_HEADING_ID } from "./focus-inspector.ts";
import { MissingDateForm } from "./missing-date-form.tsx";
import { RateChoice } from "./rate-choice.tsx";
import { rateOptions } from "./rate-options.ts";
import { SegmentsSection } from "./segments-section.tsx";

interface InspectorBodyProps {
  readonly project: OpenProject;
  readonly bead: ShownBead | null;
  readonly row: FindingRow | null;
  readonly ofBead: readonly FindingRow[];
}

/** The sentence first, then what it rests on: words, facts, conversion, arithmetic. */
export function InspectorBody({ project, bead, row, ofBead }: InspectorBodyProps) {
  const { t } = useWords();
  if (bead === null) return <p className="nothing">{t("finding.nothingSelected")}</p>;
  const detail: Pick<BeadDetail, "facts" | "conversions" | "rateUse"> = project.details.get(bead.id) ?? NO_DETAIL;
  const open = ofBead.filter(({ dismissal }) => dismissal === null).map(({ finding }) => finding);
  const current = row?.finding ?? null;
  const rates = rateOptions(project, detail);
  return (
    <>
      <div className="why">
        {row === null ? <NoFinding project={project} bead={bead} /> : <Why row={row} project={project} bead={bead} />}
      </div>
      <div className="details">
        {lacksDate(current, detail) && <MissingDateForm project={project} isExplained={isAboutDate(current)} />}
        <SegmentsSection project={project} bead={bead} current={current} open={open} />
        {detail.conversions.map((table, index) => (
          <ConversionSection key={index} project={project} table={table} options={rates} />
        ))}
        {rates !== null && <RateChoice project={project} options={rates} />}
        <FactsSection project={project} facts={detail.facts} open={open} />
        <Arithmetic key={current?.fingerprint} finding={current} conversions={detail.conversions} />
        {row !== null && <Match project={project} bead={bead} />}
        {current !== null && current.related.length > 0 && <Related related={current.related} project={project} />}
      </div>
    </>
  );
}

const NO_DETAIL = { facts: [], conversions: [] } as const;

const isAboutDate = (current: SingleFinding | null): boolean => current?.messageKey === "money.no-rate.no-date";

function lacksDate(current: SingleFinding | null, { conversions }: Pick<BeadDetail, "conversions">): boolean {
  return isAboutDate(current) || conversions.some(({ noRate }) => noRate.some(({ reason }) => reason === "no-date"));
}

interface WhyProps {
  readonly row: FindingRow;
  readonly project: OpenProject;
  readonly bead: ShownBead;
}

function Why({ row: { finding, dismissal }, project, bead }: WhyProps) {
  const words = useWords();
  const explanation = findingExplanation(words, finding, project);
  return (
    <>
      <h2 id={INSPECTOR_HEADING_ID} tabIndex={-1}>
        {findingSentence(words, finding, project)}
      </h2>
      {explanation !== "" && <p>{explanation}</p>}
      <CheckMatch bead={bead} />
      {dismissal !== null && <p className="decided">{dismissedWords(words, dismissal)}</p>}
    </>
  );
}

function NoFinding({ project, bead }: { project: OpenProject; bead: ShownBead }) {
  const { t } = useWords();
  return (
    <>
      <h2 id={INSPECTOR_HEADING_ID} tabIndex={-1}>
        {t("finding.none")}
      </h2>
      <BeadInfo project={project} bead={bead} />
      <CheckMatch bead={bead} />
    </>
  );
}

/** Where a finding stands on top. */
function Match({ project, bead }: { project: OpenProject; bead: ShownBead }) {
  const { t } = useWords();
  return (
    <section className="sec" aria-labelledby="inspector-match">
      <h3 id="inspector-match">{t("conf.title")}</h3>
      <BeadInfo project={project} bead={bead} />
    </section>
  );
}

function Related({ related, project }: { related: readonly SingleFinding[]; project: OpenProject }) {
  const words = useWords();
  return (
    <section className="sec related" aria-labelledby="inspector-related">
      <h3 id="inspector-related">{words.t("finding.related")}</h3>
      <ul>
        {related.map((finding) => {
          const { className, shape, label } = SEVERITY_LOOK[finding.severity];
          return (
            <li key={finding.fingerprint} className={className}>
              <Icon name={shape} />
              <span>
                <b>
                  <span className="vh">{words.t(label)}: </span>
                  {findingTitle(words, finding)}
                </b>
                {findingSentence(words, finding, project)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
