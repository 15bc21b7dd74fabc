import type { BeadContext } from "../bead-context.ts";
import {
  compareAmounts,
  type ComparedAmounts,
  convertBoth,
  isCurrencySlip,
  isExact,
  usedRates,
} from "../money/compare-amounts.ts";
import type { Category, Finding, Severity } from "../finding.ts";
import { CONSISTENT_GAP, CONVERTED_SHIFT_SLACK, isPowerOfTen, ROUGH_GAP } from "../quantities/interval.ts";
import { makeFinding } from "../make-finding.ts";
import { type Amount, isConverted, valueOf } from "../mention.ts";
import { amountsOf, type MoneyPlace } from "../money/money-places.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { scaleTrap } from "../quantities/scale-trap.ts";
import type { RateSource } from "../story-context.ts";
import {
  amountAsParameter,
  amountInWords,
  arithmeticOf,
  distanceInWords,
  percentApart,
  roundRatio,
} from "../wording.ts";

const ID = "money.across";
/** Two or more versions agree against one. */
const OUTVOTED = 0.95;
/** One version's word against another's. */
const CONTESTED = 0.85;

type Stand = "agrees" | "differs" | "unknown";

function stand(a: Amount, b: Amount, rates: RateSource): Stand {
  if (isCurrencySlip(a, b)) return "differs";
  const compared = compareAmounts(a, b, rates);
  if (compared.kind === "compared") {
    return compared.gap <= (isExact(a, b, compared) ? 1 : CONSISTENT_GAP) ? "agrees" : "differs";
  }
  // Without a rate, one number in two currencies is still two statements.
  return valueOf(a.fact) === valueOf(b.fact) ? "differs" : "unknown";
}

const versionsOf = (amounts: readonly Amount[]): ReadonlySet<string> => new Set(amounts.map(({ version }) => version));

/** The base, and what agrees with it: the amount that most versions, then most amounts, then most originals back. */
function findBase(amounts: readonly Amount[], rates: RateSource): readonly Amount[] {
  const camps = amounts.map((amount) => [
    amount,
    ...amounts.filter((other) => other !== amount && stand(amount, other, rates) === "agrees"),
  ]);
  const originals = (camp: readonly Amount[]): number => camp.filter((amount) => !isConverted(amount)).length;
  return camps.reduce((best, camp) => {
    const lead =
      versionsOf(camp).size - versionsOf(best).size || camp.length - best.length || originals(camp) - originals(best);
    return lead > 0 ? camp : best;
  });
}

/** What an outlier is best held against: its own currency, else its own number, else the base. */
function comparator(outlier: Amount, camp: readonly Amount[]): Amount {
  const others = camp.filter(({ version }) => version !== outlier.version);
  const pool = others.length > 0 ? others : camp;
  return (
    pool.find(({ fact }) => valueOf(fact) === valueOf(outlier.fact)) ??
    pool.find(({ fact }) => fact.currency === outlier.fact.currency) ??
    pool[0]!
  );
}

function findInPlace(bead: BeadContext, place: MoneyPlace): readonly Finding[] {
  const entries = presentIn(place);
  if (entries.length < 2) return [];
  const amounts = entries.flatMap(amountsOf);
  const camp = findBase(amounts, bead.rates);
  const outliers = amounts.filter(
    (amount) =>
      !camp.includes(amount) &&
      camp.every((member) => stand(member, amount, bead.rates) !== "agrees") &&
      camp.some((member) => stand(member, amount, bead.rates) === "differs"),
  );
  const inCamp = versionsOf(camp);
  // A version that agrees by its bracket and differs by its sum contradicts itself; it is no second dissenter.
  const dissenters = new Set([...versionsOf(outliers)].filter((version) => !inCamp.has(version)));
  const disagreements = outliers.flatMap((outlier) => {
    const backers = [...inCamp].filter((version) => version !== outlier.version);
    const contradictsItself = backers.length > 0 && inCamp.has(outlier.version);
    const standsAlone = contradictsItself || (dissenters.size === 1 && backers.length >= 2);
    const finding = disagreement(bead, outlier, camp, standsAlone);
    return finding === null ? [] : [finding];
  });
  return [...disagreements, ...fittingConversions(bead, camp)];
}

interface Grade {
  readonly category: Category;
  readonly severity: Severity;
  readonly key: string;
  /** Scale words that the message names. */
  readonly words?: Readonly<Record<string, string>>;
}

function grade(bead: BeadContext, a: Amount, b: Amount, compared: ComparedAmounts | null): Grade {
  const sameNumber = valueOf(a.fact) === valueOf(b.fact) && a.fact.currency !== b.fact.currency;
  if (compared === null) return { category: "currency", severity: "critical", key: "currency" };
  const sameCurrency = compared.rate === null;
  if (isCurrencySlip(a, b) || (sameNumber && compared.gap > CONSISTENT_GAP)) {
    return { category: "currency", severity: "critical", key: "currency" };
  }
  if (compared.gap > ROUGH_GAP && isPowerOfTen(compared.ratio, CONVERTED_SHIFT_SLACK)) {
    const { kind = "magnitude", ...words } = scaleTrap(bead, a, b) ?? {};
    return { category: "magnitude", severity: "critical", key: kind, words };
  }
  const category = sameCurrency ? "money" : "conversion";
  if (compared.gap > ROUGH_GAP)
    return { category, severity: "critical", key: sameCurrency ? "amount" : "inconsistent" };
  // Up to 5 % apart only exact statements get here; up to 20 % they lose information, conversions are merely rough.
  const isGrave = isExact(a, b, compared) && compared.gap > CONSISTENT_GAP;
  return { category, severity: isGrave ? "major" : "minor", key: sameCurrency ? "amount" : "rough" };
}

function disagreement(
  bead: BeadContext,
  outlier: Amount,
  camp: readonly Amount[],
  standsAlone: boolean,
): Finding | null {
  const other = comparator(outlier, camp);
  const result = compareAmounts(outlier, other, bead.rates);
  const compared = result.kind === "compared" ? result : null;
  if (compared === null && valueOf(outlier.fact) !== valueOf(other.fact)) return null;
  const { category, severity, key, words: scaleWords } = grade(bead, outlier, other, compared);
  const agreeing = camp.filter((amount) => amount.version !== outlier.version && amount !== other);
  const ratio = compared?.ratio ?? 1;
  const words = `${amountInWords(outlier)} (${outlier.version}) and ${amountInWords(other)} (${other.version})`;
  const distance = compared === null ? "have different currencies" : `are ${distanceInWords(ratio)}`;
  return makeFinding(bead, {
    rule: ID,
    category,
    severity,
    odd: standsAlone ? outlier.version : undefined,
    certainty: standsAlone ? OUTVOTED : CONTESTED,
    compared: [outlier, other],
    shown: agreeing.filter(
      ({ fact }) => fact.currency === other.fact.currency && valueOf(fact) === valueOf(other.fact),
    ),
    message: `${words} ${distance}`,
    messageKey: `money.across.${key}`,
    params: {
      a: amountAsParameter(outlier),
      b: amountAsParameter(other),
      aVersion: outlier.version,
      bVersion: other.version,
      ...scaleWords,
      ...(Number.isFinite(ratio) && compared ? { ratio: roundRatio(ratio), percent: percentApart(ratio) } : {}),
    },
    rates: compared && usedRates(compared),
    arithmetic: compared ? arithmeticOf(compared) : [],
    expected: compared ? convertBoth(compared) : {},
  });
}

/** One note for each version that gives the sum in a currency of its own, held against its nearest neighbour. */
function fittingConversions(bead: BeadContext, camp: readonly Amount[]): readonly Finding[] {
  const noted = new Set<string>();
  return camp.flatMap((amount) => {
    const others = camp.filter(({ version }) => version !== amount.version);
    const own = new Set(camp.filter(({ version }) => version === amount.version).map(({ fact }) => fact.currency));
    if (others.some(({ fact }) => own.has(fact.currency))) return [];
    const fits = others
      .map((other) => ({ other, compared: compareAmounts(amount, other, bead.rates) }))
      .flatMap(({ other, compared }) => (compared.kind === "compared" ? [{ other, compared }] : []))
      .sort((a, b) => a.compared.ratio - b.compared.ratio);
    const nearest = fits[0];
    const pair = (x: Amount, y: Amount): string => [x.version, y.version].sort().join(" ");
    if (nearest === undefined || noted.has(pair(amount, nearest.other))) return [];
    noted.add(pair(amount, nearest.other));
    const { other, compared } = nearest;
    const date = compared.rate?.date ?? "";
    return [
      makeFinding(bead, {
        rule: ID,
        category: "conversion",
        severity: "note",
        certainty: OUTVOTED,
        compared: [amount, other],
        message: `${amountInWords(amount)} is ${amountInWords(other)} at the rate of ${date}: the conversion fits`,
        messageKey: "money.across.fits",
        params: {
          a: amountAsParameter(amount),
          b: amountAsParameter(other),
          aVersion: amount.version,
          bVersion: other.version,
          date,
        },
        rates: usedRates(compared),
        arithmetic: arithmeticOf(compared),
        expected: convertBoth(compared),
      }),
    ];
  });
}

export const moneyAcross: Rule = {
  id: ID,
  categories: ["money", "currency", "magnitude", "conversion"],
  severity: "critical",
  example: { vi: "25 triệu USD", de: "35 Millionen US-Dollar", en: "$35 million" },
  find: (bead) => bead.money.flatMap((place) => findInPlace(bead, place)),
};
