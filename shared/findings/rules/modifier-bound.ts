import type { BeadContext } from "../bead-context.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { type Direction, directionOf, isConverted, type QuantityMention, valueOf } from "../mention.ts";
import { amountsOf, type MoneyEntry } from "../money/money-places.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { amountInWords, quantityInWords } from "../wording.ts";

const ID = "modifier.bound";
const OUTVOTED = 0.9;
const CONTESTED = 0.75;

/** A quantity, and which way it is bounded. */
interface Bounded {
  readonly version: string;
  readonly mention: QuantityMention;
  readonly direction: Direction;
}

/** A sum's bound is that of whichever of its amounts bears one, the original first. */
function boundedSum(entry: MoneyEntry): Bounded {
  const candidates = [entry.original, ...amountsOf(entry)];
  const mention = candidates.find(({ fact }) => fact.bound !== undefined) ?? entry.original;
  return { version: entry.version, mention, direction: directionOf(mention.fact) };
}

/** "Umgerechnet etwa" says no more than that it is converted: beside a plain sum it blurs nothing. */
function isHarmless(members: readonly Bounded[]): boolean {
  const directions = new Set(members.map(({ direction }) => direction));
  const isAboutOnly = directions.size === 2 && directions.has("about") && directions.has("none");
  const about = members.filter(({ direction }) => direction === "about");
  return (
    isAboutOnly &&
    about.every(({ mention }) => mention.fact.kind === "money" && isConverted({ ...mention, fact: mention.fact }))
  );
}

/** "About" and a bound are two ways to blur; over and under contradict each other. */
function findIn(bead: BeadContext, members: readonly Bounded[]): readonly Finding[] {
  const directions = new Set(members.map(({ direction }) => direction));
  if (members.length < 2 || directions.size < 2 || isHarmless(members)) return [];
  const odd = oddOneOut(members, (a, b) => a.direction === b.direction);
  const first = odd ?? members[0]!;
  const second = members.find((member) => member !== first && member.direction !== first.direction)!;
  const isOpposite = directions.has("over") && directions.has("under");
  const words = ({ mention, direction, version }: Bounded): string => {
    const { fact } = mention;
    const quantity = fact.kind === "money" ? amountInWords({ ...mention, fact }) : quantityInWords(mention);
    return `${direction === "none" ? "" : `${direction} `}${quantity} (${version})`;
  };
  return [
    makeFinding(bead, {
      rule: ID,
      category: "modifier",
      severity: isOpposite ? "major" : "minor",
      odd: odd?.version,
      certainty: odd === null ? CONTESTED : OUTVOTED,
      compared: [first, second, ...members.filter((member) => member !== first && member !== second)].map(
        ({ mention }) => mention,
      ),
      message: `${words(first)} against ${words(second)}`,
      messageKey: isOpposite ? "modifier.bound.opposite" : "modifier.bound.differs",
      params: {
        value: valueOf(first.mention.fact),
        aVersion: first.version,
        a: first.direction,
        bVersion: second.version,
        b: second.direction,
      },
    }),
  ];
}

function find(bead: BeadContext): readonly Finding[] {
  const sums = bead.money.map((place) => presentIn(place).map(boundedSum));
  const others = bead.quantities.agreeing.map((group) =>
    presentIn(group).map(({ mention }) => ({
      version: mention.version,
      mention,
      direction: directionOf(mention.fact),
    })),
  );
  return [...sums, ...others].flatMap((members) => findIn(bead, members));
}

export const modifierBound: Rule = {
  id: ID,
  categories: ["modifier"],
  severity: "major",
  example: { vi: "hơn 20 tổ chức", de: "20 weitere Institutionen", en: "20 more bodies" },
  find,
};
