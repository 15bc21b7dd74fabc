import type { BeadContext, BeadVersion } from "../bead-context.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { gapBetween, isPowerOfTen, ratioBetween } from "../interval.ts";
import { makeFinding } from "../make-finding.ts";
import { endsOf, type QuantityMention, valueOf } from "../mention.ts";
import { amountsOf } from "../money-places.ts";
import { presentIn } from "../quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { decimalSign, type PrintedNumeral, printedNumerals } from "../separator-habit.ts";

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

/** True for digits that agree with the other versions only in their less likely reading. */
const isMisread = ({ likelierValue }: QuantityMention): boolean => likelierValue !== undefined;

/** Two that nothing decides between: their likelier readings are a thousand apart, other ones agree. */
function openPair(members: readonly QuantityMention[]): readonly [QuantityMention, QuantityMention] | null {
  const open = members.find(({ fact }) => (fact.alternatives ?? []).length > 0);
  const other = open && members.find((member) => areApart(open, member));
  return other ? [open, other] : null;
}

function areApart({ fact: a }: QuantityMention, { fact: b }: QuantityMention): boolean {
  return gapBetween(endsOf(a), endsOf(b)) > ONE_VALUE && isPowerOfTen(ratioBetween(valueOf(a), valueOf(b)));
}

/**
 * True where a numeral is printed as another language prints it, or with a sign that the version uses otherwise beside
 * it. A version that consistently writes so has its habit, and nothing is to be said.
 */
function isForeign(numeral: PrintedNumeral, { language, text }: BeadVersion): boolean {
  const own = decimalSign(language);
  const all = printedNumerals(text);
  if (numeral.decimal !== null) {
    const foreign = all.filter(({ decimal }) => decimal !== null && decimal !== own).length;
    const isHabit = foreign >= HABIT && all.every(({ decimal }) => decimal !== own);
    return numeral.decimal !== own && !isHabit;
  }
  return numeral.open !== null && all.some(({ decimal }) => decimal === numeral.open);
}

function printsForeign(bead: BeadContext, { version, fact }: QuantityMention): boolean {
  if (!SEPARATED.test(fact.text)) return false;
  const speaker = bead.versions.find(({ key }) => key === version);
  return speaker !== undefined && printedNumerals(fact.text).some((numeral) => isForeign(numeral, speaker));
}

function finding(
  bead: BeadContext,
  members: readonly QuantityMention[],
  [a, b]: readonly [QuantityMention, QuantityMention],
  isOdd: boolean,
  key: "reading" | "foreign",
): Finding {
  const isReading = key === "reading";
  const message = isReading ? "may be read as another number" : "is printed as in another language";
  return makeFinding(bead, {
    rule: ID,
    category: "separator",
    severity: "minor",
    odd: isOdd ? a.version : undefined,
    certainty: isOdd ? OUTVOTED : CONTESTED,
    words: [a, b, ...members.filter((member) => member !== a && member !== b)].map(wordsOf),
    message: `${a.fact.text} (${a.version}) ${message}: ${b.fact.text} (${b.version})`,
    messageKey: isReading ? "separator.across.reading" : "separator.across.foreign",
    params: { a: a.fact.text, b: b.fact.text, aVersion: a.version, bVersion: b.version },
  });
}

function findIn(bead: BeadContext, members: readonly QuantityMention[]): readonly Finding[] {
  const misread = members.filter(isMisread);
  const foreign = members.filter((member) => !isMisread(member) && printsForeign(bead, member));
  const sound = members.filter((member) => !misread.includes(member) && !foreign.includes(member));
  const [other] = sound;
  if (other === undefined) return [];
  const isOdd = misread.length + foreign.length === 1 && sound.length > 1;
  const open = openPair(members);
  return [
    ...misread.map((member) => finding(bead, members, [member, other], isOdd, "reading")),
    ...foreign.map((member) => finding(bead, members, [member, other], isOdd, "foreign")),
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
  catches: "One figure whose separators say another number in one version, or are those of another language.",
  example: { vi: "1,234 người", de: "1.234 Menschen", en: "1.234 people" },
  dismissWhen: "House style prints separators so, and nobody would misread them.",
  find,
};
