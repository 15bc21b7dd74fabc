import { memo, useEffect, useRef } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import type { ShownBead, ShownVersion } from "../../shared/ipc/shown/records.ts";
import type { EditTarget } from "../edits/edit-target.ts";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import { marksIn, runsOf, type Mark } from "../inspector/runs.ts";
import { RunView } from "../inspector/segments-section.tsx";
import { confidenceBand } from "../state/confidence.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** The id of a cell's element: what the grid calls its active one. */
export const cellId = (bead: string, version: string): string => `cell-${bead}-${version}`;

interface BeadRowProps {
  readonly project: OpenProject;
  readonly bead: ShownBead;
  /** Counts from 1. */
  readonly number: number;
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
  const { project, bead, number, target, finding, splitting, follow } = props;
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => (row.current === null ? undefined : follow(row.current, bead.id)), [follow, bead.id]);
  const actions = useActions();
  const open = (project.details.get(bead.id)?.findings ?? []).filter((one) => project.dismissals.of(one) === null);
  const current = open.find(({ fingerprint }) => fingerprint === finding) ?? null;
  const select = (version: string, segment: number): void => {
    actions.setPassage(null);
    actions.selectBead(bead.id, { reveal: false });
    actions.setCaret({ version, at: bead.spans[version]?.[segment]?.[0] ?? -1 });
  };
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={number + 1}
      aria-selected={target !== null}
      className={`grid-row${bead.status === "locked" ? " locked" : ""}`}
    >
      <BeadHead bead={bead} number={number} severity={open[0]?.severity ?? null} />
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
            onClick={() => {
              if (segments.length === 0) select(version.key, 0);
            }}
          >
            {segments.length === 0 && (
              <p className="none">
                <Icon name="unlink" size="s" />
                {t("align.noCounterpart")}
              </p>
            )}
            {segments.map((range, index) => (
              <p
                key={range[0]}
                lang={version.language}
                data-version={version.key}
                data-start={range[0]}
                className={index === active ? "segment on" : "segment"}
                onClick={() => {
                  select(version.key, index);
                }}
              >
                <SegmentText
                  version={version}
                  range={range}
                  marks={marksIn(version.key, current, open)}
                  splitting={index === active ? splitting : null}
                />
              </p>
            ))}
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
  readonly bead: ShownBead;
  readonly number: number;
  readonly severity: keyof typeof SEVERITY_LOOK | null;
}

const STATUS_ICONS: Readonly<Record<ShownBead["status"] | "unlinked", LineIcon>> = {
  auto: "more",
  confirmed: "check",
  locked: "lock",
  unlinked: "unlink",
};

function BeadHead({ bead, number, severity }: BeadHeadProps) {
  const { language, t } = useWords();
  const bounds = useWorkbenchState((state) => state.settings.confidenceFrom);
  const { status, confidence, bookmarked } = bead;
  const isAlone = Object.values(bead.spans).filter((own) => own.length > 0).length < 2;
  const shown = isAlone && status === "auto" ? "unlinked" : status;
  const look = severity === null ? null : SEVERITY_LOOK[severity];
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
    </div>
  );
}
