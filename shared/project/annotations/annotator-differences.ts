import { isOverlapping, isSameSpan, pairJudgements, type Judged } from "./annotator-agreement.ts";

/** What two people made of the same words, or what one of them passed over. */
export interface JudgementDifference<Judgement> {
  /** `null`: the other one alone marked these words. */
  readonly first: Judgement | null;
  readonly second: Judgement | null;
  /** In what they differ; empty where one of them is `null`. */
  readonly in: readonly ("words" | "category" | "severity")[];
}

/**
 * Where two people differ: judgements that no judgement of the other overlaps, and pairs that overlap but are not alike.
 * The same words are paired before words that overlap. In the order of `judged`.
 */
export function annotatorDifferences<Judgement extends Judged>(
  judged: readonly Judgement[],
  [firstAuthor, secondAuthor]: readonly [string, string],
): readonly JudgementDifference<Judgement>[] {
  const own = judged.filter(({ author }) => author === firstAuthor);
  const others = judged.filter(({ author }) => author === secondAuthor);
  const same = pairJudgements(own, others, isSameSpan);
  const sameOthers = new Set(same.values());
  const overlapping = pairJudgements(
    own.filter((each) => !same.has(each)),
    others.filter((each) => !sameOthers.has(each)),
    isOverlapping,
  );
  const partners = new Map([...same, ...overlapping]);
  const taken = new Set(partners.values());
  const differences = judged.flatMap((each) => {
    if (each.author === firstAuthor) return differenceOf(each, partners.get(each) ?? null);
    return each.author === secondAuthor && !taken.has(each) ? differenceOf(null, each) : [];
  });
  return differences.filter((each) => each.in.length > 0 || each.first === null || each.second === null);
}

function differenceOf<Judgement extends Judged>(
  first: Judgement | null,
  second: Judgement | null,
): JudgementDifference<Judgement> {
  if (first === null || second === null) return { first, second, in: [] };
  const parts = [
    ...(isSameSpan(first, second) ? [] : (["words"] as const)),
    ...(first.category === second.category ? [] : (["category"] as const)),
    ...(first.severity === second.severity ? [] : (["severity"] as const)),
  ];
  return { first, second, in: parts };
}
