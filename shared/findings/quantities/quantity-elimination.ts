import { type Group, groupSize, joinByElimination, presentIn } from "../group-across.ts";
import { ratioBetween } from "./interval.ts";
import { type Mention, valueOf } from "../mention.ts";
import { digitsOf, numbersIn } from "./number-traces.ts";
import { isBare, type Quantity } from "./quantity.ts";
import { isMissing, type Speaker } from "./quantity-omissions.ts";

/** A version of the bead, and which of its mentions have a counterpart in each other version. */
interface Listener extends Speaker {
  readonly answered: ReadonlyMap<Mention, Group<Quantity>>;
}

/**
 * True where another version holds the number in some other guise (a date, a score, a part of a name, a sum), or the
 * version itself states it twice: then it is no stranger, and pairing it with a different number would cry wolf. What
 * is known to be another of the version's numbers in that guise explains nothing.
 */
function isKnown({ mention, digits }: Quantity, own: number, listeners: readonly Listener[]): boolean {
  const value = valueOf(mention.fact);
  const repeats = listeners[own]!.mentions.some(
    (other) => other !== mention && listeners[own]!.answered.has(other) && numbersIn(other.fact).includes(value),
  );
  return repeats || listeners.some((listener, index) => index !== own && echoes(listener, own, value, digits));
}

function echoes({ mentions, traces, answered }: Listener, asker: number, value: number, digits: string): boolean {
  const isFree = (mention: Mention): boolean => answered.get(mention)?.[asker] === undefined;
  if (mentions.some((mention) => isFree(mention) && numbersIn(mention.fact).includes(value))) return true;
  if (digits === "" || String(value) !== digits) return false;
  const stated = mentions.filter(({ fact }) => digitsOf(fact.text) === digits).length;
  return traces.timesPrinted(digits) > stated;
}

/** Style guides spell numbers out up to here. */
const LAST_SPELLED_OUT = 12;
/** A small number in words and a far larger one in digits are not slips of one another. */
const FAR = 3;

function areAlikePrinted(a: Quantity, b: Quantity): boolean {
  if ((a.digits === "") === (b.digits === "")) return true;
  const [words, digits] = a.digits === "" ? [a, b] : [b, a];
  const [small, large] = [valueOf(words.mention.fact), valueOf(digits.mention.fact)];
  return small > LAST_SPELLED_OUT || large <= LAST_SPELLED_OUT || ratioBetween(small, large) <= FAR;
}

const areOneClass = (a: Quantity, b: Quantity): boolean => a.comparable === b.comparable && areAlikePrinted(a, b);

/**
 * "20" and "30 years old", "the 65th" and "65": some language may print the number without its unit. Only digits count;
 * number words without a unit count people and things in any sentence.
 */
function mayLackUnit(a: Quantity, b: Quantity): boolean {
  return a.digits !== "" && b.digits !== "" && (isBare(a) || isBare(b));
}

/**
 * Joins what values alone did not match: the version that stands out, and what the others agree on. Only strangers are
 * joined: a number that the others hold in another guise says nothing.
 */
export function eliminate(
  groups: readonly Group<Quantity>[],
  versions: readonly Speaker[],
): readonly Group<Quantity>[] {
  if (!groups.some((group) => groupSize(group) === 1)) return [];
  const answered = new Map<Mention, Group<Quantity>>();
  for (const group of groups.filter((candidate) => groupSize(candidate) >= 2)) {
    for (const { mention } of presentIn(group)) answered.set(mention, group);
  }
  const listeners = versions.map((version) => ({ ...version, answered }));
  const strangers = groups.filter(
    (group) => groupSize(group) >= 2 || !group.some((item, own) => item !== undefined && isKnown(item, own, listeners)),
  );
  const joined: Group<Quantity>[] = [];
  const speaking = versions.map(({ speaks }) => speaks);
  const join = (candidates: readonly Group<Quantity>[], mayBeOne: (a: Quantity, b: Quantity) => boolean): void => {
    const used = new Set(joined.flatMap(presentIn));
    const left = candidates.filter((group) => !presentIn(group).some((item) => used.has(item)));
    joined.push(...joinByElimination(left, speaking, mayBeOne));
  };
  join(strangers, areOneClass);
  const paired = new Set(joined.flatMap(presentIn));
  const isLeft = strangers.some(
    (group) => groupSize(group) === 1 && !presentIn(group).some((item) => paired.has(item)),
  );
  if (!isLeft) return joined;
  // Of two that a stranger might be, one may be said in words that no fact was read from.
  const missing = strangers.filter((group) => groupSize(group) === 1 || isMissing(group, versions));
  join(missing, areOneClass);
  join(strangers, mayLackUnit);
  return joined;
}
