/** Chance-corrected agreement of two people. */
export interface Kappa {
  /** What both judged. */
  readonly count: number;
  /** The share on which they said the same; `null` for none. */
  readonly observed: number | null;
  /** The share to be expected if each kept to their own habit and drew lots. */
  readonly expected: number | null;
  /** (observed − expected) ÷ (1 − expected), from −1 to 1; `null` where nothing was judged, or both said one and the same throughout. */
  readonly kappa: number | null;
}

/**
 * Cohen's kappa for nominal labels (J. Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20, 1960). Linear in the pairs.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  const count = pairs.length;
  if (count === 0) return { count, observed: null, expected: null, kappa: null };
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let same = 0;
  for (const [a, b] of pairs) {
    if (a === b) same++;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  let chance = 0;
  for (const [label, times] of first) chance += times * (second.get(label) ?? 0);
  const observed = same / count;
  const expected = chance / count ** 2;
  return { count, observed, expected, kappa: chance === count ** 2 ? null : (observed - expected) / (1 - expected) };
}
