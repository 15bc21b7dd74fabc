import { useEffect, useId, useMemo, useState, type KeyboardEvent, type RefObject } from "react";
import { formatLanguage, formatNumber } from "../../shared/i18n/format.ts";
import { rowTops, rowWindow } from "../segments/row-window.ts";
import { useWorkbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { versionLabel, versionTag } from "../words/version-words.ts";
import { matchExcerpt } from "./match-excerpt.ts";
import { indexOfMatch, type Match } from "./match-steps.ts";
import { beadNumbers, resultRows, ROW_PX, type ResultGroup, type ResultRow } from "./result-rows.ts";
import { enterMatch, goToMatch } from "./search-steps.ts";
import { useSearch } from "./search-store.ts";

/** The results, version by version, drawn as far as they are in view. The focus is the list's own. */
export function ResultList({
  ref,
  project,
  groups,
  matches,
}: {
  ref: RefObject<HTMLDivElement | null>;
  project: OpenProject;
  groups: readonly ResultGroup[];
  matches: readonly Match[];
}) {
  const words = useWords();
  const { language, t } = words;
  const workbench = useWorkbench();
  const id = useId();
  const current = useSearch((state) => state.current);
  const at = indexOfMatch(matches, current);
  const [view, setView] = useState({ scrollTop: 0, px: 800 });
  const rows = useMemo(() => resultRows(groups), [groups]);
  const tops = useMemo(() => rowTops(rows.map(({ kind }) => ROW_PX[kind])), [rows]);
  const numberOf = useMemo(() => beadNumbers(project), [project]);
  const { first, end, abovePx, belowPx } = rowWindow(tops, view.scrollTop, view.px);

  useEffect(() => {
    const list = ref.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => {
      setView((known) => ({ ...known, px: list.clientHeight }));
    });
    observer.observe(list);
    return () => {
      observer.disconnect();
    };
  }, [ref]);

  useEffect(() => {
    const list = ref.current;
    const row = rows.findIndex((each) => each.kind === "match" && each.group.first + each.at === at);
    if (list === null || row < 0) return;
    const [top, bottom] = [tops[row]!, tops[row + 1]!];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }, [ref, rows, tops, at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor(view.px / ROW_PX.match) - 1);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: Infinity }[
      event.key
    ];
    const target = matches[Math.max(0, Math.min(matches.length - 1, next ?? at))];
    if (target === undefined || (next === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (event.key === "Enter") enterMatch(workbench, target);
    else goToMatch(workbench, target);
  };

  const optionId = (index: number): string => `${id}-${index}`;
  const row = (each: ResultRow) =>
    each.kind === "head" ? (
      <p key="head" className="result-head" role="presentation">
        <span className="lang solid">{versionTag(project, each.group.version.key)}</span>
        <b>{formatLanguage(language, each.group.version.language)}</b>
        <span className="num">
          {formatNumber(language, each.group.matches.length)}
          {each.group.isCut && "+"}
        </span>
      </p>
    ) : (
      <Result
        key={each.at}
        id={optionId(each.group.first + each.at)}
        group={each.group}
        at={each.at}
        bead={numberOf(each.group.matches[each.at]!)}
        isCurrent={each.group.first + each.at === at}
        total={matches.length}
        onGo={(match) => {
          goToMatch(workbench, match);
        }}
      />
    );
  const shown = Map.groupBy(rows.slice(first, end), ({ group }) => group);
  return (
    <div
      ref={ref}
      className="result-list"
      role="listbox"
      tabIndex={0}
      aria-label={t("search.list")}
      aria-activedescendant={at >= 0 ? optionId(at) : undefined}
      onScroll={({ currentTarget }) => {
        const { scrollTop } = currentTarget;
        setView((known) => ({ ...known, scrollTop }));
      }}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ paddingTop: abovePx, paddingBottom: belowPx }}>
        {[...shown].map(([group, own]) => (
          <div key={group.version.key} role="group" aria-label={versionLabel(words, project, group.version.key)}>
            {own.map(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ResultProps {
  readonly id: string;
  readonly group: ResultGroup;
  readonly at: number;
  /** The bead's number; `null` outside of beads. */
  readonly bead: number | null;
  readonly isCurrent: boolean;
  readonly total: number;
  readonly onGo: (match: Match) => void;
}

function Result({ id, group: { version, matches, first }, at, bead, isCurrent, total, onGo }: ResultProps) {
  const { language, t } = useWords();
  const match = matches[at]!;
  const { before, words, after } = matchExcerpt(version.text, match.range);
  return (
    <div
      id={id}
      role="option"
      className={isCurrent ? "result on" : "result"}
      aria-selected={isCurrent}
      aria-setsize={total}
      aria-posinset={first + at + 1}
      onClick={() => {
        onGo(match);
      }}
    >
      <span className="result-bead num">
        {bead !== null && (
          <>
            <span className="vh">{t("search.bead")} </span>
            {formatNumber(language, bead)}
          </>
        )}
      </span>
      <q lang={version.language}>
        {before}
        <mark className="acc">{words}</mark>
        {after}
      </q>
    </div>
  );
}
