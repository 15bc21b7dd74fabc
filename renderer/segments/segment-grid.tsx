import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import { useShallow } from "zustand/react/shallow";
import { formatLanguage } from "../../shared/i18n/format.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { COMMANDS } from "../commands/commands.ts";
import { splitAt } from "../edits/alignment-edits.ts";
import { editTarget, type EditTarget } from "../edits/edit-target.ts";
import { splitPlaces } from "../edits/split-places.ts";
import { useGridMatches } from "../search/grid-matches.ts";
import { useWorkbench, useWorkbenchState, type Workbench } from "../state/context.tsx";
import { beadIndex, type OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { capitalised, versionTag } from "../words/version-words.ts";
import { cellId } from "./bead-cell.tsx";
import { BeadRow } from "./bead-row.tsx";
import { stepInGrid } from "./grid-steps.ts";
import { RowSizes } from "./row-sizes.ts";
import { rowTops, rowWindow } from "./row-window.ts";
import { useGridDrag } from "./use-grid-drag.ts";
import { useShownSelection } from "./use-shown-selection.ts";

/** Where a row is brought to that is out of view, from the top. */
const REVEAL_SHARE = 0.28;
/** For rows that were not on screen yet: a line's height, what it holds, and what stands around the lines, in px. */
const LINE = { px: 21, characters: 48, marginPx: 24 };

/**
 * The beads as rows, drawn as far as they are in view. The focus is the grid's own and never a row's: so rows can come
 * and go with edits and undo, and the focus stays.
 */
export function SegmentGrid({ project, rows }: { project: OpenProject; rows: readonly ShownBead[] }) {
  const workbench = useWorkbench();
  const { language, t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [sizes] = useState(() => new RowSizes());
  const heights = useSyncExternalStore(sizes.subscribe, sizes.heights);
  const [view, setView] = useState({ scrollTop: 0, px: 800 });
  const tops = useMemo(
    () => rowTops(rows.map((bead) => heights.get(bead.id) ?? estimatedHeight(bead))),
    [rows, heights],
  );
  const { first, end, abovePx, belowPx } = rowWindow(tops, view.scrollTop, view.px);
  const { bead, caret, passage, splitting, finding, reveal } = useWorkbenchState(
    useShallow((state) => {
      return {
        bead: state.bead,
        caret: state.caret,
        passage: state.passage,
        splitting: state.splitting,
        finding: state.finding,
        reveal: state.reveal,
      };
    }),
  );
  const { beads, versions } = project;
  const counts = useMemo(() => versions.map(({ key }) => segmentCount(beads, key)), [beads, versions]);
  const target = editTarget({ project, bead, caret, passage });
  const at = beadIndex({ beads: rows }, bead);
  const isDrawn = at >= first && at < end;
  const active = target !== null && isDrawn ? cellId(target.bead.id, target.version) : undefined;
  const segment = target?.segment ?? null;

  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    // After a view that took its focus along.
    if (document.activeElement === document.body) element.focus();
    const observer = new ResizeObserver(() => {
      setView((known) => ({ ...known, px: element.clientHeight }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useGridMatches(grid);
  useGridDrag(grid);
  useShownSelection(passage);

  const rowTop = tops[at] ?? null;
  useEffect(() => {
    const element = grid.current;
    if (element === null || rowTop === null) return;
    const row = element.querySelector("[aria-selected=true]");
    if (row === null) element.scrollTop = Math.max(0, rowTop - element.clientHeight * REVEAL_SHARE);
    else (row.querySelector(".segment.on") ?? row).scrollIntoView({ block: "nearest" });
    // Not whenever a row above is measured anew: only when something else is to be seen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bead, caret, reveal, isDrawn]);

  useEffect(() => {
    if (target === null || target.segments.length < 2 || segment === null) return;
    const values = { n: segment + 1, total: target.segments.length };
    workbench.actions.announce(t("a11y.segment", { ...values, text: textOf(target, segment) }), true);
    // Only when the caret goes to another segment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target?.bead.id, target?.version, segment]);

  return (
    <div
      ref={grid}
      role="grid"
      className="segment-grid"
      tabIndex={0}
      aria-label={t("nav.segments")}
      aria-rowcount={rows.length + 1}
      aria-colcount={project.versions.length + 1}
      aria-activedescendant={active}
      style={{ "--versions": project.versions.length } as CSSProperties}
      onScroll={({ currentTarget }) => {
        const { scrollTop } = currentTarget;
        setView((known) => ({ ...known, scrollTop }));
      }}
      onKeyDown={(event) => {
        onGridKey(event, workbench, rows);
      }}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          <div role="columnheader" className="first">
            {capitalised(t("term.bead"))}
          </div>
          {project.versions.map((version, index) => (
            <div role="columnheader" key={version.key}>
              <span className="lang solid">{versionTag(project, version.key)}</span>
              <b>{formatLanguage(language, version.language)}</b>
              <span className="sub num">{t("align.segments", { count: counts[index] ?? 0 })}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ paddingTop: abovePx, paddingBottom: belowPx }}>
        {rows.slice(first, end).map((each, index) => (
          <BeadRow
            key={each.id}
            versions={project.versions}
            bead={each}
            detail={project.details.get(each.id)}
            dismissals={project.dismissals}
            number={beadIndex(project, each.id) + 1}
            position={first + index + 1}
            isLast={each === project.beads.at(-1)}
            version={target?.bead.id === each.id ? target.version : null}
            segment={target?.bead.id === each.id ? (segment ?? 0) : 0}
            finding={isAbout(project, each.id, finding) ? finding : null}
            splitting={target?.bead.id === each.id ? splitting : null}
            follow={sizes.follow}
          />
        ))}
      </div>
    </div>
  );
}

const estimates = new WeakMap<ShownBead, number>();

/** Kept: all rows are asked for theirs whenever one on screen is measured. */
function estimatedHeight(bead: ShownBead): number {
  const known = estimates.get(bead);
  if (known !== undefined) return known;
  const height = heightBySize(bead);
  estimates.set(bead, height);
  return height;
}

function heightBySize({ spans }: ShownBead): number {
  const longest = Math.max(
    1,
    ...Object.values(spans).map((own) =>
      own.reduce((lines, [start, end]) => lines + Math.ceil((end - start) / LINE.characters), 0),
    ),
  );
  return longest * LINE.px + LINE.marginPx;
}

/** Whether a finding, by fingerprint, is one of this bead's. */
const isAbout = ({ details }: OpenProject, bead: string, finding: string | null): boolean =>
  details.get(bead)?.findings.some(({ fingerprint }) => fingerprint === finding) === true;

function segmentCount(beads: OpenProject["beads"], version: string): number {
  let count = 0;
  for (const { spans } of beads) count += spans[version]?.length ?? 0;
  return count;
}

function textOf({ project, version, segments }: EditTarget, segment: number): string {
  const [start, end] = segments[segment] ?? [0, 0];
  return project.versions.find(({ key }) => key === version)?.text.slice(start, end) ?? "";
}

function onGridKey(event: KeyboardEvent, workbench: Workbench, rows: readonly ShownBead[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return;
  const { store, actions } = workbench;
  const state = store.getState();
  const target = editTarget(state);
  if (target === null) return;
  if (state.splitting !== null) onSplitKey(event, workbench, target, state.splitting);
  else if (event.key === "Enter") COMMANDS.find(({ id }) => id === "view.grid")?.run(workbench);
  else if (event.key === "Escape" && state.linking !== null) actions.setLinking(null);
  else {
    const next = stepInGrid(target, rows, event.key);
    if (next === null) return;
    actions.setPassage(null);
    actions.setCaret(next.caret);
    if (next.bead !== target.bead.id) actions.selectBead(next.bead);
  }
  event.preventDefault();
}

/** While a place to split is chosen: word by word, then Enter or Esc. */
function onSplitKey(event: KeyboardEvent, { actions }: Workbench, target: EditTarget, at: number): void {
  const range = target.segments[target.segment ?? 0];
  const text = target.project.versions.find(({ key }) => key === target.version)?.text ?? "";
  const places = range === undefined ? [] : splitPlaces(text, range);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step !== undefined) actions.setSplitting(places[places.indexOf(at) + step] ?? at);
  else if (event.key === "Home") actions.setSplitting(places[0] ?? at);
  else if (event.key === "End") actions.setSplitting(places.at(-1) ?? at);
  else if (event.key === "Enter" || event.key === "Escape") {
    actions.setSplitting(null);
    const command = event.key === "Enter" ? splitAt(target, at) : null;
    if (command !== null) void actions.change(command);
  }
}
