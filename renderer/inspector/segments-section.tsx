import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownBead, ShownVersion } from "../../shared/ipc/shown/records.ts";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { versionTag } from "../words/version-words.ts";
import { excerptsOf } from "./excerpt.ts";
import { marksIn, runsOf, type Mark, type Run } from "./runs.ts";

interface SegmentsSectionProps {
  readonly project: OpenProject;
  readonly bead: ShownBead;
  readonly current: ShownFinding | null;
  /** The bead's findings that nobody has set aside. */
  readonly open: readonly ShownFinding[];
}

/** What each version says in the bead, shortened to what the finding is about. */
export function SegmentsSection({ project, bead, current, open }: SegmentsSectionProps) {
  const { t } = useWords();
  const counts = project.versions.map(({ key }) => bead.spans[key]?.length ?? 0);
  return (
    <section className="sec s-seg" aria-labelledby="inspector-segments">
      <h3 id="inspector-segments">
        {t("segments.title")}
        <span className="sp" />
        <span className="num">{counts.join(" : ")}</span>
      </h3>
      {project.versions.map((version) => (
        <div className="sx" key={version.key}>
          <span className="lang">{versionTag(project, version.key)}</span>
          <VersionExcerpt version={version} bead={bead} current={current} marks={marksIn(version.key, current, open)} />
        </div>
      ))}
    </section>
  );
}

interface VersionExcerptProps {
  readonly version: ShownVersion;
  readonly bead: ShownBead;
  readonly current: ShownFinding | null;
  readonly marks: readonly Mark[];
}

function VersionExcerpt({ version, bead, current, marks }: VersionExcerptProps) {
  const { t } = useWords();
  const segments = bead.spans[version.key] ?? [];
  if (segments.length === 0) return <p className="none-here">{t("align.noCounterpart")}</p>;
  const own = current?.spans[version.key] ?? [];
  const focus = own.length > 0 ? own : marks.length > 0 && current !== null ? marks.map(({ range }) => range) : [];
  return (
    <p lang={version.language}>
      {excerptsOf(version.text, segments, focus).map(({ start, end, isCutBefore, isCutAfter }) => (
        <span key={start}>
          {isCutBefore && "… "}
          {runsOf(version.text, [start, end], marks, version.facts).map((run, index) => (
            <RunView key={index} run={run} />
          ))}
          {isCutAfter && " … "}
        </span>
      ))}
    </p>
  );
}

/** Words as they are marked. */
export function RunView({ run }: { run: Run }) {
  const { t } = useWords();
  const { severity, isStrong } = run.mark ?? { severity: "note", isStrong: false };
  const { className, label } = SEVERITY_LOOK[severity];
  if (run.kind === "gap")
    return <span className={`gap ${className}`} role="img" aria-label={t("fact.missing")} title={t("fact.missing")} />;
  if (run.mark !== null)
    return (
      <mark className={`${className}${isStrong ? " strong" : ""}`} title={t(label)}>
        {run.text}
      </mark>
    );
  return run.fact === null ? run.text : <span className={`f ${run.fact}`}>{run.text}</span>;
}
