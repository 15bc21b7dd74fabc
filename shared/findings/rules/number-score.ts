import type { ScoreFact } from "../../facts/fact.ts";
import type { BeadContext, BeadVersion } from "../bead-context.ts";
import type { Finding } from "../finding.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "../group-across.ts";
import { makeFinding } from "../make-finding.ts";
import type { Mention } from "../mention.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantity-groups.ts";
import type { Rule } from "../rule.ts";

const ID = "number.score";
/** Below this likelihood of the bead, scores are not paired by elimination. */
const LEAST_CONFIDENCE = 0.6;
const OUTVOTED = 0.9;
const CONTESTED = 0.75;

type Score = Mention<ScoreFact>;

const isScore = (mention: Mention): mention is Score => mention.fact.kind === "score";

/** "2:1 gewonnen" and "1:2 verloren" are one result: the order of the sides is the sentence's. */
const resultOf = ({ fact }: Score): string => [...fact.values].sort((a, b) => a - b).join(" ");
const areOne = (a: Score, b: Score): boolean => resultOf(a) === resultOf(b);

/** True where a version prints all numbers of the score in a shape that was not read as one ("2&1"). */
function isPrintedIn({ text }: BeadVersion, { fact }: Score): boolean {
  const printed = new Set(text.match(/\d+/g) ?? []);
  return fact.values.every((value) => printed.has(String(value)));
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
    words: [a, b, ...others.filter((member) => member !== b)].map(({ version, range, fact }) => ({
      version,
      range,
      text: fact.text,
    })),
    message: `${a.fact.text} (${a.version}) against ${b.fact.text} (${b.version})`,
    messageKey: "number.score.differs",
    params: { a: a.fact.text, b: b.fact.text, aVersion: a.version, bVersion: b.version },
  });
}

function find(bead: BeadContext): readonly Finding[] {
  const perVersion = bead.versions.map(({ mentions }) => mentions.filter(isScore));
  if (bead.confidence < LEAST_CONFIDENCE || perVersion.filter((scores) => scores.length > 0).length < 2) return [];
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
  catches: "A result that versions give with different numbers.",
  example: { vi: "thắng 5-1", de: "ein Sieg mit 5:3", en: "won 5-3" },
  dismissWhen: "The scores are of different matches, or one is an interim score.",
  find,
};
