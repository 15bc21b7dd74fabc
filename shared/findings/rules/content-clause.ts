import {
  type Absence,
  absencesIn,
  absentBrackets,
  apart,
  gapOdds,
  echoIn,
  measure,
  measureWordy,
  type Measured,
  mostOdds,
  textAt,
} from "../omissions/absence.ts";
import { conceptMatcher } from "../../align/lexicon/lexicon.ts";
import { languageData } from "../../facts/lang/registry.ts";
import { languageOf } from "../../text/language-tag.ts";
import type { ContentItem } from "../omissions/content-words.ts";
import type { BeadContext, BeadVersion, Surroundings } from "../bead-context.ts";
import { correspondingPlace } from "../omissions/corresponding-place.ts";
import type { ComparedWords, Finding, Severity } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../wording.ts";

const ID = "content.clause";
/**
 * Nats from two versions against one: from here on it is worth telling, as if one clause in a thousand were left out, and
 * from there it is grave. Both fitted on development data.
 */
const MINOR_FROM = 7;
const MAJOR_FROM = 11;
/** Below this, what stands around a clause is not looked at: that would have to speak more clearly than it does. Fitted on dev. */
const CANDIDATE_FROM = 4;
const CERTAINTY: Readonly<Record<"major" | "minor", number>> = { major: 0.85, minor: 0.65 };
/** Below this, what one version says here may stand in another bead of the other. A missing sentence makes a bead doubtful, too. */
const LEAST_CONFIDENCE = 0.25;
/** What two versions say and share no word for must at least stand at a like place. */
const LIKE_PLACE = 0.25;

/** Of what a clause says and another version lacks, so many words at least are known by name, number or lexicon. Fitted on dev. */
const LEAST_KNOWN = 2;
/** And so much of all that each version says in it: of words that are not known, nothing is known to be lacking. Fitted on dev. */
const KNOWN_SHARE = 0.25;

/** The same clause in all versions that have it. */
interface Clause {
  readonly tellers: readonly { readonly own: Measured; readonly absence: Absence }[];
  /** Of two versions against one: with more, their mean. */
  readonly odds: number;
}

/** Evidence counts as that of two witnesses, however many there are: they translate one text. */
const mean = (odds: readonly number[]): number => (2 * odds.reduce((sum, one) => sum + one, 0)) / odds.length;

function surest(clauses: readonly Clause[]): Clause | null {
  return clauses.reduce<Clause | null>((best, one) => (best === null || one.odds > best.odds ? one : best), null);
}

/** Who lacks a clause is shorter than the others let expect, on the whole, or has fewer brackets. Saves looking at most pairs. */
function mayLack(silent: readonly Measured[], tellers: readonly Measured[]): boolean {
  const logs = (versions: readonly Measured[]): number =>
    versions.reduce((sum, { length }) => sum + Math.log(Math.max(1, length)), 0) / versions.length;
  const fewest = (versions: readonly Measured[]): number => Math.min(...versions.map(({ brackets }) => brackets));
  return logs(silent) < logs(tellers) || fewest(silent) < fewest(tellers);
}

const besides = (versions: readonly Measured[], one: Measured): readonly Measured[] =>
  versions.filter((other) => other !== one);

/** What all others say, and `silent` does not. */
function omittedBy(silent: Measured, tellers: readonly Measured[]): Clause | null {
  if (!mayLack([silent], tellers)) return null;
  if (mean(tellers.map((own) => mostOdds(own, silent, besides(tellers, own)))) < MINOR_FROM) return null;
  const candidates = tellers.map((own) =>
    absencesIn(own, silent, besides(tellers, own)).map((absence): Teller => ({ own, absence })),
  );
  return surest(
    candidates.flat().flatMap((start): Clause[] => {
      const members = [start];
      const odds = [start.absence.odds];
      for (const [at, own] of tellers.entries()) {
        if (own === start.own) continue;
        const echo = echoIn(own, silent, besides(tellers, own), start.absence);
        const [match, likeness] = closest(start, [...candidates[at]!, ...(echo ? [{ own, absence: echo }] : [])]);
        if (match === null) return [];
        members.push(match);
        odds.push(match.absence.odds + likeness);
      }
      if (mean(odds) < CANDIDATE_FROM) return [];
      const gaps = members.map(({ own, absence }) => gapOdds(own, silent, absence.range));
      return [{ tellers: members, odds: mean(odds) + mean(gaps) }];
    }),
  );
}

type Teller = Clause["tellers"][number];

/**
 * Brackets that all others have, and `silent` has neither in brackets nor without: in how many brackets each version says a
 * thing is no matter of chance, so it takes no more words to tell.
 */
function bracketsOmittedBy(silent: Measured, tellers: readonly Measured[]): readonly Clause[] {
  if (tellers.length < 2 || tellers.some((own) => own.brackets <= silent.brackets)) return [];
  const [first, ...others] = tellers.map((own) =>
    absentBrackets(own, silent).map((absence): Teller => ({ own, absence })),
  );
  return first!.flatMap((start): readonly Clause[] => {
    const matches = others.map((candidates) =>
      first!.length === 1 && candidates.length === 1 ? candidates[0]! : closest(start, candidates)[0],
    );
    const members = [start, ...matches].filter((one) => one !== null);
    if (members.length < tellers.length || members.some(isFigure)) return [];
    return [{ tellers: members, odds: Infinity }];
  });
}

/** Amounts, as conversions are, and other figures have rules of their own. */
const isFigure = ({ absence: { lacking } }: Teller): boolean =>
  lacking.length > 0 && lacking.every(({ keys: [key] }) => typeof key === "string" && key.startsWith("number "));

/** The surest of another version's candidates that may say the same, and what the odds of both lose by where they differ. */
function closest(start: Teller, candidates: readonly Teller[]): readonly [Teller | null, number] {
  const keys = new Set(start.absence.items.flatMap((item) => item.keys));
  let best: readonly [Teller | null, number] = [null, -Infinity];
  for (const candidate of candidates) {
    const isAgreed = candidate.absence.items.some((item) => item.keys.some((key) => keys.has(key)));
    if (!isAgreed && Math.abs(placeOf(candidate) - placeOf(start)) > LIKE_PLACE) continue;
    const likeness =
      -apart(start.absence, candidate.own, candidate.absence) - apart(candidate.absence, start.own, start.absence);
    if (best[0] === null || candidate.absence.odds + likeness > best[0].absence.odds + best[1]) {
      best = [candidate, likeness];
    }
  }
  return best;
}

/** 0 to 1: how far into its version's words the middle of a clause stands. */
function placeOf({ own: { version }, absence: { range } }: Teller): number {
  const start = version.segments[0]!.range.start;
  return ((range.start + range.end) / 2 - start) / (version.segments.at(-1)!.range.end - start);
}

/** What `teller` says, and no other. */
function addedBy(teller: Measured, silent: readonly Measured[]): Clause | null {
  if (!mayLack(silent, [teller])) return null;
  if (mean(silent.map((other) => mostOdds(teller, other, besides(silent, other)))) < MINOR_FROM) return null;
  const [first, ...others] = silent.map((other) => absencesIn(teller, other, besides(silent, other)));
  return surest(
    (first ?? []).flatMap((absence): Clause[] => {
      const same = others.map((list) =>
        list.find(({ range }) => range.start === absence.range.start && range.end === absence.range.end),
      );
      const all = [absence, ...same];
      if (!all.every((one) => one !== undefined)) return [];
      const odds = mean(all.map((one) => one.odds));
      if (odds < CANDIDATE_FROM) return [];
      const gaps = silent.map((other) => gapOdds(teller, other, absence.range));
      return [{ tellers: [{ own: teller, absence }], odds: odds + mean(gaps) }];
    }),
  );
}

/** Grave is a clause that says more than a figure and what it counts. */
function severityOf({ odds, tellers }: Clause): Severity & keyof typeof CERTAINTY {
  const isGrave = ({ absence: { bracketed, lacking } }: Teller): boolean =>
    !bracketed && lacking.filter(({ kind }) => kind === "concept" || kind === "word").length >= LEAST_KNOWN;
  return odds >= MAJOR_FROM && tellers.every(isGrave) ? "major" : "minor";
}

const wordsOf = ({ own, absence }: Teller): ComparedWords => ({
  version: own.version.key,
  text: textAt(own.version, absence.range),
  range: absence.range,
});

/** A word or two put first ("Anders als früher …"): what begins a sentence is each language's own choice, and tells no place. */
const isFronted = ({ own: { content }, absence: { echoed, range } }: Teller): boolean =>
  echoed && !content.items.some(({ kind, range: { end } }) => kind !== "word" && end <= range.start);

/** Zero-width, where the words would stand of the teller whose neighbouring anchors leave the least room in the silent version. */
function gapIn(bead: BeadContext, tellers: readonly Teller[], silent: string): ComparedWords["range"] {
  const placed = tellers.filter((teller) => !isFronted(teller));
  const places = (placed.length > 0 ? placed : tellers).map(({ own, absence }) =>
    correspondingPlace(bead, own.version.key, absence.range, silent),
  );
  const { offset } = places.reduce((best, one) => (one.room < best.room ? one : best));
  return { start: offset, end: offset };
}

function omission(bead: BeadContext, silent: Measured, clause: Clause, isOutvoted: boolean): Finding {
  const { key } = silent.version;
  const words = clause.tellers.map(wordsOf);
  const severity = isOutvoted ? severityOf(clause) : "minor";
  const quote = shortened(words[0]!.text);
  return makeFinding(bead, {
    rule: ID,
    category: "omission",
    severity,
    odd: isOutvoted ? key : undefined,
    certainty: CERTAINTY[severity],
    words,
    shown: [{ version: key, range: gapIn(bead, clause.tellers, key) }],
    missingIn: [key],
    message: `${key} lacks “${quote}” (${words[0]!.version})`,
    messageKey: "content.clause.omitted",
    params: { version: key, a: quote, aVersion: words[0]!.version },
  });
}

function addition(bead: BeadContext, clause: Clause, silent: readonly Measured[]): Finding {
  const words = wordsOf(clause.tellers[0]!);
  const severity = severityOf(clause);
  return makeFinding(bead, {
    rule: ID,
    category: "addition",
    severity,
    odd: words.version,
    certainty: CERTAINTY[severity],
    words: [words],
    shown: silent.map(({ version: { key } }) => ({ version: key, range: gapIn(bead, clause.tellers, key) })),
    missingIn: silent.map(({ version }) => version.key),
    message: `Only ${words.version} has “${shortened(words.text)}”`,
    messageKey: "content.clause.added",
    params: { version: words.version, a: shortened(words.text) },
  });
}

/** True where the version says something in a language whose words and clauses are known. */
const isKnown = ({ key, segments }: BeadVersion): boolean =>
  segments.length > 0 && languageData(key) !== null && conceptMatcher(languageOf(key)) !== null;

interface Found {
  readonly clause: Clause;
  readonly finding: () => Finding;
}

/** Each stretch of a version belongs to one finding at most: the surest of those that overlap there. */
function find(bead: BeadContext): readonly Finding[] {
  const speaking = bead.versions.filter(isKnown);
  if (speaking.length < 2 || bead.confidence < LEAST_CONFIDENCE) return [];
  const plain = speaking.map(measure);
  let found = missingAmong(bead, plain, plain);
  const around = found.length > 0 ? bead.around() : [];
  if (around.length > 0) {
    const wordiness = speaking.map(({ key }) => wordinessOf(key, around));
    found = missingAmong(
      bead,
      speaking.map((version, at) => measureWordy(version, wordiness[at]!)),
      speaking.map((version, at) => measureWordy(withUnlinked(version, around), wordiness[at]!)),
    );
  }
  return found
    .filter(({ clause }, index) => !found.slice(0, index).some((graver) => overlap(graver.clause, clause)))
    .map(({ finding }) => finding());
}

/** The surest first. */
function missingAmong(bead: BeadContext, tellers: readonly Measured[], silent: readonly Measured[]): readonly Found[] {
  const isOutvoted = tellers.length > 2;
  const found = tellers.flatMap((own, at): readonly Found[] => {
    const omitted = omittedBy(silent[at]!, tellers.toSpliced(at, 1));
    const brackets = isOutvoted ? bracketsOmittedBy(silent[at]!, tellers.toSpliced(at, 1)) : [];
    const added = isOutvoted ? addedBy(own, silent.toSpliced(at, 1)) : null;
    return [
      ...brackets.map((clause) => ({ clause, finding: () => omission(bead, own, clause, isOutvoted) })),
      ...(omitted ? [{ clause: omitted, finding: () => omission(bead, own, omitted, isOutvoted) }] : []),
      ...(added ? [{ clause: added, finding: () => addition(bead, added, tellers.toSpliced(at, 1)) }] : []),
    ];
  });
  return found
    .filter(({ clause }) => clause.odds === Infinity || (clause.odds >= MINOR_FROM && isTelling(clause)))
    .sort((a, b) => b.clause.odds - a.clause.odds);
}

/**
 * How many characters a version takes around the bead where all that speak take one on average: a summary says everything
 * shortly, and leaves out no more here than elsewhere. One passage more is supposed, in which all are alike.
 */
function wordinessOf(key: string, around: readonly Surroundings[]): number {
  const logs = around.flatMap(({ versions }) => {
    const speaking = versions.filter(isKnown);
    if (speaking.length < 2 || !speaking.some((one) => one.key === key)) return [];
    const lengths = speaking.map((one) => Math.log(measure(one).length));
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    return [lengths[speaking.findIndex((one) => one.key === key)]! - mean];
  });
  return Math.exp(logs.reduce((sum, one) => sum + one, 0) / (logs.length + 1));
}

/**
 * A version with its neighbouring sentences that no other is linked to: what two versions say in one sentence, the third
 * may say in two, and the aligner leave the second alone. Itself where there are none.
 */
function withUnlinked(version: BeadVersion, around: readonly Surroundings[]): BeadVersion {
  const beside = (side: Surroundings["side"]): readonly BeadVersion[] => {
    const passages = around.filter((one) => one.side === side).map(({ versions }) => versions);
    const linked = passages.findIndex((versions) => versions.filter(({ segments }) => segments.length > 0).length > 1);
    return passages
      .slice(0, linked < 0 ? passages.length : linked)
      .flatMap((versions) => versions.filter(({ key, segments }) => key === version.key && segments.length > 0));
  };
  const [before, after] = [beside("before").toReversed(), beside("after")];
  if (before.length + after.length === 0) return version;
  const parts = [...before, version, ...after];
  return {
    ...version,
    segments: parts.flatMap(({ segments }) => segments),
    mentions: parts.flatMap(({ mentions }) => mentions),
    text: parts.map(({ text }) => text).join(" "),
  };
}

/** Words that the lexicon does not know may be anything; and a missing figure alone has rules of its own. */
function isTelling({ tellers }: Clause): boolean {
  const known = tellers.flatMap(({ absence }) => absence.lacking.filter(isKnownItem));
  const isEnough =
    known.length >= LEAST_KNOWN &&
    tellers.every(({ absence: { items } }) => items.filter(isKnownItem).length >= KNOWN_SHARE * items.length);
  return (
    (isEnough || tellers.every(({ absence }) => absence.bracketed)) &&
    tellers.every(({ absence }) => absence.lacking.some(({ kind }) => kind !== "fact"))
  );
}

const isKnownItem = ({ kind }: ContentItem): boolean => kind !== "word";

function overlap(a: Clause, b: Clause): boolean {
  return a.tellers.some((one) =>
    b.tellers.some(
      (other) =>
        one.own === other.own &&
        one.absence.range.start < other.absence.range.end &&
        other.absence.range.start < one.absence.range.end,
    ),
  );
}

export const contentClause: Rule = {
  id: ID,
  categories: ["omission", "addition"],
  severity: "major",
  example: {
    vi: "Cây cầu mở lại hôm thứ Hai.",
    de: "Die Brücke, die seit einem Brand gesperrt war, öffnete am Montag wieder.",
    en: "The bridge, which had been closed since a fire, reopened on Monday.",
  },
  find,
};
