import { nameDataOf } from "../../facts/names/name-languages.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadContext } from "../bead-context.ts";
import type { Finding } from "../finding.ts";
import { groupSize } from "../group-across.ts";
import { makeFinding } from "../make-finding.ts";
import type { QuantityMention } from "../mention.ts";
import { type NameItem, nameItems, sameName } from "../names/name-items.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";

const ID = "order.paired";
const OUTVOTED = 0.8;
/** One name and one amount make no list. */
const FEWEST_PAIRS = 2;

/** What one version says of the names and amounts that all have: the names' and amounts' numbers in text order. */
interface Listing {
  readonly version: VersionKey;
  readonly names: readonly NameItem[];
  readonly amounts: readonly QuantityMention[];
  /** Which amount belongs to each name, by place in the list; null where the text is no list of pairs. */
  readonly pairing: readonly number[] | null;
}

/** The names that every version has once, in each version's place, in the order of the first version. */
function sharedNames(perVersion: readonly (readonly NameItem[])[]): readonly (readonly NameItem[])[] {
  const [first = [], ...rest] = perVersion;
  return first.flatMap((item) => {
    const row = rest.map((items) => items.filter((other) => sameName(item, other)));
    const isOnce = first.every((other) => other === item || !sameName(item, other));
    return isOnce && row.every((found) => found.length === 1) ? [[item, ...row.map(([found]) => found!)]] : [];
  });
}

/** Names and amounts by turns, or all names and then all amounts after a word such as "respectively". */
function pairingOf(
  names: readonly NameItem[],
  amounts: readonly QuantityMention[],
  isRespective: boolean,
): readonly number[] | null {
  const places = [
    ...names.map(({ range }, index) => ({ start: range.start, index, isName: true })),
    ...amounts.map(({ range }, index) => ({ start: range.start, index, isName: false })),
  ].sort((a, b) => a.start - b.start);
  const takesTurns = places.every(({ isName }, at) => at === 0 || isName !== places[at - 1]!.isName);
  if (!takesTurns && !isRespective) return null;
  const order = (wanted: boolean): readonly number[] =>
    places.filter(({ isName }) => isName === wanted).map(({ index }) => index);
  const [nameOrder, amountOrder] = [order(true), order(false)];
  return names.map((_, name) => amountOrder[nameOrder.indexOf(name)]!);
}

function find(bead: BeadContext): readonly Finding[] {
  const speaking = bead.versions.filter(({ key, speaks }) => speaks && nameDataOf(key) !== null);
  const agreeing = bead.quantities.agreeing.filter((group) => groupSize(group) === speaking.length);
  if (speaking.length < 3 || agreeing.length < FEWEST_PAIRS) return [];
  const names = sharedNames(speaking.map(nameItems));
  if (names.length !== agreeing.length) return [];
  const listings = speaking.map(({ key, text }, index): Listing => {
    const ownNames = names.map((row) => row[index]!);
    const ownAmounts = agreeing.map(
      (group) => presentIn(group).find(({ mention }) => mention.version === key)!.mention,
    );
    const folded = text.normalize("NFC").toLowerCase();
    const isRespective = nameDataOf(key)!.respectively.some((cue) => folded.includes(cue));
    return {
      version: key,
      names: ownNames,
      amounts: ownAmounts,
      pairing: pairingOf(ownNames, ownAmounts, isRespective),
    };
  });
  if (listings.some(({ pairing }) => pairing === null)) return [];
  const odd = oddOneOut(listings, (a, b) => a.pairing!.join() === b.pairing!.join());
  if (odd === null) return [];
  const other = listings.find((listing) => listing !== odd)!;
  const name = odd.pairing!.findIndex((amount, index) => amount !== other.pairing![index]);
  const wordsIn = ({ version, names: own, amounts, pairing }: Listing) => {
    const [item, amount] = [own[name]!, amounts[pairing![name]!]!];
    return [
      { version, text: item.text, range: item.range },
      { version, text: amount.fact.text, range: amount.range },
    ];
  };
  const [own, theirs] = [wordsIn(odd), wordsIn(other)];
  return [
    makeFinding(bead, {
      rule: ID,
      category: "order",
      severity: "minor",
      odd: odd.version,
      certainty: OUTVOTED,
      words: [...own, ...listings.filter((listing) => listing !== odd).flatMap(wordsIn)],
      message: `${own[0]!.text} goes with ${own[1]!.text} (${odd.version}), ${theirs[0]!.text} with ${theirs[1]!.text} (${other.version})`,
      messageKey: "order.paired",
      params: {
        name: own[0]!.text,
        a: own[1]!.text,
        b: theirs[1]!.text,
        aVersion: odd.version,
        bVersion: other.version,
      },
    }),
  ];
}

export const orderPaired: Rule = {
  id: ID,
  categories: ["order"],
  severity: "minor",
  example: {
    vi: "Đức 5 người, Pháp 7 người",
    de: "Frankreich 5, Deutschland 7 Personen",
    en: "5 people in Germany, 7 in France",
  },
  find,
};
