import { useMemo } from "react";
import type { Kappa } from "../../../shared/project/agreement/cohens-kappa.ts";
import type { SpanAgreement } from "../../../shared/project/annotations/annotator-agreement.ts";
import type { JudgementDifference } from "../../../shared/project/annotations/annotator-differences.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import { agreementFigures, type AgreementFigures, type PlacedJudgement } from "./agreement-figures.ts";
import { authorsOf } from "../list/annotation-rows.ts";
import { categoryName, SEVERITY_LOOKS } from "../mqm-words.ts";
import { DifferenceList } from "./difference-list.tsx";
import { FIGURE_NAMES, useFigure, useShare } from "./figures.tsx";
import { TwoPeople, useTwoPeople } from "./two-people.tsx";
import "./agreement.css";

/** How far two of those who annotated agree, and where they do not. */
export function AgreementPart({ project, onGo }: { project: OpenProject; onGo: (annotation: string) => void }) {
  const { t } = useWords();
  const { annotations, versions, beads } = project;
  const authors = useMemo(() => authorsOf(annotations.values()), [annotations]);
  const people = useTwoPeople(authors);
  const { first, second } = people;
  const figures = useMemo(
    () =>
      first === undefined || second === undefined
        ? null
        : agreementFigures({ annotations, versions, beads }, [first, second]),
    [annotations, versions, beads, first, second],
  );
  if (figures === null || first === undefined || second === undefined) {
    return (
      <div className="empty-records">
        <b>{t("agree.oneOnly")}</b>
        <p>{t("agree.oneOnlyHow")}</p>
      </div>
    );
  }
  return (
    <div className="annotation-part agreement">
      <TwoPeople people={people}>
        <p className="sub">
          {t("agree.over", {
            count: figures.agreement.segments,
            versions: figures.versions.map((key) => versionTag(project, key)).join(", "),
          })}
        </p>
      </TwoPeople>
      <Spans figures={figures} names={[first, second]} />
      <Kappas figures={figures} />
      <Differences project={project} figures={figures} names={[first, second]} onGo={onGo} />
    </div>
  );
}

type Names = readonly [string, string];

function Spans({ figures: { agreement }, names }: { figures: AgreementFigures; names: Names }) {
  const { t } = useWords();
  const figure = useFigure();
  const rows: readonly (readonly [string, SpanAgreement])[] = [
    [t("agree.exact"), agreement.exact],
    [t("agree.overlapping"), agreement.overlapping],
  ];
  return (
    <table className="figures">
      <caption>{t("agree.spans")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{FIGURE_NAMES.f1}</th>
          <th scope="col">{t("agree.both")}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {t("agree.only", { name })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, { f1, matched, onlyFirst, onlySecond }]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="num">
              <b>{figure(f1)}</b>
            </td>
            <td className="num">{matched}</td>
            <td className="num">{onlyFirst}</td>
            <td className="num">{onlySecond}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kappas({ figures: { agreement } }: { figures: AgreementFigures }) {
  const { t } = useWords();
  const figure = useFigure();
  const share = useShare();
  const rows: readonly (readonly [string, Kappa])[] = [
    [t("agree.marked"), agreement.marked],
    [t("agree.dimension"), agreement.dimension],
    [t("agree.severity"), agreement.severity],
  ];
  return (
    <>
      <table className="figures">
        <caption>{t("agree.kappa")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{FIGURE_NAMES.kappa}</th>
            <th scope="col">{t("agree.observed")}</th>
            <th scope="col">{t("agree.expected")}</th>
            <th scope="col">{FIGURE_NAMES.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, { kappa, observed, expected, count }]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">
                <b>{figure(kappa)}</b>
              </td>
              <td className="num">{share(observed)}</td>
              <td className="num">{share(expected)}</td>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub kappa-note">{t("agree.kappaNote")}</p>
      {rows.some(([, { kappa }]) => kappa === null) && <p className="sub kappa-note">{t("agree.undefinedNote")}</p>}
    </>
  );
}

function Differences({
  project,
  figures: { differences },
  names,
  onGo,
}: {
  project: OpenProject;
  figures: AgreementFigures;
  names: Names;
  onGo: (annotation: string) => void;
}) {
  const { t } = useWords();
  return (
    <DifferenceList differences={differences} idOf={(difference) => oneOf(difference).id} onGo={onGo}>
      {(difference) => {
        const { anchor, exact } = oneOf(difference);
        return (
          <>
            <span className="lang">{versionTag(project, anchor.version)}</span>
            <span className="reading clipped" lang={languageOf(project, anchor.version)}>
              {exact === "" ? t("fact.notStated") : exact}
            </span>
            <DifferenceWords difference={difference} names={names} />
          </>
        );
      }}
    </DifferenceList>
  );
}

const oneOf = ({ first, second }: JudgementDifference<PlacedJudgement>): PlacedJudgement => first ?? second!;

function DifferenceWords({
  difference: { first, second, in: parts },
  names,
}: {
  difference: JudgementDifference<PlacedJudgement>;
  names: Names;
}) {
  const words = useWords();
  const { t } = words;
  const told = (judged: PlacedJudgement): string =>
    `${categoryName(words, judged.category)}, ${t(SEVERITY_LOOKS[judged.severity].label)}`;
  if (first === null || second === null) {
    const only = first ?? second!;
    return (
      <span className="sub">
        {t("agree.only", { name: names[first === null ? 1 : 0] })}: {told(only)}
      </span>
    );
  }
  const labels = { words: t("agree.inWords"), category: t("ann.category"), severity: t("sev.title") };
  return (
    <span className="sub">
      <b>{parts.map((part) => labels[part]).join(", ")}</b>
      {[first, second].map((judged, index) => (
        <span key={judged.id} className="told">
          {names[index]}: {parts.includes("words") ? `“${judged.exact}”, ` : ""}
          {told(judged)}
        </span>
      ))}
    </span>
  );
}
