import { memo, useEffect, useRef } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import { FINDING_SEVERITIES, type ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownBead, ShownVersion } from "../../shared/ipc/shown/records.ts";
import type { EditTarget } from "../edits/edit-target.ts";
import { QuoteLine } from "../findings/finding-item.tsx";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import { marksIn, runsOf, type Mark } from "../inspector/runs.ts";
import { RunView } from "../inspector/segments-section.tsx";
import { confidenceBand } from "../state/confidence.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { Passage } from "../state/workbench.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { findingQuote } from "../words/finding-quote.ts";
import { findingTitle } from "../words/finding-words.ts";
import { BoundaryHandle, EmptyCell, SegmentGrip } from "./cell-grips.tsx";
import { selectedWords } from "./grid-words.ts";

/** The id of a cell's element: what the grid calls its active one. */
export const cellId = (bead: string, version: string): string => `cell-${bead}-${version}`;

interface BeadRowProps {
  readonly project: OpenProject;
  readonly bead: ShownBead;
  /** In the story, counts from 1. */
  readonly number: number;
  /** Among the rows shown, counts from 1. */
  readonly position: number;
  /** Nothing follows it in the story, so it has no boundary below. */
  readonly isLast: boolean;
  /** Set in the selected row. */
  readonly target: EditTarget | null;
  /** The current finding, by fingerprint. */
  readonly finding: string | null;
  /** Where the active segment would be split. */
  readonly splitting: number | null;
  /** Tells the row's height for as long as it is drawn. */
  readonly follow: (row: HTMLElement, id: string) => () => void;
}

/** One bead: what is known of it, then what each version says in it. Drawn again only for what it shows, not by scrolling. */
export const BeadRow = memo(function BeadRow(props: BeadRowProps) {
  const { project, bead, number, position, isLast, target, finding, splitting, follow } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => (row.current === null ? undefined : follow(row.current, bead.id)), [follow, bead.id]);
  const actions = useActions();
  const open = (project.details.get(bead.id)?.findings ?? [])
    .filter((one) => project.dismissals.of(one) === null)
    .sort((a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity));
  const current = open.find(({ fingerprint }) => fingerprint === finding) ?? null;
  const select = (version: string, segment: number): void => {
    actions.setPassage(null);
    actions.selectBead(bead.id, { reveal: false });
    actions.setCaret({ version, at: bead.spans[version]?.[segment]?.[0] ?? -1 });
  };
  const selectWords = (passage: Passage | null): void => {
    if (passage === null) return;
    actions.setCaret({ version: passage.version, at: passage.range[0] });
    actions.setPassage(passage);
  };
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={position + 1}
      aria-selected={target !== null}
      className={`grid-row${bead.status === "locked" ? " locked" : ""}`}
    >
      <BeadHead project={project} bead={bead} number={number} findings={open} />
      {project.versions.map((version) => {
        const segments = bead.spans[version.key] ?? [];
        const isHere = target?.version === version.key;
        const active = isHere ? (target.segment ?? 0) : null;
        return (
          <div
            key={version.key}
            id={cellId(bead.id, version.key)}
            role="gridcell"
            className={isHere ? "cell on" : "cell"}
            data-bead={bead.id}
            data-version={version.key}
            onClick={() => {
              if (segments.length === 0) select(version.key, 0);
              else selectWords(selectedWords());
            }}
          >
            {segments.length === 0 && (
              <EmptyCell
                onSelect={() => {
                  select(version.key, 0);
                }}
              />
            )}
            {segments.map((range, index) => (
              <p
                key={range[0]}
                lang={version.language}
                data-version={version.key}
                data-start={range[0]}
                data-index={index}
                className={index === active ? "segment on" : "segment"}
                onClick={() => {
                  select(version.key, index);
                }}
              >
                <SegmentGrip />
                <SegmentText
                  version={version}
                  range={range}
                  marks={marksIn(version.key, current, open)}
                  splitting={index === active ? splitting : null}
                />
              </p>
            ))}
            {!isLast && <BoundaryHandle isActive={isHere} />}
          </div>
        );
      })}
    </div>
  );
});

interface SegmentTextProps {
  readonly version: ShownVersion;
  readonly range: readonly [number, number];
  readonly marks: readonly Mark[];
  readonly splitting: number | null;
}

function SegmentText({ version, range: [start, end], marks, splitting }: SegmentTextProps) {
  const { language, t } = useWords();
  const parts: readonly (readonly [number, number])[] =
    splitting === null
      ? [[start, end]]
      : [
          [start, splitting],
          [splitting, end],
        ];
  return parts.map((part, index) => (
    <span key={part[0]}>
      {index > 0 && (
        <span className="proposal" lang={language}>
          {t("align.splitHere")}
        </span>
      )}
      {runsOf(version.text, part, marks, version.facts).map((run, at) => (
        <RunView key={at} run={run} />
      ))}
    </span>
  ));
}

interface BeadHeadProps {
  readonly project: OpenProject;
  readonly bead: ShownBead;
  readonly number: number;
  /** Those that nobody has set aside, gravest first. */
  readonly findings: readonly ShownFinding[];
}

const STATUS_ICONS: Readonly<Record<ShownBead["status"] | "unlinked", LineIcon>> = {
  auto: "more",
  confirmed: "check",
  locked: "lock",
  unlinked: "unlink",
};

function BeadHead({ project, bead, number, findings }: BeadHeadProps) {
  const { language, t } = useWords();
  const bounds = useWorkbenchState((state) => state.settings.confidenceFrom);
  const { status, confidence, bookmarked } = bead;
  const isAlone = Object.values(bead.spans).filter((own) => own.length > 0).length < 2;
  const shown = isAlone && status === "auto" ? "unlinked" : status;
  const look = findings[0] === undefined ? null : SEVERITY_LOOK[findings[0].severity];
  return (
    <div role="rowheader" className="bead-head">
      <span className="number num">
        {look !== null && (
          <span className={look.className} role="img" aria-label={t(look.label)} title={t(look.label)}>
            <Icon name={look.shape} />
          </span>
        )}
        {number}
        {bookmarked && (
          <span className="bookmark" role="img" aria-label={t("align.bookmark")} title={t("align.bookmark")}>
            <Icon name="flag" size="s" />
          </span>
        )}
      </span>
      <span className={shown === "confirmed" || shown === "locked" ? "state ok" : "state"}>
        <Icon name={STATUS_ICONS[shown]} size="s" />
        {t(`status.${shown}`)}
      </span>
      {!isAlone && (
        <span className={`match num ${confidenceBand(confidence, bounds)}`}>
          <i aria-hidden="true" />
          {formatPercent(language, Math.round(confidence * 100))}
        </span>
      )}
      {findings.length > 0 && <NamedFindings project={project} findings={findings} />}
    </div>
  );
}

/** For the ear, what the panes, ribbons and list show: how many findings, how grave each is, and the words it is about. */
function NamedFindings({ project, findings }: Pick<BeadHeadProps, "project" | "findings">) {
  const words = useWords();
  const { t } = words;
  return (
    <span className="vh">
      {t("a11y.findings", { count: findings.length })}:
      {findings.map((finding) => (
        <span key={finding.fingerprint}>
          {` ${t(SEVERITY_LOOK[finding.severity].label)}. ${findingTitle(words, finding)}. `}
          <QuoteLine parts={findingQuote(words, finding, project)} />.
        </span>
      ))}
    </span>
  );
}
