import type { BeadContext, BeadVersion } from "../bead-context.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "../group-across.ts";
import { makeFinding } from "../make-finding.ts";
import { type NumberPair, numberPairs } from "../quantities/number-pairs.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";

const ID = "number.score";
/** Below this likelihood of the bead, scores are not paired by elimination. */
const LEAST_CONFIDENCE = 0.6;
const OUTVOTED = 0.9;
const CONTESTED = 0.75;

/** A result as printed, or in words. */
interface Score extends ComparedWords {
  readonly values: readonly number[];
}

const scoresIn = ({ key, mentions }: BeadVersion): readonly Score[] =>
  mentions.flatMap(({ fact, range }) =>
    fact.kind === "score" ? [{ version: key, range, text: fact.text, values: fact.values }] : [],
  );

/** "2:1 gewonnen" and "1:2 verloren" are one result: the order of the sides is the sentence's. */
const resultOf = ({ values }: Pick<Score, "values">): string => [...values].sort((a, b) => a - b).join(" ");
const areOne = (a: Score, b: Score): boolean => resultOf(a) === resultOf(b);
const words = ({ version, range, text }: Score): ComparedWords => ({ version, range, text });

/** True where a version prints all numbers of the score in a shape that was not read as one ("2&1"). */
function isPrintedIn({ text }: BeadVersion, { values }: Score): boolean {
  const printed = new Set(text.match(/\d+/g) ?? []);
  return values.every((value) => printed.has(String(value)));
}

function finding(bead: BeadContext, group: Group<Score>): Finding {
  const members = presentIn(group);
  const odd = oddOneOut(members, areOne);
  const a = odd ?? members[0]!;
  const others = members.filter((member) => member !== a);
  const b = others.find((member) => !areOne(member, a))!;
  return makeFinding(bead, {
    rule: ID,
    category: "number",
    severity: odd === null ? "major" : "critical",
    odd: odd?.version,
    certainty: odd === null ? CONTESTED : OUTVOTED,
    words: [a, b, ...others.filter((member) => member !== b)].map(words),
    message: `${a.text} (${a.version}) against ${b.text} (${b.version})`,
    messageKey: "number.score.differs",
    params: { a: a.text, b: b.text, aVersion: a.version, bVersion: b.version },
  });
}

/** Won and lost: "three of four" may be told as 3:1. */
const asRecord = ({ values: [won, all] }: NumberPair): readonly number[] => [won, all - won];

/** The only result of one version, where all others tell a tally instead, and all the same. */
function againstTally(bead: BeadContext, score: Score): readonly Finding[] {
  const others = bead.versions.filter(({ key, speaks }) => speaks && key !== score.version);
  const perVersion = others.map((version) => numberPairs(version).filter(({ kind }) => kind === "tally"));
  const tallies = perVersion.flat();
  const [tally] = tallies;
  const isAgreed = perVersion.every(({ length }) => length === 1) && tallies.every((one) => areOne(one, tally!));
  if (tally === undefined || !isAgreed || areOne(score, tally)) return [];
  const isRecord = resultOf({ values: asRecord(tally) }) === resultOf(score);
  return [
    makeFinding(bead, {
      rule: ID,
      category: "number",
      severity: isRecord || others.length === 1 ? "minor" : "major",
      odd: others.length === 1 ? undefined : score.version,
      certainty: CONTESTED,
      words: [score, ...tallies].map(words),
      message: `The result ${score.text} (${score.version}) against the count ${tally.text} (${tally.version})`,
      messageKey: "number.score.tally",
      params: { a: score.text, b: tally.text, aVersion: score.version, bVersion: tally.version },
    }),
  ];
}

function find(bead: BeadContext): readonly Finding[] {
  const printed = bead.versions.map(scoresIn);
  if (bead.confidence < LEAST_CONFIDENCE || printed.every((scores) => scores.length === 0)) return [];
  const perVersion = bead.versions.map((version, index) =>
    printed[index]!.length > 0 ? printed[index]! : numberPairs(version).filter(({ kind }) => kind === "result"),
  );
  if (perVersion.filter((scores) => scores.length > 0).length < 2) {
    const [score, another] = perVersion.flat();
    return score === undefined || another !== undefined ? [] : againstTally(bead, score);
  }
  const groups = groupAcross(perVersion, (a, b) => (areOne(a, b) ? 1 : null));
  const isStranger = (group: Group<Score>): boolean =>
    groupSize(group) > 1 ||
    bead.versions.every((version, index) => group[index] !== undefined || !isPrintedIn(version, presentIn(group)[0]!));
  const speaking = bead.versions.map(({ speaks }) => speaks);
  return joinByElimination(groups.filter(isStranger), speaking).map((group) => finding(bead, group));
}

export const numberScore: Rule = {
  id: ID,
  categories: ["number"],
  severity: "critical",
  example: { vi: "thắng 5-1", de: "ein Sieg mit 5:3", en: "won 5-3" },
  find,
};
