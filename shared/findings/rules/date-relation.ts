import type { BeadContext } from "../bead-context.ts";
import { dateGroupsOf } from "../dates/date-groups.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Mention } from "../mention.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { type StatedRelation, timeRelation } from "../dates/time-relations.ts";

const ID = "date.relation";
/** "A month before the war ended" is "the war ended a month later", told from the other end. */
const OUTVOTED = 0.75;
const CONTESTED = 0.5;

interface Related extends ComparedWords {
  readonly relation: StatedRelation["relation"];
}

const areAlike = (a: Related, b: Related): boolean => a.relation === b.relation;

function relatedIn(bead: BeadContext, mentions: readonly Mention[]): readonly Related[] {
  return mentions.flatMap((mention) => {
    const version = bead.versions.find(({ key }) => key === mention.version)!;
    const stated = timeRelation(version, mention);
    return stated === null ? [] : [{ version: version.key, ...stated }];
  });
}

function findIn(bead: BeadContext, mentions: readonly Mention[]): readonly Finding[] {
  const related = mentions.length < 2 ? [] : relatedIn(bead, mentions);
  const speaking = bead.versions.filter(({ speaks }) => speaks).length;
  const odd = oddOneOut(related, areAlike);
  // Of three, one that says neither may take either side.
  if (odd === null && related.length < speaking) return [];
  const a = odd ?? related[0];
  const b = related.find((other) => a !== undefined && !areAlike(a, other));
  if (a === undefined || b === undefined) return [];
  const others = related.filter((one) => one !== a && one !== b);
  return [
    makeFinding(bead, {
      rule: ID,
      category: "date",
      severity: odd === null ? "minor" : "major",
      odd: odd?.version,
      certainty: odd === null ? CONTESTED : OUTVOTED,
      words: [a, b, ...others].map(({ version, text, range }) => ({ version, text, range })),
      message: `"${a.text}" (${a.version}) against "${b.text}" (${b.version})`,
      messageKey: "date.relation.differs",
      params: { a: a.text, b: b.text, aVersion: a.version, bVersion: b.version },
    }),
  ];
}

function find(bead: BeadContext): readonly Finding[] {
  const lengths = bead.quantities.agreeing
    .map((group) => presentIn(group).map(({ mention }) => mention))
    .filter((mentions) => mentions.some(({ fact }) => fact.kind === "duration"));
  const dates = dateGroupsOf(bead).groups.map((group) => presentIn(group).map(({ mention }) => mention));
  return [...lengths, ...dates].flatMap((mentions) => findIn(bead, mentions));
}

export const dateRelation: Rule = {
  id: ID,
  categories: ["date"],
  severity: "major",
  example: {
    vi: "hai tuần sau cuộc bầu cử",
    de: "zwei Wochen vor der Wahl",
    en: "two weeks before the election",
  },
  find,
};
