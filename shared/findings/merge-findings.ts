import { type ComparedValue, type ComparedWords, type Finding, SEVERITIES } from "./finding.ts";

/** Rules that look at one thing from two sides: within a version and across versions. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(["money.bracket", "money.across"]),
  new Set(["date.across", "date.weekday", "date.impossible", "date.relation"]),
];

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** True where both compare one and the same printed quantity, or the same words, of the odd version. */
function shareOddValue(a: Finding, b: Finding): boolean {
  const compared = ({ why }: Finding): readonly (ComparedValue | ComparedWords)[] => [...why.values, ...why.words];
  return compared(a).some(
    (left) =>
      left.version === a.odd &&
      compared(b).some(
        ({ version, range }) =>
          version === left.version && range.start === left.range.start && range.end === left.range.end,
      ),
  );
}

const CONTENT = /^content\./u;

/** True where `inner` compares only what stands in a clause that the same version lacks: the clause's absence tells it, too. */
function isPartOf(inner: Finding, clause: Finding): boolean {
  if (!CONTENT.test(clause.why.rule) || CONTENT.test(inner.why.rule) || inner.severity === "note") return false;
  const compared = [...inner.why.values, ...inner.why.words].filter(({ version }) => version !== inner.odd);
  return (
    compared.length > 0 &&
    compared.every(({ version, range }) =>
      clause.why.words.some(
        (words) => words.version === version && words.range.start <= range.start && range.end <= words.range.end,
      ),
    )
  );
}

function belongTogether(a: Finding, b: Finding): boolean {
  if (a.odd !== undefined && a.odd === b.odd && (isPartOf(a, b) || isPartOf(b, a))) return true;
  const isFamily = FAMILIES.some((family) => family.has(a.why.rule) && family.has(b.why.rule));
  return isFamily && a.odd !== undefined && a.odd === b.odd && shareOddValue(a, b);
}

/**
 * Merges one bead's findings of the same odd version about the same quantity, or about a clause and what stands in it: the graver, or the first of two alike,
 * keeps the others as `related`. Notes and ties have no odd version and stay apart.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const byGravity = findings.map((finding, position) => ({ finding, position }));
  byGravity.sort((a, b) => rank(a.finding) - rank(b.finding) || a.position - b.position);
  const kept: Finding[] = [];
  for (const { finding } of byGravity) {
    const host = kept.findIndex((other) => belongTogether(other, finding));
    if (host === -1) kept.push(finding);
    else kept[host] = { ...kept[host]!, related: [...kept[host]!.related, finding] };
  }
  return kept;
}
