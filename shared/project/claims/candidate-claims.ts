import type { Severity } from "../../findings/finding.ts";
import type { BeadId } from "../ids.ts";

/** Why a sentence is worth checking. */
export type WorthRule =
  | "disagreement"
  | "difference"
  | "money"
  | "figure"
  | "date"
  | "organisation"
  | "person"
  | "attribution"
  | "lead"
  | "hedge";

/**
 * What each rule is worth. Sums, figures and dates can be looked up; what somebody said can be asked for; where versions
 * disagree, one of them is wrong. The kinds follow what fact-checkers call check-worthy (Hassan, Li and Tremayne,
 * "Detecting check-worthy factual claims in presidential debates", CIKM 2015: figures, names, comparisons and dates tell
 * best); the points are ours, and each counts once a sentence, so that a person can add them up.
 */
export const WORTH: Readonly<Record<WorthRule, number>> = {
  disagreement: 5,
  difference: 3,
  money: 3,
  figure: 2,
  date: 1,
  organisation: 1,
  person: 1,
  attribution: 1,
  lead: 1,
  /** What is said with reserve claims less. */
  hedge: -1,
};

/** A sentence that names nothing to look up is no claim, whatever else speaks for it. */
const CHECKABLE: ReadonlySet<WorthRule> = new Set(["money", "figure", "date"]);
/** The fewest points that are worth a person's time. */
const LEAST_POINTS = 3;
const LEAD_LENGTH = 3;

/** What is known about a bead. */
export interface JudgedBead {
  readonly id: BeadId;
  /** Its facts, of all versions. `role` as in the fact matrix: of names, what they name. */
  readonly facts: readonly { readonly kind: string; readonly role: string | null }[];
  /** Of its open findings. */
  readonly severities: readonly Severity[];
  /** Credits, links, promotion. */
  readonly isBoilerplate: boolean;
  readonly hasClaim: boolean;
}

export interface CandidateClaim {
  readonly bead: BeadId;
  readonly points: number;
  /** The rules that speak for or against it, the weightiest first: their {@link WORTH} adds up to `points`. */
  readonly because: readonly WorthRule[];
}

/**
 * Sentences that state checkable facts and of which no claim has been recorded, the most check-worthy first, then in
 * reading order. Linear in the facts.
 *
 * @param beads in reading order
 */
export function candidateClaims(beads: readonly JudgedBead[]): readonly CandidateClaim[] {
  let own = 0;
  const candidates = beads.flatMap((bead): readonly CandidateClaim[] => {
    if (bead.isBoilerplate) return [];
    const rules = rulesOf(bead);
    if (own++ < LEAD_LENGTH) rules.add("lead");
    const points = [...rules].reduce((sum, rule) => sum + WORTH[rule], 0);
    const isCheckable = [...rules].some((rule) => CHECKABLE.has(rule));
    if (bead.hasClaim || !isCheckable || points < LEAST_POINTS) return [];
    return [{ bead: bead.id, points, because: [...rules].sort((a, b) => WORTH[b] - WORTH[a]) }];
  });
  // A stable sort: the order of reading stays among equals.
  return candidates.sort((a, b) => b.points - a.points);
}

function rulesOf({ facts, severities }: JudgedBead): Set<WorthRule> {
  const rules = new Set<WorthRule>();
  if (severities.includes("critical")) rules.add("disagreement");
  else if (severities.includes("major")) rules.add("difference");
  for (const { kind, role } of facts) {
    const rule = role === "person" || role === "organisation" ? role : RULE_OF_KIND[kind];
    if (rule !== undefined) rules.add(rule);
  }
  return rules;
}

const RULE_OF_KIND: Readonly<Record<string, WorthRule>> = {
  money: "money",
  number: "figure",
  numberRange: "figure",
  fraction: "figure",
  percent: "figure",
  percentPoints: "figure",
  measure: "figure",
  duration: "figure",
  age: "figure",
  ordinal: "figure",
  score: "figure",
  date: "date",
  relativeDate: "date",
  dateRange: "date",
  time: "date",
  attribution: "attribution",
  hedge: "hedge",
};
