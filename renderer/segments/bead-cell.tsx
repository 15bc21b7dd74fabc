import { memo } from "react";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { marksIn, runsOf, type Mark } from "../inspector/runs.ts";
import { RunView } from "../inspector/segments-section.tsx";
import { useActions } from "../state/context.tsx";
import type { Passage } from "../state/workbench.ts";
import { useWords } from "../ui/words.tsx";
import { BoundaryHandle, EmptyCell, SegmentGrip } from "./cell-grips.tsx";
import { selectedWords } from "./grid-words.ts";

/** The id of a cell's element: what the grid calls its active one. */
export const cellId = (bead: string, version: string): string => `cell-${bead}-${version}`;

interface BeadCellProps {
  readonly bead: string;
  readonly version: ShownVersion;
  /** What the version says in the bead. */
  readonly segments: readonly ShownRange[];
  /** The bead's findings that nobody has set aside. */
  readonly open: readonly ShownFinding[];
  /** The one of them that is selected. */
  readonly current: ShownFinding | null;
  /** The segment with the caret; `null` in any cell but the active one. */
  readonly active: number | null;
  /** Where the active segment would be split. */
  readonly splitting: number | null;
  /** Nothing follows the bead in the story, so it has no boundary below. */
  readonly isLast: boolean;
}

/** What one version says in a bead. Drawn again only for what it shows: an edit changes few of those on screen. */
export const BeadCell = memo(function BeadCell(props: BeadCellProps) {
  const { bead, version, segments, open, current, active, splitting, isLast } = props;
  const actions = useActions();
  const isHere = active !== null;
  const select = (segment: number): void => {
    actions.setPassage(null);
    actions.selectBead(bead, { reveal: false });
    actions.setCaret({ version: version.key, at: segments[segment]?.[0] ?? -1 });
  };
  const selectWords = (passage: Passage | null): void => {
    if (passage === null) return;
    actions.setCaret({ version: passage.version, at: passage.range[0] });
    actions.setPassage(passage);
  };
  const marks = marksIn(version.key, current, open);
  return (
    <div
      id={cellId(bead, version.key)}
      role="gridcell"
      className={isHere ? "cell on" : "cell"}
      data-bead={bead}
      data-version={version.key}
      onClick={() => {
        if (segments.length === 0) select(0);
        else selectWords(selectedWords());
      }}
    >
      {segments.length === 0 && (
        <EmptyCell
          onSelect={() => {
            select(0);
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
            select(index);
          }}
        >
          <SegmentGrip />
          <SegmentText version={version} range={range} marks={marks} splitting={index === active ? splitting : null} />
        </p>
      ))}
      {!isLast && <BoundaryHandle isActive={isHere} />}
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
