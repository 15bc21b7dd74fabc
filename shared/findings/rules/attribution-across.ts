import { fold } from "../../align/fold.ts";
import type { ViewRange } from "../../text/range.ts";
import type { BeadContext, BeadVersion } from "../bead-context.ts";
import { toldElsewhere } from "../cues/clause-evidence.ts";
import { type CueMention, cuesOf, cueWords, isHearsay } from "../cues/cue-mention.ts";
import { clauseWithout } from "../cues/missing-place.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";
import { sharedAnchors } from "../omissions/shared-anchors.ts";

const ID = "attribution.across";
/** What names somebody who says it. A report or a verb form of reported speech may stand for it, and is not missed. */
const NAMING: ReadonlySet<string> = new Set(["accordingTo", "said", "told", "claimed"]);
/** Direct speech has a speaker, named or not. */
const QUOTATION = /["“”„«»]/u;
/** A word that may be a name; shorter ones stand in others by chance. */
const PROPER = /\p{Lu}[\p{L}\p{M}]{3,}/gu;
/** What is said must stand in the other version, or it is the whole clause that is missing there. */
const TOLD = 0.2;
const LOST = 0.6;
const ANOTHER = 0.6;

interface Attributed {
  readonly version: BeadVersion;
  readonly naming: readonly CueMention[];
}

function saysWhoOtherwise(version: BeadVersion): boolean {
  return (
    QUOTATION.test(version.text) ||
    cuesOf(version, "attribution").length > 0 ||
    cuesOf(version, "hedge").some(isHearsay)
  );
}

/** A source where it stands, with the keys of the names in it. */
interface Source {
  readonly version: BeadVersion;
  readonly range: ViewRange;
  readonly names: readonly string[];
}

function namesIn({ mentions }: BeadVersion, range?: ViewRange): readonly string[] {
  return mentions.flatMap(({ fact, range: { start, end } }) =>
    fact.kind === "name" && (range === undefined || (range.start <= start && end <= range.end)) ? [fact.key] : [],
  );
}

function sourceOf(version: BeadVersion, { fact, range }: CueMention): Source | null {
  if (fact.source === undefined) return null;
  const offset = range.start - fact.range.start;
  const own = { start: offset + fact.source.start, end: offset + fact.source.end };
  return { version, range: own, names: namesIn(version, own) };
}

/** "ChinaNews carried the story": the source is named, if by words that are no attribution elsewhere. */
function namesSource(version: BeadVersion, cue: CueMention, bead: BeadContext): boolean {
  const own = bead.versions.find(({ key }) => key === cue.version)!;
  const source = sourceOf(own, cue);
  if (source === null) return false;
  const text = fold(version.text);
  return (
    [...textAt(own, source.range).matchAll(PROPER)].some(([word]) => text.includes(fold(word))) ||
    sharedAnchors(own, version).some(
      (anchor) => source.range.start <= anchor.own.start && anchor.own.end <= source.range.end,
    )
  );
}

/** One version names nobody for what at least two others put in somebody's mouth. */
function lost(bead: BeadContext, attributed: readonly Attributed[]): readonly Finding[] {
  const silent = attributed.filter(({ naming }) => naming.length === 0);
  const [only] = silent;
  const cues = attributed.flatMap(({ naming }) => naming.slice(0, 1));
  if (only === undefined || silent.length > 1 || cues.length < 2 || saysWhoOtherwise(only.version)) return [];
  // Speech verbs serve for much else ("describe", "reveal"); "according to" always names a source.
  if (!cues.some(({ fact }) => fact.cue === "accordingTo" || fact.cue === "claimed")) return [];
  if (Math.max(...cues.map((cue) => toldElsewhere(bead, cue))) < TOLD) return [];
  if (cues.some((cue) => namesSource(only.version, cue, bead))) return [];
  const { key } = only.version;
  const quote = cues[0]!.fact.text;
  return [
    makeFinding(bead, {
      rule: ID,
      category: "attribution",
      severity: "minor",
      odd: key,
      certainty: LOST,
      words: cues.map(cueWords),
      shown: [{ version: key, range: clauseWithout(bead, cues, key) }],
      message: `No source in ${key}; elsewhere: “${quote}”`,
      messageKey: "attribution.across.missing",
      params: { version: key, quote },
    }),
  ];
}

/** One version puts it in the mouth of somebody by name whom the others do not name, and not of the one they agree on. */
function another(bead: BeadContext, attributed: readonly Attributed[]): readonly Finding[] {
  const sources = attributed.flatMap(({ version, naming }) => {
    const source = naming.length === 1 ? sourceOf(version, naming[0]!) : null;
    return source === null || source.names.length === 0 ? [] : [source];
  });
  if (sources.length < 3 || sources.length !== attributed.length) return [];
  const loner = sources.find((source) => {
    const others = sources.filter((other) => other !== source);
    const shared = others[0]!.names.filter((name) => others.every(({ names }) => names.includes(name)));
    const namesShared = namesIn(source.version).some((name) => shared.includes(name));
    const isStranger = others.every(({ version }) => !namesIn(version).some((name) => source.names.includes(name)));
    return shared.length > 0 && isStranger && !namesShared;
  });
  if (loner === undefined) return [];
  const words = [loner, ...sources.filter((source) => source !== loner)].map(({ version, range }) => ({
    version: version.key,
    text: textAt(version, range),
    range,
  }));
  const [quote, other] = words.map(({ text }) => text);
  return [
    makeFinding(bead, {
      rule: ID,
      category: "attribution",
      severity: "minor",
      odd: loner.version.key,
      certainty: ANOTHER,
      words,
      message: `Another source in ${loner.version.key}: “${quote!}”; elsewhere: “${other!}”`,
      messageKey: "attribution.across.differs",
      params: { version: loner.version.key, quote: quote!, other: other! },
    }),
  ];
}

function textAt({ segments }: BeadVersion, range: ViewRange): string {
  const { text, range: segment } = segments.find((candidate) => range.end <= candidate.range.end)!;
  return text.slice(range.start - segment.start, range.end - segment.start);
}

function find(bead: BeadContext): readonly Finding[] {
  const attributed = bead.versions
    .filter(({ speaks }) => speaks)
    .map((version) => ({
      version,
      naming: cuesOf(version, "attribution").filter(({ fact }) => NAMING.has(fact.cue)),
    }));
  return attributed.length < 3 ? [] : [...lost(bead, attributed), ...another(bead, attributed)];
}

export const attributionAcross: Rule = {
  id: ID,
  categories: ["attribution"],
  severity: "minor",
  example: {
    vi: "Vụ cháy ở Lyon làm 12 người thiệt mạng.",
    de: "Laut Polizei starben bei dem Brand in Lyon 12 Menschen.",
    en: "According to the police, 12 people died in the fire in Lyon.",
  },
  find,
};
