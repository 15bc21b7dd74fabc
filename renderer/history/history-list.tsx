import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { shownReason } from "../reading/blind.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { formatMoment } from "../ui/moment.ts";
import { useWords } from "../ui/words.tsx";
import { entryName } from "./entry-words.ts";
import type { Past } from "./past.ts";

/** As in `history.css`: rows of one height, so that a hundred thousand of them need not be measured. */
const ROW_PX = 44;
/** Rows drawn beyond either edge of the view. */
const MARGIN_ROWS = 8;
/** Older entries are asked for this many rows before they come into view. */
const AHEAD_ROWS = 60;

const rowId = ({ sequence }: HistoryEntry): string => `history-${sequence}`;

/** The entries that are known, newest first, drawn as far as they are in view; the focus is the list's own. */
export function HistoryList({
  past: { entries, isWhole },
  present,
  current,
  list,
  onSelect,
  onStep,
  onMore,
  onFirst,
}: {
  past: Past;
  /** Where the project stands, as an index; -1 while nothing is known. */
  present: number;
  /** The selected entry's index. */
  current: number;
  list: RefObject<HTMLDivElement | null>;
  onSelect: (entry: HistoryEntry) => void;
  onStep: (entry: HistoryEntry) => void;
  /** Asks for a page more. */
  onMore: () => void;
  /** Asks for all that is left, and gives the first entry of all. */
  onFirst: () => Promise<HistoryEntry | null>;
}) {
  const { t } = useWords();
  const [view, setView] = useState({ scrollTop: 0, px: 600 });
  /** Keys pressed so far: who pressed another one since End is elsewhere. */
  const presses = useRef(0);
  const first = Math.max(0, Math.floor(view.scrollTop / ROW_PX) - MARGIN_ROWS);
  const end = Math.min(entries.length, Math.ceil((view.scrollTop + view.px) / ROW_PX) + MARGIN_ROWS);
  const active = entries[current];

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setView((known) => ({ ...known, px: element.clientHeight }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [list]);

  const sequence = active?.sequence;
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || sequence === undefined) return;
    const top = current * ROW_PX;
    const lowest = top + ROW_PX - element.clientHeight;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (lowest > element.scrollTop) element.scrollTo({ top: lowest });
  }, [list, current, sequence]);

  const isNear = end + AHEAD_ROWS > entries.length;
  useEffect(() => {
    if (!isWhole && isNear) onMore();
  }, [isWhole, isNear, entries, onMore]);

  const goToFirst = async (): Promise<void> => {
    const pressed = presses.current;
    const entry = await onFirst();
    if (entry !== null && presses.current === pressed) onSelect(entry);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor(view.px / ROW_PX) - 1);
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0 },
    };
    const to = steps[event.key];
    presses.current += 1;
    if (to !== undefined) {
      const entry = entries[Math.min(entries.length - 1, Math.max(0, to))];
      if (entry !== undefined) onSelect(entry);
    } else if (event.key === "End") void goToFirst();
    else if (event.key === "Enter" && active !== undefined) onStep(active);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="history-list"
      aria-label={t("log.title")}
      aria-activedescendant={active !== undefined && current >= first && current < end ? rowId(active) : undefined}
      aria-busy={entries.length === 0}
      onScroll={({ currentTarget: { scrollTop } }) => {
        setView((known) => ({ ...known, scrollTop }));
      }}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: entries.length * ROW_PX }}>
        {entries.slice(first, end).map((entry, index) => (
          <Row
            key={entry.sequence}
            entry={entry}
            topPx={(first + index) * ROW_PX}
            position={first + index + 1}
            total={isWhole ? entries.length : -1}
            isPresent={first + index === present}
            isSelected={first + index === current}
            onSelect={onSelect}
            onStep={onStep}
          />
        ))}
      </div>
    </div>
  );
}

function Row({
  entry,
  topPx,
  position,
  total,
  isPresent,
  isSelected,
  onSelect,
  onStep,
}: {
  entry: HistoryEntry;
  topPx: number;
  position: number;
  /** -1 while it is not known. */
  total: number;
  isPresent: boolean;
  isSelected: boolean;
  onSelect: (entry: HistoryEntry) => void;
  onStep: (entry: HistoryEntry) => void;
}) {
  const words = useWords();
  const { t, language } = words;
  const why = useWorkbenchState(({ settings }) => shownReason(entry, settings));
  const isUndone = entry.step === "undone" || entry.step === "lost";
  const name = entryName(words, entry);
  return (
    <div
      role="option"
      id={rowId(entry)}
      className={`history-row${isUndone ? " undone" : ""}${isPresent ? " present" : ""}`}
      style={{ top: topPx }}
      aria-selected={isSelected}
      aria-current={isPresent ? "step" : undefined}
      aria-posinset={position}
      aria-setsize={total}
      title={name}
      onClick={() => {
        onSelect(entry);
      }}
      onDoubleClick={() => {
        onStep(entry);
      }}
    >
      <span className="history-what">{name}</span>
      <time className="num" dateTime={entry.at}>
        {formatMoment(language, entry.at)}
      </time>
      <span className="history-who num">
        {t("log.number", { n: entry.sequence })} · {entry.author}
        {why !== null && ` · ${why}`}
      </span>
      {isPresent && (
        <span className="history-state">
          <Icon name="check" size="xs" />
          {t("log.present")}
        </span>
      )}
      {isUndone && (
        <span className="history-state">
          <Icon name="undo" size="xs" />
          {t("log.undone")}
        </span>
      )}
    </div>
  );
}
