import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { FoundInText } from "./find-matches.ts";
import { matchesOf, type Match } from "./match-steps.ts";
import { EMPTY_QUERY, type SearchQuery } from "./search-query.ts";

/** Where the person searches: nowhere, in one version, or in all. */
export type SearchScope = "none" | "version" | "story";

/** Why there are no results. */
export type SearchProblem = "bad-expression" | "too-slow" | "failed";

/** By version key. */
export type FoundInStory = ReadonlyMap<string, FoundInText>;

export interface SearchState {
  readonly scope: SearchScope;
  /** Where `scope` is one version: which. */
  readonly version: string | null;
  readonly query: SearchQuery;
  /** Of the last search that was done; stays while another one runs. */
  readonly found: FoundInStory;
  readonly problem: SearchProblem | null;
  /** What `found` and `problem` are about: another query than the present one while that is still searched for. */
  readonly answered: SearchQuery | null;
  /** A step that was asked for before its results were there. */
  readonly wantedStep: 1 | -1 | null;
  /** The match that the person went to last. */
  readonly current: Match | null;
  /** The field has yet to take the keyboard. */
  readonly wantsFocus: boolean;
  /** What had the keyboard before, to give it back. */
  readonly cameFrom: Element | null;
}

const NOTHING_FOUND: FoundInStory = new Map();

/** Apart from the window's state, which changes at the speed of the mouse. It outlives a change of view. */
export const searchStore = createStore<SearchState>(() => ({
  scope: "none",
  version: null,
  query: EMPTY_QUERY,
  found: NOTHING_FOUND,
  problem: null,
  answered: null,
  wantedStep: null,
  current: null,
  wantsFocus: false,
  cameFrom: null,
}));

export const useSearch = <Part>(select: (state: SearchState) => Part): Part => useStore(searchStore, select);

/** Opens a search, or brings the keyboard back into it. `text` takes the place of what was looked for. */
export function openSearch(scope: "version" | "story", version: string, text: string | null): void {
  const { query, cameFrom } = searchStore.getState();
  searchStore.setState({
    scope,
    version,
    wantsFocus: true,
    // From one search to the other, the way back stays what it was.
    cameFrom: isInSearch() ? cameFrom : document.activeElement,
    ...(text !== null && text !== query.text && { query: { ...query, text, isExpression: false }, current: null }),
  });
}

/** Whether the keyboard is in a search. */
export const isInSearch = (): boolean => document.activeElement?.closest("[data-search]") != null;

/** What was looked for stays, to be found again. */
export function closeSearch(): void {
  searchStore.setState({
    scope: "none",
    found: NOTHING_FOUND,
    problem: null,
    answered: null,
    wantedStep: null,
    current: null,
    cameFrom: null,
  });
}

export function changeQuery(change: Partial<SearchQuery>): void {
  searchStore.setState(({ query }) => ({ query: { ...query, ...change }, current: null }));
}

export function chooseVersion(version: string): void {
  searchStore.setState({ version, current: null });
}

type SearchedPlace = Pick<SearchState, "scope" | "version" | "found">;

/** The matches that are gone through, of the versions in their order of display. */
export function matchesInScope(
  { scope, version, found }: SearchedPlace,
  versions: readonly string[],
): readonly Match[] {
  return matchesOf(found, scope === "version" ? versions.filter((key) => key === version) : versions);
}

/** What is marked in a version: nothing where the search is elsewhere. */
export function marksIn({ scope, version, found }: SearchedPlace, key: string): FoundInText["ranges"] {
  const isSearched = scope === "story" || (scope === "version" && key === version);
  return isSearched ? (found.get(key)?.ranges ?? NO_RANGES) : NO_RANGES;
}

const NO_RANGES: FoundInText["ranges"] = [];
