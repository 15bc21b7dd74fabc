import { type Amount, isAmount, type Mention, valueOf } from "../mention.ts";

/**
 * A sign that more currencies than this share ("$") fits almost any conversion by chance under one of them, so its rarer
 * readings count only where the bead names the currency. "¥" stays open: yen and yuan lie far apart.
 */
const FEW_READINGS = 2;

/** What one amount's sign may stand for, given all amounts of the bead. */
function settle(amount: Amount, all: readonly Amount[]): Amount {
  const { currencyCandidates: candidates = [], ...fact } = amount.fact;
  if (candidates.length === 0) return amount;
  const named = all.filter(({ fact: other }) => (other.currencyCandidates ?? []).length < 2);
  const sameNumber = named.filter(
    (other) => other.version !== amount.version && valueOf(other.fact) === valueOf(amount.fact),
  );
  const decided = sameNumber.map((other) => other.fact.currency).find((currency) => candidates.includes(currency));
  if (decided !== undefined) return { ...amount, fact: { ...fact, currency: decided } };
  if (candidates.length <= FEW_READINGS) return amount;
  const backed = candidates.filter((currency) => named.some((other) => other.fact.currency === currency));
  return { ...amount, fact: { ...fact, currencyCandidates: [...new Set([fact.currency, ...backed])] } };
}

const signOf = ({ fact }: Amount): string => (fact.currencyCandidates ?? []).join(" ");

/**
 * One sign stands for one currency within a version's passage: where other versions would have "$" mean two ("$450
 * million ($58 million)" against HKD and USD), it means its likeliest, and one of the sums is a slip.
 */
function keepsOneMeaning(amount: Amount, settled: Amount, ownSettled: ReadonlyMap<Amount, Amount>): Amount {
  const sign = signOf(amount);
  if (sign === "" || settled.fact.currency === amount.fact.currency) return settled;
  const clashes = [...ownSettled].some(
    ([other, { fact }]) => signOf(other) === sign && fact.currency !== settled.fact.currency,
  );
  if (!clashes) return settled;
  return { ...amount, fact: { ...amount.fact, currencyCandidates: [amount.fact.currency] } };
}

/**
 * Settles open currency signs by what the other versions say: the same number with a named currency decides; a sign
 * that many share is read as its likeliest currency, or as one that the bead names.
 */
export function settleCurrencies<T extends { readonly mentions: readonly Mention[] }>(
  versions: readonly T[],
): readonly T[] {
  const all = versions.flatMap(({ mentions }) => mentions.filter(isAmount));
  if (all.every(({ fact }) => fact.currencyCandidates === undefined)) return versions;
  return versions.map((version) => {
    const settled = new Map(version.mentions.filter(isAmount).map((amount) => [amount, settle(amount, all)]));
    return {
      ...version,
      mentions: version.mentions.map((mention) =>
        isAmount(mention) ? keepsOneMeaning(mention, settled.get(mention)!, settled) : mention,
      ),
    };
  });
}
