import type { BeadContext, BeadVersion } from "../bead-context.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { gapBetween, isPowerOfTen, ratioBetween } from "../quantities/interval.ts";
import { makeFinding } from "../make-finding.ts";
import { endsOf, type QuantityMention, valueOf } from "../mention.ts";
import { amountsOf } from "../money/money-places.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { decimalSign, type PrintedNumeral, printedNumerals } from "../quantities/separator-habit.ts";

const ID = "separator.across";
const OUTVOTED = 0.9;
const CONTESTED = 0.75;
/** A version that so prints this many numbers, and none otherwise, has that habit. */
const HABIT = 2;
/** What a number without separators spares: most are. */
const SEPARATED = /\p{Nd}[.,]\p{Nd}/u;
/** Printed values further apart are two readings of the digits. */
const ONE_VALUE = 1.05;

const wordsOf = ({ version, range, fact }: QuantityMention): ComparedWords => ({ version, range, text: fact.text });

/** Two that nothing decides between: their likelier readings are a thousand apart, other ones agree. */
function openPair(members: readonly QuantityMention[]): readonly [QuantityMention, QuantityMention] | null {
  const open = members.find(({ fact }) => (fact.alternatives ?? []).length > 0);
  const other = open && members.find((member) => areApart(open, member));
  return other ? [open, other] : null;
}

function areApart({ fact: a }: QuantityMention, { fact: b }: QuantityMention): boolean {
  return gapBetween(endsOf(a), endsOf(b)) > ONE_VALUE && isPowerOfTen(ratioBetween(valueOf(a), valueOf(b)));
}

type Slip = "reading" | "foreign" | "mixed";

/**
 * How a numeral breaks its version's habit: its decimals are divided as another language divides them, or it groups
 * thousands by the sign that divides decimals beside it. A version that consistently writes so has its habit, and nothing
 * is to be said.
 */
function slipOf(numeral: PrintedNumeral, { language, text }: BeadVersion): Slip | null {
  const all = printedNumerals(text);
  if (numeral.open !== null) return all.some(({ decimal }) => decimal === numeral.open) ? "mixed" : null;
  const own = decimalSign(language);
  if (numeral.decimal === null || numeral.decimal === own) return null;
  const foreign = all.filter(({ decimal }) => decimal !== null && decimal !== own).length;
  const isHabit = foreign >= HABIT && all.every(({ decimal }) => decimal !== own);
  return isHabit ? null : "foreign";
}

function slipIn(bead: BeadContext, { version, fact, likelierValue }: QuantityMention): Slip | null {
  if (likelierValue !== undefined) return "reading";
  const speaker = bead.versions.find(({ key }) => key === version);
  if (speaker === undefined || !SEPARATED.test(fact.text)) return null;
  const slips = printedNumerals(fact.text).map((numeral) => slipOf(numeral, speaker));
  return slips.find((slip) => slip !== null) ?? null;
}

const MESSAGES: Readonly<Record<Slip, string>> = {
  reading: "may be read as another number",
  foreign: "is printed as in another language",
  mixed: "groups thousands by the sign of its decimals",
};

function finding(
  bead: BeadContext,
  members: readonly QuantityMention[],
  [a, b]: readonly [QuantityMention, QuantityMention],
  isOdd: boolean,
  slip: Slip,
): Finding {
  return makeFinding(bead, {
    rule: ID,
    category: "separator",
    severity: "minor",
    odd: isOdd ? a.version : undefined,
    certainty: isOdd ? OUTVOTED : CONTESTED,
    words: [a, b, ...members.filter((member) => member !== a && member !== b)].map(wordsOf),
    message: `${a.fact.text} (${a.version}) ${MESSAGES[slip]}: ${b.fact.text} (${b.version})`,
    messageKey: `separator.across.${slip}`,
    params: { a: a.fact.text, b: b.fact.text, aVersion: a.version, bVersion: b.version },
  });
}

function findIn(bead: BeadContext, members: readonly QuantityMention[]): readonly Finding[] {
  const slips = members.flatMap((member) => {
    const slip = slipIn(bead, member);
    return slip === null ? [] : [{ member, slip }];
  });
  const sound = members.filter((member) => !slips.some((slip) => slip.member === member));
  const [other] = sound;
  if (other === undefined) return [];
  const isOdd = slips.length === 1 && sound.length > 1;
  const open = openPair(members);
  return [
    ...slips.map(({ member, slip }) => finding(bead, members, [member, other], isOdd, slip)),
    ...(open === null ? [] : [finding(bead, members, open, false, "reading")]),
  ];
}

function find(bead: BeadContext): readonly Finding[] {
  const sums = bead.money.map((place) => presentIn(place).flatMap(amountsOf));
  const others = bead.quantities.agreeing.map((group) => presentIn(group).map(({ mention }) => mention));
  return [...sums, ...others].filter((members) => members.length > 1).flatMap((members) => findIn(bead, members));
}

export const separatorAcross: Rule = {
  id: ID,
  categories: ["separator"],
  severity: "minor",
  example: { vi: "1,234 người", de: "1.234 Menschen", en: "1.234 people" },
  find,
};
