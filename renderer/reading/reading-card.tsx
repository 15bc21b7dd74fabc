import type { ShownJudgement, ShownReading } from "../../shared/ipc/shown/records.ts";
import { valueWords } from "../claims/detail/value-words.ts";
import { VerdictBadge } from "../claims/verdict-badge.tsx";
import type { OpenProject } from "../state/project.ts";
import { formatMoment } from "../ui/moment.ts";
import { useWords } from "../ui/words.tsx";
import { versionTag } from "../words/version-words.ts";
import { gradeName } from "./grade-words.ts";
import type { DifferingParts } from "./reading-differences.ts";

/** One person's judgement on a claim; what differs from the others' is marked. */
export function ReadingCard({
  project,
  reading,
  number,
  differing,
}: {
  project: OpenProject;
  reading: ShownReading;
  /** In the order in which they came, from 1. */
  number: number;
  differing: DifferingParts;
}) {
  const { t, language } = useWords();
  const { author, verdict, grade, rationale, isBlind, byVersion = [], changedAt } = reading;
  const name = gradeName(project.scale, grade);
  return (
    <li className="reading-card">
      <p className="reader">
        <ReaderBadge number={number} />
        <b>{author}</b>
      </p>
      <p className={differing.verdict ? "differs" : undefined}>
        <VerdictBadge verdict={verdict} isPlain />
        {name !== null && <span className="grade"> {name}</span>}
      </p>
      {byVersion.map((judged) => (
        <VersionLine
          key={judged.version}
          project={project}
          judged={judged}
          isDiffering={differing.versions.has(judged.version)}
        />
      ))}
      <p className="reason">{rationale}</p>
      <p className="sub">
        {isBlind && `${t("read.isBlind")}, `}
        <time dateTime={changedAt}>{formatMoment(language, changedAt)}</time>
      </p>
    </li>
  );
}

function VersionLine({
  project,
  judged: { version, verdict, value, note },
  isDiffering,
}: {
  project: OpenProject;
  judged: ShownJudgement;
  isDiffering: boolean;
}) {
  const words = useWords();
  return (
    <p className={isDiffering ? "version differs" : "version"}>
      <span className="lang">{versionTag(project, version)}</span>
      {verdict !== null && <VerdictBadge verdict={verdict} isPlain />}
      {value != null && <span className="num">{valueWords(words, value)}</span>}
      {note !== "" && <span>{note}</span>}
    </p>
  );
}

/** `1st`, `2nd`: how manieth reading it is, or how many a claim has. */
export function ReaderBadge({ number, title }: { number: number; title?: string }) {
  const { t } = useWords();
  const words = number === 1 ? t("read.badgeFirst") : number === 2 ? t("read.badgeSecond") : null;
  return (
    <span className="reader-badge num" title={title}>
      {words ?? t("read.badgeMore", { n: number })}
    </span>
  );
}
