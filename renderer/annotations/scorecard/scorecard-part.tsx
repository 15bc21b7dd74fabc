import { useMemo, useState } from "react";
import { formatNumber } from "../../../shared/i18n/format.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import {
  measureText,
  scoreVersion,
  type Scorecard,
  type ScoreScheme,
} from "../../../shared/project/annotations/scorecard.ts";
import { useWorkbenchState } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { versionLabel, versionTag } from "../../words/version-words.ts";
import { authorsOf } from "../list/annotation-rows.ts";
import { dimensionName, SEVERITY_LOOKS } from "../mqm-words.ts";
import { ScoreSettings } from "./score-settings.tsx";
import { roundedFigure, SCORED_PER, scoreWorking, sizeWords } from "./scorecard-words.ts";
import "./scorecard.css";

/** What each version's annotations cost, with the working, and by what they are counted. */
export function ScorecardPart({ project }: { project: OpenProject }) {
  const scoring = useWorkbenchState((state) => state.settings.scoring);
  const { t } = useWords();
  const { annotations } = project;
  const authors = useMemo(() => authorsOf(annotations.values()), [annotations]);
  const [wanted, setWanted] = useState<string | null>(null);
  const author = authors.find((name) => name === wanted) ?? null;
  const scheme = useMemo((): ScoreScheme => ({ ...scoring, per: SCORED_PER }), [scoring]);
  return (
    <div className="annotation-part">
      <ScoreSettings>
        {authors.length > 1 && (
          <label className="scored-author">
            <span className="lab">{t("score.by")}</span>
            <select
              className="input"
              value={author ?? ""}
              onChange={({ target }) => {
                setWanted(target.value);
              }}
            >
              <option value="">{t("ann.anyAuthor")}</option>
              {authors.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </ScoreSettings>
      <p className="sub score-note">{t("score.note")}</p>
      <div className="scorecards">
        {project.versions.map((version) => (
          <VersionScore key={version.key} project={project} version={version} author={author} scheme={scheme} />
        ))}
      </div>
    </div>
  );
}

function VersionScore({
  project,
  version: { key, text, language: own },
  author,
  scheme,
}: {
  project: OpenProject;
  version: ShownVersion;
  /** Whose annotations are counted; `null`: everyone's, so that what two people marked counts twice. */
  author: string | null;
  scheme: ScoreScheme;
}) {
  const words = useWords();
  const { t, language } = words;
  const size = useMemo(() => measureText(text, own, scheme.unit), [text, own, scheme.unit]);
  const { annotations } = project;
  const card = useMemo(() => {
    const judged = [...annotations.values()].filter(
      (each) => each.anchor.version === key && (author === null || each.author === author),
    );
    return scoreVersion(
      judged.map(({ category, severity, resolved }) => ({
        category,
        severity,
        ...(resolved !== null && { resolved }),
      })),
      size,
      scheme,
    );
  }, [annotations, key, author, size, scheme]);
  const rate = card.rate === null ? null : roundedFigure(language, card.rate);
  return (
    <section className="scorecard" aria-label={versionLabel(words, project, key)}>
      <header>
        <span className="lang solid">{versionTag(project, key)}</span>
        <h2>{versionLabel(words, project, key)}</h2>
        <span className="sub num">{sizeWords(words, size, scheme.unit)}</span>
      </header>
      <p className="score-rate">
        <b className="num">{rate === null ? "–" : rate.text}</b>{" "}
        <span className="sub">{t(scheme.unit === "words" ? "score.perWords" : "score.perCharacters")}</span>
      </p>
      <Passing card={card} scheme={scheme} />
      <p className="working num">{scoreWorking(words, card, scheme)}</p>
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{t("sev.title")}</th>
            <th scope="col" className="r">
              {t("score.errors")}
            </th>
            <th scope="col" className="r">
              {t("score.each")}
            </th>
            <th scope="col" className="r">
              {t("score.points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.steps.map(({ severity, count, each, points }) => {
            const { label, icon, tone } = SEVERITY_LOOKS[severity];
            return (
              <tr key={severity}>
                <th scope="row">
                  <span className={`tone-label ${tone}`}>
                    <Icon name={icon} />
                    {t(label)}
                  </span>
                </th>
                <td className="r num">{count}</td>
                <td className="r num">{formatNumber(language, each)}</td>
                <td className="r num">{formatNumber(language, points)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {card.dimensions.length > 0 && <Dimensions card={card} />}
    </section>
  );
}

/** In words and by shape; the colour repeats it. */
function Passing({ card: { passes }, scheme: { mostPoints } }: { card: Scorecard; scheme: ScoreScheme }) {
  const { t, language } = useWords();
  if (passes === null || mostPoints === null) return <p className="sub">{t("score.noLimit")}</p>;
  const limit = t("score.limit", { points: formatNumber(language, mostPoints) });
  return (
    <p className="passing">
      <span className={`badge ${passes ? "ok" : "crit"}`}>
        <Icon name={passes ? "sev-ok" : "sev-crit"} />
        {t(passes ? "score.passes" : "score.fails")}
      </span>{" "}
      <span className="sub num">{limit}</span>
    </p>
  );
}

/** Where the points come from: a bar beside each figure, for the eye alone. */
function Dimensions({ card: { dimensions } }: { card: Scorecard }) {
  const words = useWords();
  const { t, language } = words;
  const most = Math.max(...dimensions.map(({ points }) => points), Number.MIN_VALUE);
  return (
    <table className="score-table">
      <thead>
        <tr>
          <th scope="col">{t("ann.category")}</th>
          <th scope="col" className="r">
            {t("score.errors")}
          </th>
          <th scope="col" className="r">
            {t("score.points")}
          </th>
          <td className="bar" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ dimension, count, points }) => (
          <tr key={dimension}>
            <th scope="row">{dimensionName(words, dimension)}</th>
            <td className="r num">{count}</td>
            <td className="r num">{formatNumber(language, points)}</td>
            <td className="bar" aria-hidden="true">
              <i style={{ width: `${(100 * points) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
