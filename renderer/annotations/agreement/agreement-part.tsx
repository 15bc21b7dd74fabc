import { useMemo, useState } from "react";
import { formatNumber, formatPercent } from "../../../shared/i18n/format.ts";
import type { Kappa } from "../../../shared/project/agreement/cohens-kappa.ts";
import type { SpanAgreement } from "../../../shared/project/annotations/annotator-agreement.ts";
import type { JudgementDifference } from "../../../shared/project/annotations/annotator-differences.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import { agreementFigures, type AgreementFigures, type PlacedJudgement } from "./agreement-figures.ts";
import { authorsOf } from "../list/annotation-rows.ts";
import { categoryName, SEVERITY_LOOKS } from "../mqm-words.ts";
import { TwoPeople, useTwoPeople } from "./two-people.tsx";
import "./agreement.css";

/** As papers of every language write them. */
export const FIGURE_NAMES = { f1: "F1", kappa: "κ", count: "n" };

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

/** A figure between −1 and 1, to two decimals; "not defined" where there is none. */
export function useFigure(): (value: number | null) => string {
  const { t, language } = useWords();
  return (value) => (value === null ? t("agree.undefined") : formatNumber(language, Math.round(value * 100) / 100));
}

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
  const { t, language } = useWords();
  const figure = useFigure();
  const rows: readonly (readonly [string, Kappa])[] = [
    [t("agree.marked"), agreement.marked],
    [t("agree.dimension"), agreement.dimension],
    [t("agree.severity"), agreement.severity],
  ];
  const share = (value: number | null): string => (value === null ? "–" : formatPercent(language, value * 100));
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

/** So many are listed at a time. */
const DIFFERENCES = 100;

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
  const [shown, setShown] = useState(DIFFERENCES);
  const { t } = useWords();
  return (
    <section className="differences" aria-label={t("agree.differences")}>
      <h2>
        {t("agree.differences")} <span className="num sub">{differences.length}</span>
      </h2>
      {differences.length === 0 && <p className="sub">{t("agree.noDifferences")}</p>}
      <ol>
        {differences.slice(0, shown).map((difference) => {
          const one = difference.first ?? difference.second!;
          return (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onGo(one.id);
                }}
              >
                <span className="lang">{versionTag(project, one.anchor.version)}</span>
                <span className="reading clipped" lang={languageOf(project, one.anchor.version)}>
                  {one.exact === "" ? t("fact.notStated") : one.exact}
                </span>
                <DifferenceWords difference={difference} names={names} />
              </button>
            </li>
          );
        })}
      </ol>
      {differences.length > shown && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setShown(shown + DIFFERENCES);
          }}
        >
          {t("agree.more", { count: Math.min(DIFFERENCES, differences.length - shown) })}
        </button>
      )}
    </section>
  );
}

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
