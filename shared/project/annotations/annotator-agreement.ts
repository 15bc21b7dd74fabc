import { cohensKappa, type Kappa } from "../agreement/cohens-kappa.ts";
import type { AnnotationRecord } from "./annotation-record.ts";
import { MQM_SEVERITIES } from "./mqm.ts";

/** Spans of two people held against each other; F1 as in F-measure agreement (Hripcsak and Rothschild, 2005). */
export interface SpanAgreement {
  readonly matched: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** 2 × matched ÷ (spans of both); `null` where neither marked anything. */
  readonly f1: number | null;
}

export interface AnnotatorAgreement {
  readonly authors: readonly [string, string];
  /** Segments that both had before them. */
  readonly segments: number;
  /** The same words. */
  readonly exact: SpanAgreement;
  /** At least one character in common, one to one. */
  readonly overlapping: SpanAgreement;
  /** Over segments: marked or not. */
  readonly marked: Kappa;
  /** Over segments: the dimension of the gravest error, or none. */
  readonly dimension: Kappa;
  /** Over segments: the gravest severity, or none. */
  readonly severity: Kappa;
}

/** A stretch of a version, by its id or its key, in raw or in view units: in all of a comparison the same. */
export interface JudgedSegment {
  readonly version: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** An annotation as far as agreement goes. */
export interface Judged extends Pick<AnnotationRecord, "author" | "category" | "severity"> {
  readonly anchor: JudgedSegment;
}

/**
 * How far two people agree about the same texts. Symmetric but for the order of what is told of each. An annotation
 * belongs to the segment in which it begins; one that stands in no segment counts among the spans alone.
 */
export function annotatorAgreement(
  annotations: readonly Judged[],
  segments: readonly JudgedSegment[],
  authors: readonly [string, string],
): AnnotatorAgreement {
  const [first, second] = authors.map((author) => annotations.filter((one) => one.author === author)) as [
    Judged[],
    Judged[],
  ];
  const pairs = segments.map((segment) => [gravestIn(segment, first), gravestIn(segment, second)] as const);
  const over = (label: (judged: Judged | null) => string): Kappa =>
    cohensKappa(pairs.map(([a, b]) => [label(a), label(b)] as const));
  return {
    authors,
    segments: segments.length,
    exact: spanAgreement(first, second, isSameSpan),
    overlapping: spanAgreement(first, second, isOverlapping),
    marked: over((judged) => (judged === null ? "none" : "marked")),
    dimension: over((judged) => judged?.category.split(".", 1)[0] ?? "none"),
    severity: over((judged) => judged?.severity ?? "none"),
  };
}

function gravestIn({ version, range }: JudgedSegment, judged: readonly Judged[]): Judged | null {
  let gravest: Judged | null = null;
  for (const one of judged) {
    const { start } = one.anchor.range;
    if (one.anchor.version !== version || start < range.start || start >= range.end) continue;
    if (gravest === null || gravity(one) > gravity(gravest)) gravest = one;
  }
  return gravest;
}

const gravity = ({ severity }: Judged): number => MQM_SEVERITIES.indexOf(severity);

function spanAgreement(
  first: readonly Judged[],
  second: readonly Judged[],
  fits: (a: Judged, b: Judged) => boolean,
): SpanAgreement {
  const matched = pairJudgements(first, second, fits).size;
  const all = first.length + second.length;
  return {
    matched,
    onlyFirst: first.length - matched,
    onlySecond: second.length - matched,
    f1: all === 0 ? null : (2 * matched) / all,
  };
}

/**
 * The second's judgement for each of the first's that has one, one to one, from the top: for intervals, taking the first
 * partner in text order matches as many as can be. Only judgements of one version can fit.
 */
export function pairJudgements<Judgement extends Judged>(
  first: readonly Judgement[],
  second: readonly Judgement[],
  fits: (a: Judged, b: Judged) => boolean,
): ReadonlyMap<Judgement, Judgement> {
  const free = Map.groupBy(inTextOrder(second), ({ anchor }) => anchor.version);
  const pairs = new Map<Judgement, Judgement>();
  for (const one of inTextOrder(first)) {
    const here = free.get(one.anchor.version) ?? [];
    const at = here.findIndex((other) => fits(one, other));
    if (at >= 0) pairs.set(one, here.splice(at, 1)[0]!);
  }
  return pairs;
}

/** By where they end: the interval that ends first leaves most room for the others. */
const inTextOrder = <Judgement extends Judged>(judged: readonly Judgement[]): Judgement[] =>
  judged.toSorted(({ anchor: a }, { anchor: b }) => a.range.end - b.range.end || a.range.start - b.range.start);

export const isSameSpan = ({ anchor: a }: Judged, { anchor: b }: Judged): boolean =>
  a.version === b.version && a.range.start === b.range.start && a.range.end === b.range.end;

/** Places of missing words overlap where they are the same place. */
export const isOverlapping = (one: Judged, other: Judged): boolean => {
  const { anchor: a } = one;
  const { anchor: b } = other;
  if (isSameSpan(one, other)) return true;
  return a.version === b.version && a.range.start < b.range.end && b.range.start < a.range.end;
};
