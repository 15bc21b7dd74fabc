import { beadAt, beadPlaces, type BeadPlace } from "../panes/bead-places.ts";
import { paneRegistry } from "../panes/pane-registry.ts";
import type { Workbench } from "../state/context.tsx";
import { stepMatch, type Match } from "./match-steps.ts";
import { closeSearch, isInSearch, matchesInScope, openSearch, searchStore } from "./search-store.ts";

/** Longer selections are passages to work on, not words to look for. */
const MOST_SELECTED = 80;

/**
 * Opens the search in the version with the caret, or in all.
 *
 * @param asked what to look for; by default the words that are selected, the first time
 */
export function startSearch(
  { store, actions }: Workbench,
  scope: "version" | "story",
  asked: string | null = null,
): void {
  const { project, caret, passage, panels, view } = store.getState();
  const version = project?.versions.find(({ key }) => key === caret?.version) ?? project?.versions[0];
  if (version === undefined) return;
  const { scope: before, version: searched } = searchStore.getState();
  if (view !== "compare" && view !== "segments") actions.show("compare");
  const words = passage?.version === version.key ? version.text.slice(...passage.range) : "";
  const isNew = !isInSearch() && words !== "" && words.length <= MOST_SELECTED && !words.includes("\n");
  // The results take the place of the findings, and give it back.
  if (scope === "story" && before !== "story") {
    gaveWay = panels.findings;
    if (gaveWay) actions.togglePanel("findings");
  } else if (scope === "version" && before === "story") restoreFindings({ store, actions });
  openSearch(scope, isInSearch() && searched !== null ? searched : version.key, asked ?? (isNew ? words : null));
}

/** Whether the findings were closed for the results. */
let gaveWay = false;

function restoreFindings({ store, actions }: Workbench): void {
  if (gaveWay && !store.getState().panels.findings) actions.togglePanel("findings");
  gaveWay = false;
}

/** Closes the search; the keyboard goes to the match in the text, else to where it was before. */
export function endSearch(workbench: Workbench): void {
  const { scope, cameFrom, current } = searchStore.getState();
  closeSearch();
  if (scope === "story") restoreFindings(workbench);
  giveFocusTo(workbench, current === null ? cameFrom : null);
}

function giveFocusTo({ store }: Workbench, cameFrom: Element | null): void {
  const { view, project, caret } = store.getState();
  const grid = document.querySelector<HTMLElement>("[role=grid]");
  const isBackInText = cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body;
  if (isBackInText && cameFrom.closest("[data-pane]") === null) cameFrom.focus();
  else if (view === "compare") {
    paneRegistry.focusPane(Math.max(0, project?.versions.findIndex(({ key }) => key === caret?.version) ?? 0));
  } else grid?.focus();
}

/** To the next or previous match; opens the search again that was closed last. */
export function stepSearch(workbench: Workbench, step: 1 | -1): void {
  const state = searchStore.getState();
  const { project, caret } = workbench.store.getState();
  if (project === null) return;
  if (state.scope === "none") {
    startSearch(workbench, "version");
    return;
  }
  const isAnswered = state.query === state.answered;
  searchStore.setState({ wantedStep: isAnswered ? null : step });
  if (!isAnswered) return;
  const versions = project.versions.map(({ key }) => key);
  const next = stepMatch(matchesInScope(state, versions), state.current, caret, step);
  if (next !== null) goToMatch(workbench, next);
}

/** Selects the bead with the match and brings the words into view; the keyboard stays where it is. */
export function goToMatch({ store, actions }: Workbench, match: Match): void {
  const { project } = store.getState();
  if (project === null) return;
  searchStore.setState({ current: match });
  const bead = beadOfMatch(beadPlaces(project.beads, match.version), match);
  if (bead !== null) actions.selectBead(bead);
  actions.setPassage(null);
  actions.setCaret({ version: match.version, at: match.range[0] });
  paneRegistry.revealWords(match.version, match.range);
}

/** Into the text, to the match. */
export function enterMatch(workbench: Workbench, match: Match): void {
  goToMatch(workbench, match);
  giveFocusTo(workbench, null);
}

/** The bead in which a match begins; `null` where the text there belongs to none. */
export function beadOfMatch(places: readonly BeadPlace[], { range: [start] }: Match): string | null {
  const id = beadAt(places, start);
  const place = id === null ? undefined : places.find(({ bead }) => bead === id);
  return place === undefined || start >= place.end ? null : place.bead;
}
