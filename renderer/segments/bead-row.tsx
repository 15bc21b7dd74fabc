import { memo, useEffect, useMemo, useRef } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import { FINDING_SEVERITIES, type ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownBead, ShownVersion } from "../../shared/ipc/shown/records.ts";
import { QuoteLine } from "../findings/finding-item.tsx";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import { confidenceBand } from "../state/confidence.ts";
import { useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { findingQuote } from "../words/finding-quote.ts";
import { findingTitle, storyOfBead } from "../words/finding-words.ts";
import { BeadCell } from "./bead-cell.tsx";

interface BeadRowProps {
  readonly versions: readonly ShownVersion[];
  readonly bead: ShownBead;
  /** What the engine says of the bead, as far as it has looked at it. */
  readonly detail: BeadDetail | undefined;
  readonly dismissals: OpenProject["dismissals"];
  /** In the story, counts from 1. */
  readonly number: number;
  /** Among the rows shown, counts from 1. */
  readonly position: number;
  /** Nothing follows it in the story, so it has no boundary below. */
  readonly isLast: boolean;
  /** In the selected row the version that is worked in, else `null`. */
  readonly version: string | null;
  /** Its segment with the caret. */
  readonly segment: number;
  /** The current finding, by fingerprint, where it is one of this bead's. */
  readonly finding: string | null;
  /** Where the active segment would be split. */
  readonly splitting: number | null;
  /** Tells the row's height for as long as it is drawn. */
  readonly follow: (row: HTMLElement, id: string) => () => void;
}

/**
 * One bead: what is known of it, then what each version says in it. Drawn again only for what it shows: not by scrolling,
 * and not for what happens to other beads.
 */
export const BeadRow = memo(function BeadRow(props: BeadRowProps) {
  const { versions, bead, detail, dismissals, number, position, isLast, follow } = props;
  const { version, segment, finding, splitting } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => (row.current === null ? undefined : follow(row.current, bead.id)), [follow, bead.id]);
  const open = useMemo(
    () =>
      (detail?.findings ?? [])
        .filter((one) => dismissals.of(one) === null)
        .sort((a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity)),
    [detail, dismissals],
  );
  const current = open.find(({ fingerprint }) => fingerprint === finding) ?? null;
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={position + 1}
      aria-selected={version !== null}
      className={`grid-row${bead.status === "locked" ? " locked" : ""}`}
    >
      <BeadHead versions={versions} bead={bead} detail={detail} number={number} findings={open} />
      {versions.map((each) => (
        <BeadCell
          key={each.key}
          bead={bead.id}
          version={each}
          segments={bead.spans[each.key] ?? NO_SEGMENTS}
          open={open}
          current={current}
          active={version === each.key ? segment : null}
          splitting={version === each.key ? splitting : null}
          isLast={isLast}
        />
      ))}
    </div>
  );
});

const NO_SEGMENTS: ShownBead["spans"][string] = [];

interface BeadHeadProps {
  readonly versions: readonly ShownVersion[];
  readonly bead: ShownBead;
  readonly detail: BeadDetail | undefined;
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

function BeadHead({ versions, bead, detail, number, findings }: BeadHeadProps) {
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
      {findings.length > 0 && <NamedFindings versions={versions} detail={detail} findings={findings} />}
    </div>
  );
}

/** For the ear, what the panes, ribbons and list show: how many findings, how grave each is, and the words it is about. */
const NamedFindings = memo(function NamedFindings(props: Pick<BeadHeadProps, "versions" | "detail" | "findings">) {
  const { versions, detail, findings } = props;
  const words = useWords();
  const { t } = words;
  const story = storyOfBead(versions, detail);
  return (
    <span className="vh">
      {t("a11y.findings", { count: findings.length })}:
      {findings.map((finding) => (
        <span key={finding.fingerprint}>
          {` ${t(SEVERITY_LOOK[finding.severity].label)}. ${findingTitle(words, finding)}. `}
          <QuoteLine parts={findingQuote(words, finding, story)} />.
        </span>
      ))}
    </span>
  );
});
