import type { Composed, FactBody, Reader, TokenRange } from "../compose/composer.ts";
import type { Grammar } from "../grammar.ts";
import type { Token } from "../tokens.ts";
import { type Cue, type CueLexicon, cueLexicon, phraseKey, STEM_KEY } from "./cue-lexicon.ts";
import { sourceOf } from "./source.ts";
import type { StatementData } from "./statement-data.ts";
import { type TokenClause, tokenClauses } from "./token-clauses.ts";

interface Found extends TokenRange {
  readonly cues: readonly Cue[];
}

/** Words with a negating part are long enough to hold a word besides it. */
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const SHORTEST_AFFIXED = 5;
/** A part of a word may only look negating. */
const AFFIX_CONFIDENCE = 0.6;
/** Weaker words stand for a doubt only beside a clearer one. */
const WEAK_CONFIDENCE = 0.5;
const WEAK: ReadonlySet<string> = new Set(["accused", "considered", "estimated", "able", "should", "would", "planned"]);

/** A language's cues, and the conjunctions that part its clauses. */
interface StatementGrammar {
  readonly lexicon: CueLexicon;
  readonly openers: ReadonlySet<string>;
  /** For words met so far, whether a cue may begin with one: most begin none, wherever they stand. */
  readonly mayBegin: Map<string, boolean>;
}

/** Words that a grammar remembers; a long session must not grow without bound. */
const MOST_REMEMBERED = 20_000;

const grammars = new WeakMap<Grammar, StatementGrammar>();

function statementGrammar(grammar: Grammar): StatementGrammar {
  let own = grammars.get(grammar);
  if (!own) {
    const openers = new Set(grammar.data.clauses.openers.filter((opener) => !opener.includes(" ")));
    grammars.set(grammar, (own = { lexicon: cueLexicon(grammar.data.statements), openers, mayBegin: new Map() }));
  }
  return own;
}

/** True where nothing of the clause follows: "có … không?", "Không, …", "… không nếu …", "findet statt". */
function isLastWord(tokens: readonly Token[], to: number, { asksBefore }: StatementData): boolean {
  const next = tokens[to];
  return next === undefined || next.kind === "mark" || asksBefore.includes(next.key);
}

function isRefused(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  clause: TokenClause,
  { lexicon, openers }: StatementGrammar,
): boolean {
  const first = tokens[from]!;
  const phrase = phraseKey(tokens.slice(from, to));
  if (CAPITALISED.test(first.raw) && lexicon.lowerCaseOnly.has(first.key)) return true;
  const isFirst = from === clause.sentence.from || tokens[from - 1]?.kind === "mark";
  if (CAPITALISED.test(first.raw) && !isFirst && lexicon.capitalOnlyFirst.has(first.key)) return true;
  if (lexicon.needFollower.has(phrase) && isLastWord(tokens, to, lexicon.data)) return true;
  if (lexicon.beforeCapital.has(phrase) && !/^\p{Lu}/u.test(tokens[to]?.raw ?? "")) return true;
  if (lexicon.clauseOpeners.has(phrase) && !opensClause(tokens, from, clause, openers)) return true;
  if (tokens[to + 1]?.raw === "?" && lexicon.data.tagPronouns.includes(tokens[to]!.key)) return true;
  const before = tokens[from - 1]?.key;
  return before !== undefined && Object.hasOwn(lexicon.data.notAfter, phrase)
    ? lexicon.data.notAfter[phrase]!.includes(before)
    : false;
}

/** First in its clause, or first after the conjunction: "và theo …". */
function opensClause(
  tokens: readonly Token[],
  from: number,
  clause: TokenClause,
  openers: ReadonlySet<string>,
): boolean {
  const before = tokens[from - 1];
  if (before === undefined || from === clause.from || before.kind === "mark") return true;
  return from === clause.from + 1 && openers.has(before.key);
}

function phraseAt(tokens: readonly Token[], at: number, clause: TokenClause, own: StatementGrammar): Found | null {
  const found = own.lexicon.cues.startingAt(tokens, at);
  if (!found || isRefused(tokens, found, clause, own)) return null;
  return { from: found.from, to: found.to, cues: found.value };
}

function frameAt(tokens: readonly Token[], at: number, clause: TokenClause, lexicon: CueLexicon): Found | null {
  const frame = lexicon.frames.get(tokens[at]!.key);
  if (!frame) return null;
  const lastWord = (until: number): string | undefined =>
    tokens.slice(Math.max(clause.from, until - 2), until).findLast(({ kind }) => kind === "word")?.key;
  const closes = (word: string | undefined): boolean => word !== undefined && frame.closers.includes(word);
  return closes(lastWord(clause.to)) || closes(tokens[at - 1]?.key)
    ? { from: at, to: at + 1, cues: [{ kind: frame.kind, cue: frame.cue }] }
    : null;
}

function affixAt(tokens: readonly Token[], at: number, { data, hyphened }: CueLexicon): Found | null {
  const { key, kind } = tokens[at]!;
  if (kind !== "word") return null;
  const cues: readonly Cue[] = [{ kind: "negation", cue: "affix" }];
  if (hyphened.has(key) && tokens[at + 1]?.raw === "-" && tokens[at + 2]?.gap === "none") {
    return { from: at, to: at + 3, cues };
  }
  return isAffixed(key, data) ? { from: at, to: at + 1, cues } : null;
}

function isAffixed(word: string, { affixes: { prefixes, suffixes, exceptions } }: StatementData): boolean {
  return (
    word.length >= SHORTEST_AFFIXED &&
    (prefixes.some((prefix) => word.startsWith(prefix)) || suffixes.some((suffix) => word.endsWith(suffix))) &&
    !exceptions.some((exception) => word.startsWith(exception) || word.endsWith(exception))
  );
}

/** A look at the word alone that spares most words of a text the rest. */
function mayBeginCue(key: string, { lexicon, mayBegin }: StatementGrammar): boolean {
  let may = mayBegin.get(key);
  if (may === undefined) {
    if (mayBegin.size >= MOST_REMEMBERED) mayBegin.clear();
    may =
      lexicon.frames.has(key) ||
      lexicon.cues.hasFirst(key) ||
      lexicon.hyphened.has(key) ||
      isAffixed(key, lexicon.data);
    mayBegin.set(key, may);
  }
  return may;
}

/** What the cues of one sentence share; each part is looked for once, and only where a cue asks. */
class Sentence {
  readonly #tokens: readonly Token[];
  readonly #lexicon: CueLexicon;
  readonly range: TokenRange;
  #accuses: boolean | null = null;
  #wordsEnd: number | null = null;

  constructor(tokens: readonly Token[], lexicon: CueLexicon, range: TokenRange) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.range = range;
  }

  /** Whether words of crime or blame stand in it. */
  get accuses(): boolean {
    return (this.#accuses ??= accuses(this.#tokens, this.range, this.#lexicon));
  }

  /** Index after its last word or number. */
  get wordsEnd(): number {
    return (this.#wordsEnd ??= wordsEnd(this.#tokens, this.range));
  }
}

function wordsEnd(tokens: readonly Token[], { from, to }: TokenRange): number {
  let end = to;
  while (end > from && tokens[end - 1]!.kind === "mark") end--;
  return end;
}

function accuses(tokens: readonly Token[], { from, to }: TokenRange, lexicon: CueLexicon): boolean {
  for (let at = from; at < to; at++) {
    const { key } = tokens[at]!;
    if (lexicon.accusingStems.get(key.slice(0, STEM_KEY))?.some((stem) => key.startsWith(stem)) === true) return true;
    if (lexicon.accusing.startingAt(tokens, at)) return true;
  }
  return false;
}

/** What follows in the sentence is what was said; a cue at its end ("…, said X") speaks of what went before. */
function saidWords(cue: TokenRange, { to, from, sentence }: TokenClause, { wordsEnd }: Sentence): TokenRange {
  // ", so X" begins with the mark that ends what was said.
  if (cue.to > to) return { from: sentence.from, to: cue.from };
  if (wordsEnd > to) return { from: to, to: sentence.to };
  return from > sentence.from ? { from: sentence.from, to: from } : { from, to };
}

/** Where a cue was found. */
interface CuePlace {
  readonly found: Found;
  readonly clause: TokenClause;
  readonly sentence: Sentence;
  /** Token where the cue before it ends. */
  readonly lastCueEnd: number;
}

function confidenceOf({ kind, cue }: Cue): number | null {
  if (cue === "affix") return AFFIX_CONFIDENCE;
  return kind === "hedge" && WEAK.has(cue) ? WEAK_CONFIDENCE : null;
}

function composeCue(tokens: readonly Token[], cue: Cue, place: CuePlace, data: StatementData): Composed {
  const { found, clause, sentence, lastCueEnd } = place;
  const source = cue.kind === "attribution" ? sourceOf(tokens, found, cue.cue, clause, lastCueEnd, data) : null;
  const confidence = confidenceOf(cue);
  const body: FactBody = {
    kind: cue.kind,
    cue: cue.cue,
    scope: cue.kind === "attribution" ? saidWords(found, clause, sentence) : { from: clause.from, to: clause.to },
    ...(confidence === null ? {} : { confidence }),
    ...(source === null ? {} : { source }),
    ...(cue.kind === "hedge" && sentence.accuses ? { accuses: true } : {}),
  };
  return { from: found.from, to: found.to, body };
}

/**
 * Hedges, attributions and negations with the clause they govern: trigger words and clause-bound scopes after NegEx and
 * ConText (Chapman et al. 2001, Harkema et al. 2009), idioms excluded as their pseudo-triggers. Linear.
 */
export const readStatements: Reader = (tokens, grammar) => {
  const own = statementGrammar(grammar);
  const { lexicon, openers } = own;
  const composed: Composed[] = [];
  let passed = 0;
  let sentence = new Sentence(tokens, lexicon, { from: 0, to: 0 });
  for (const clause of tokenClauses(tokens, openers)) {
    if (clause.sentence !== sentence.range) sentence = new Sentence(tokens, lexicon, clause.sentence);
    for (let at = Math.max(clause.from, passed); at < clause.to;) {
      if (!mayBeginCue(tokens[at]!.key, own)) {
        passed = at += 1;
        continue;
      }
      const found =
        frameAt(tokens, at, clause, lexicon) ?? phraseAt(tokens, at, clause, own) ?? affixAt(tokens, at, lexicon);
      if (found) {
        const place = { found, clause, sentence, lastCueEnd: composed.at(-1)?.to ?? 0 };
        composed.push(...found.cues.map((cue) => composeCue(tokens, cue, place, lexicon.data)));
      }
      at = found?.to ?? at + 1;
      passed = at;
    }
  }
  return composed;
};
