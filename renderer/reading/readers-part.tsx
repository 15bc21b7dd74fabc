import "../annotations/agreement/agreement.css";
import "./reading.css";
import { useMemo } from "react";
import { formatNumber } from "../../shared/i18n/format.ts";
import {
  readerAgreement,
  readersOf,
  type Category,
  type ReaderAgreement,
} from "../../shared/project/claims/reader-agreement.ts";
import { DifferenceList } from "../annotations/agreement/difference-list.tsx";
import { FIGURE_NAMES, useFigure, useShare } from "../annotations/agreement/figures.tsx";
import { TwoPeople, useTwoPeople } from "../annotations/agreement/two-people.tsx";
import { VERDICT_LOOKS } from "../claims/verdicts.ts";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { readingsOf } from "./claim-readings.ts";
import { gradeName } from "./grade-words.ts";

/** How far two of those who read claims agree, worked out in sight, and where they do not. */
export function ReadersPart({ project, onGo }: { project: OpenProject; onGo: (claim: string) => void }) {
  const { t } = useWords();
  const { readings } = project;
  const readers = useMemo(() => readersOf(readings.values()), [readings]);
  const people = useTwoPeople(readers);
  const { first, second } = people;
  const agreement = useMemo(
    () =>
      first === undefined || second === undefined ? null : readerAgreement([...readings.values()], [first, second]),
    [readings, first, second],
  );
  if (agreement === null || first === undefined || second === undefined) {
    return (
      <div className="empty-records">
        <b>{t("readers.oneOnly")}</b>
        <p>{t("readers.oneOnlyHow")}</p>
      </div>
    );
  }
  return (
    <div className="readers-part agreement">
      <TwoPeople people={people}>
        <p className="sub">{t("readers.over", { count: agreement.kappa.count })}</p>
      </TwoPeople>
      <KappaTable agreement={agreement} />
      {agreement.categories.length > 0 && <Confusion project={project} agreement={agreement} />}
      <Differences project={project} agreement={agreement} onGo={onGo} />
    </div>
  );
}

function KappaTable({ agreement: { agreed, kappa } }: { agreement: ReaderAgreement }) {
  const { t, language } = useWords();
  const figure = useFigure();
  const share = useShare();
  const { count, observed, expected } = kappa;
  const decimal = (value: number): string => formatNumber(language, Math.round(value * 1000) / 1000);
  return (
    <>
      <table className="figures">
        <caption>{t("readers.kappa")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{FIGURE_NAMES.kappa}</th>
            <th scope="col">{t("readers.agreed")}</th>
            <th scope="col">{t("agree.observed")}</th>
            <th scope="col">{t("agree.expected")}</th>
            <th scope="col">{FIGURE_NAMES.count}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("readers.verdict")}</th>
            <td className="num">
              <b>{figure(kappa.kappa)}</b>
            </td>
            <td className="num">{agreed}</td>
            <td className="num">{share(observed)}</td>
            <td className="num">{share(expected)}</td>
            <td className="num">{count}</td>
          </tr>
        </tbody>
      </table>
      {kappa.kappa !== null && observed !== null && expected !== null && (
        <p className="kappa-note num">{working(decimal(observed), decimal(expected), decimal(kappa.kappa))}</p>
      )}
      <p className="sub kappa-note">{t(kappa.kappa === null ? "readers.undefinedNote" : "readers.note")}</p>
    </>
  );
}

/** As every language writes it. */
const working = (observed: string, expected: string, kappa: string): string =>
  `κ = (${observed} − ${expected}) ÷ (1 − ${expected}) = ${kappa}`;

function useCategoryName(project: OpenProject): (category: Category) => string {
  const { t } = useWords();
  return ({ verdict, grade }) => {
    const name = t(VERDICT_LOOKS[verdict].label);
    const graded = gradeName(project.scale, grade);
    return graded === null ? name : t("scale.option", { name: graded, verdict: name });
  };
}

/** How often the first reader's verdict (a row) met the second's (a column): what lies on the diagonal agrees. */
function Confusion({ project, agreement }: { project: OpenProject; agreement: ReaderAgreement }) {
  const { t } = useWords();
  const nameOf = useCategoryName(project);
  const { readers, categories, table } = agreement;
  const names = categories.map(nameOf);
  const most = Math.max(1, ...table.flat());
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  return (
    <div className="confusion-scroll" tabIndex={0} role="region" aria-label={t("readers.table")}>
      <table className="figures confusion">
        <caption>{t("readers.table")}</caption>
        <thead>
          <tr>
            <th scope="col">
              {readers[0]} ↓ {readers[1]} →
            </th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t("readers.sum")}</th>
          </tr>
        </thead>
        <tbody>
          {table.map((row, at) => (
            <tr key={names[at]}>
              <th scope="row">{names[at]}</th>
              {row.map((count, column) => (
                <td
                  key={names[column]}
                  className={column === at ? "num same" : count > 0 ? "num other" : "num"}
                  title={t("readers.cell", { count, row: names[at] ?? "", column: names[column] ?? "" })}
                >
                  <span className="share" style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
                  {count}
                </td>
              ))}
              <td className="num">{sum(row)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("readers.sum")}</th>
            {names.map((name, column) => (
              <td key={name} className="num">
                {sum(table.map((row) => row[column] ?? 0))}
              </td>
            ))}
            <td className="num">{agreement.kappa.count}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Differences({
  project,
  agreement: { readers, differences },
  onGo,
}: {
  project: OpenProject;
  agreement: ReaderAgreement;
  onGo: (claim: string) => void;
}) {
  const nameOf = useCategoryName(project);
  return (
    <DifferenceList differences={differences} idOf={String} onGo={onGo}>
      {(id) => (
        <>
          <span className="clipped">{project.claims.get(id)?.statement}</span>
          <span className="sub">
            {readingsOf(project, id)
              .readings.filter(({ author }) => readers.includes(author))
              .map((reading) => (
                <span key={reading.id} className="told">
                  {reading.author}: {nameOf(reading)}
                </span>
              ))}
          </span>
        </>
      )}
    </DifferenceList>
  );
}
