import { type Amount, isAmount, type Mention, valueOf } from "./mention.ts";

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

/**
 * Settles open currency signs by what the other versions say: the same number with a named currency decides; a sign
 * that many share is read as its likeliest currency, or as one that the bead names.
 */
export function settleCurrencies<T extends { readonly mentions: readonly Mention[] }>(
  versions: readonly T[],
): readonly T[] {
  const all = versions.flatMap(({ mentions }) => mentions.filter(isAmount));
  return versions.map((version) => ({
    ...version,
    mentions: version.mentions.map((mention) => (isAmount(mention) ? settle(mention, all) : mention)),
  }));
}
