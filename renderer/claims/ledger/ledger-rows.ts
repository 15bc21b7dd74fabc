import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { isSame } from "../../../shared/project/claims/checked-before.ts";
import { VERDICTS, type Verdict } from "../../../shared/project/claims/claim-record.ts";
import { isTouched } from "../../revise/touched-anchors.ts";
import { claimsWith, searchWords } from "./claim-search.ts";

/** Judged against first, then what is still open, as an editor goes through them. */
export const VERDICT_ORDER: readonly Verdict[] = ["refuted", "disputed", "inReview", "verified", "unverifiable"];

export const GROUPINGS = ["verdict", "group", "versions", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTS = ["changed", "recorded", "statement", "evidence"] as const;
export type Sort = (typeof SORTS)[number];

/** What of the claims is shown, and in which order. */
export interface LedgerView {
  readonly query: string;
  readonly verdict: Verdict | null;
  readonly author: string | null;
  /** The version that says otherwise than the claim. */
  readonly deviates: string | null;
  /** Only claims with a quote that lost its place or its words. */
  readonly isOrphaned: boolean;
  readonly evidence: "any" | "with" | "without";
  readonly grouping: Grouping;
  readonly sort: Sort;
}

export const WHOLE_LEDGER: LedgerView = {
  ...{ query: "", verdict: null, author: null, deviates: null, isOrphaned: false, evidence: "any" },
  ...{ grouping: "verdict", sort: "changed" },
};

/** Whether the view leaves any claim out. */
export const isFiltering = ({ query, verdict, author, deviates, isOrphaned, evidence }: LedgerView): boolean =>
  query.trim() !== "" || verdict !== null || author !== null || deviates !== null || isOrphaned || evidence !== "any";

/** All claims in the view's order, those of one group together. O(n log n) in the claims. */
export function orderedClaims(
  claims: Iterable<ShownClaim>,
  { grouping, sort }: Pick<LedgerView, "grouping" | "sort">,
): readonly ShownClaim[] {
  const compare = COMPARISONS[sort];
  const rank = groupRanks(grouping);
  return [...claims].sort((a, b) => rank(a, b) || compare(a, b) || (a.id < b.id ? -1 : 1));
}

/** What a search left of the claims. */
interface SearchStep {
  readonly words: readonly string[];
  readonly rows: readonly ShownClaim[];
}

/** Those of the claims that a view shows, in the order in which they come. */
export type FindRows = (view: LedgerView) => readonly ShownClaim[];

/**
 * Asked view after view, as a search is typed: one that goes on from earlier ones looks through what those left, and one
 * that is taken back finds what was there. Else linear. Nothing left out: the claims themselves.
 */
export function rowFinder(ordered: readonly ShownClaim[]): FindRows {
  let filters: LedgerView = WHOLE_LEDGER;
  let steps: readonly SearchStep[] = [{ words: [], rows: ordered }];
  return (view) => {
    if (!hasSameFilters(filters, view)) {
      const rows = ordered.filter((claim) => passes(claim, view));
      filters = view;
      steps = [{ words: [], rows: rows.length === ordered.length ? ordered : rows }];
    }
    const words = searchWords(view.query);
    const kept = steps.filter((step) => goesOn(step.words, words));
    const last = kept.at(-1)!;
    steps = goesOn(words, last.words) ? kept : [...kept, { words, rows: claimsWith(last.rows, words) }];
    return steps.at(-1)!.rows;
  };
}

/** Whether what has all words of the longer search has those of the shorter. */
const goesOn = (shorter: readonly string[], longer: readonly string[]): boolean =>
  shorter.every((word) => longer.some((other) => other.includes(word)));

const hasSameFilters = (a: LedgerView, b: LedgerView): boolean =>
  a.verdict === b.verdict &&
  a.author === b.author &&
  a.deviates === b.deviates &&
  a.isOrphaned === b.isOrphaned &&
  a.evidence === b.evidence;

function passes(claim: ShownClaim, { verdict, author, deviates, isOrphaned, evidence }: LedgerView): boolean {
  return (
    (verdict === null || claim.verdict === verdict) &&
    (author === null || claim.author === author) &&
    (deviates === null || isDeviating(claim, deviates)) &&
    (!isOrphaned || hasLostQuote(claim)) &&
    (evidence === "any" || claim.evidence.length > 0 === (evidence === "with"))
  );
}

/** Whether a version is judged otherwise than the claim, states another value, or has a note on what it says. */
export function isDeviating({ byVersion = [], verdict, value = null }: ShownClaim, version: string): boolean {
  const own = byVersion.find((judged) => judged.version === version);
  if (own === undefined) return false;
  const differs = own.value != null && !isSame(own.value, value);
  return differs || own.note !== "" || (own.verdict !== null && own.verdict !== verdict);
}

function hasLostQuote({ wordings, evidence }: ShownClaim): boolean {
  return wordings.some(isTouched) || evidence.some(({ sentence }) => sentence !== undefined && isTouched(sentence));
}

/** The group of a claim, as text that sorts; empty: none. */
export function groupKey(claim: ShownClaim, grouping: Grouping): string {
  switch (grouping) {
    case "verdict":
      return claim.verdict;
    case "group":
      return claim.group ?? "";
    case "versions":
      return [...new Set(claim.wordings.map(({ version }) => version))].sort().join(" ");
    case "none":
      return "";
  }
}

type Comparison = (a: ShownClaim, b: ShownClaim) => number;

function groupRanks(grouping: Grouping): Comparison {
  if (grouping === "none") return () => 0;
  if (grouping === "verdict") return (a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict);
  const keys = new Map<ShownClaim, string>();
  const keyOf = (claim: ShownClaim): string => {
    const known = keys.get(claim) ?? groupKey(claim, grouping);
    keys.set(claim, known);
    return known;
  };
  // What is in no group comes last.
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === other) return 0;
    return one === "" ? 1 : other === "" ? -1 : compareText(one, other);
  };
}

/** Instants are all in UTC and equally long: as text they sort as times. */
const COMPARISONS: Readonly<Record<Sort, Comparison>> = {
  changed: (a, b) => later(a.changedAt, b.changedAt),
  recorded: (a, b) => later(a.createdAt, b.createdAt),
  statement: (a, b) => compareText(a.statement, b.statement),
  evidence: (a, b) => b.evidence.length - a.evidence.length,
};

const later = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);

/** One collator for all: making it is what costs. */
const { compare: compareText } = new Intl.Collator(undefined, { numeric: true });

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
}

/** In the order of the list; verdicts that nothing has are left out. */
export function verdictCounts(claims: Iterable<ShownClaim>): readonly VerdictCount[] {
  const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return VERDICT_ORDER.map((verdict) => ({ verdict, count: counts.get(verdict) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

/** The row after (1) or before (-1) `id`, staying at the ends; the first where nothing is selected. */
export function neighbourRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | null,
  step: 1 | -1,
): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))] ?? null;
}
