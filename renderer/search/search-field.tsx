import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import { useKeyHints } from "../commands/use-keys.ts";
import { useWorkbench } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { indexOfMatch, type Match } from "./match-steps.ts";
import type { SearchOption } from "./search-query.ts";
import { changeQuery, searchStore, useSearch, type SearchProblem } from "./search-store.ts";
import { endSearch, stepSearch } from "./search-steps.ts";
import { EXPRESSION_LIMIT_MS } from "./searcher.ts";

/** A query has no more characters than this. */
const LONGEST_QUERY = 500;

/** The words to look for. Enter goes to the next match, Shift Enter to the one before. */
export function SearchField({ label, onDown }: { label: string; onDown?: () => void }) {
  const workbench = useWorkbench();
  const text = useSearch(({ query }) => query.text);
  const wantsFocus = useSearch((state) => state.wantsFocus);
  const isProblem = useSearch(({ problem }) => problem !== null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wantsFocus) return;
    input.current?.select();
    input.current?.focus();
    searchStore.setState({ wantsFocus: false });
  }, [wantsFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") stepSearch(workbench, event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown" && onDown !== undefined) onDown();
    else return;
    event.preventDefault();
  };
  return (
    <span className="search-field">
      <Icon name="search" size="s" />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={label}
        aria-invalid={isProblem}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        value={text}
        onChange={({ target }) => {
          changeQuery({ text: target.value });
        }}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

const OPTIONS: readonly { readonly option: SearchOption; readonly label: StringKey; readonly sign: string }[] = [
  { option: "ignoreDiacritics", label: "search.ignoreDiacritics", sign: "ă=a" },
  { option: "matchCase", label: "search.matchCase", sign: "Aa" },
  { option: "wholeWord", label: "search.wholeWord", sign: "ab" },
  { option: "isExpression", label: "search.expression", sign: ".*" },
];

export function SearchOptions() {
  const { t } = useWords();
  const query = useSearch((state) => state.query);
  return (
    <span className="search-options" role="group" aria-label={t("search.options")}>
      {OPTIONS.map(({ option, label, sign }) => (
        <button
          key={option}
          type="button"
          className={`search-option ${option}`}
          aria-pressed={query[option]}
          aria-label={t(label)}
          title={t(label)}
          data-sign={sign}
          onClick={() => {
            changeQuery({ [option]: !query[option] });
          }}
        />
      ))}
    </span>
  );
}

/** To the match before, to the next one, and out of the search. */
export function SearchSteps() {
  const { t } = useWords();
  const withKey = useKeyHints();
  const workbench = useWorkbench();
  return (
    <span className="search-steps">
      {([-1, 1] as const).map((step) => {
        const command = step === 1 ? "search.next" : "search.previous";
        return (
          <button
            key={step}
            type="button"
            className="ib"
            aria-label={t(command)}
            title={withKey(t(command), command)}
            onClick={() => {
              stepSearch(workbench, step);
            }}
          >
            <Icon name={step === 1 ? "down" : "up"} />
          </button>
        );
      })}
      <button
        type="button"
        className="ib"
        aria-label={t("a11y.close")}
        title={t("a11y.close")}
        onClick={() => {
          endSearch(workbench);
        }}
      >
        <Icon name="x" />
      </button>
    </span>
  );
}

/**
 * How many there are and which one this is, or why there are none; `children` say more of that one. Screen readers are
 * told as it changes.
 */
export function SearchCount({ matches, children }: { matches: readonly Match[]; children?: ReactNode }) {
  const { language, t } = useWords();
  const problem = useSearch((state) => state.problem);
  const current = useSearch((state) => state.current);
  const isEmpty = useSearch(({ query }) => query.text === "");
  const isSlow = useSearch(({ query, answered }) => query.isExpression && query !== answered);
  const isFirst = useSearch(({ answered }) => (answered?.text ?? "") === "");
  const at = indexOfMatch(matches, current);
  const words = (): string => {
    if (isEmpty) return "";
    if (isSlow) return t("search.running");
    if (problem !== null) return problemWords(problem);
    if (matches.length === 0) return isFirst ? "" : t("find.none");
    if (at < 0) return t("search.results", { count: matches.length });
    const number = (value: number): string => formatNumber(language, value);
    return t("find.count", { n: number(at + 1), total: number(matches.length) });
  };
  const problemWords = (reason: SearchProblem): string =>
    reason === "too-slow"
      ? t("search.tooSlow", { count: EXPRESSION_LIMIT_MS / 1000 })
      : t(reason === "failed" ? "search.failed" : "search.badExpression");
  return (
    <span className={problem === null || isEmpty || isSlow ? "search-count num" : "search-count problem"} role="status">
      {words()}
      {at >= 0 && children}
    </span>
  );
}

/** Esc leaves the search from wherever in it. */
export function useSearchKeys(): (event: KeyboardEvent) => void {
  const workbench = useWorkbench();
  return (event) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    endSearch(workbench);
  };
}
