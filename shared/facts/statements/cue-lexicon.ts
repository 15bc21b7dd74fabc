import { Phrases } from "../phrases.ts";
import { type Token, tokenise, withoutDiacritics } from "../tokens.ts";
import type { CueFrame, StatementData } from "./statement-data.ts";

/** What a phrase does. */
export interface Cue {
  readonly kind: "hedge" | "attribution" | "negation";
  readonly cue: string;
}

/** A language's statement data, indexed for reading. */
export interface CueLexicon {
  readonly data: StatementData;
  /** By phrase; an idiom is no cue, and so an empty list. */
  readonly cues: Phrases<readonly Cue[]>;
  readonly frames: ReadonlyMap<string, CueFrame>;
  readonly capitalOnlyFirst: ReadonlySet<string>;
  readonly lowerCaseOnly: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
  readonly beforeCapital: ReadonlySet<string>;
  readonly needFollower: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
  readonly accusing: Phrases<true>;
  /** Beginnings of accusing words, by their first {@link STEM_KEY} letters. */
  readonly accusingStems: ReadonlyMap<string, readonly string[]>;
}

/** A phrase as the sets of phrases know it. */
export const phraseKey = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(" ");

/** As many letters as the shortest beginning of an accusing word has. */
export const STEM_KEY = 3;

function cuesByPhrase(data: StatementData): Map<string, readonly Cue[]> {
  const found = new Map<string, readonly Cue[]>();
  for (const [kind, lists] of [
    ["hedge", data.hedges],
    ["attribution", data.attributions],
    ["negation", data.negations],
  ] as const) {
    for (const [cue, phrases] of Object.entries(lists)) {
      for (const phrase of phrases) {
        const own = found.get(phrase) ?? [];
        if (!own.some((other) => other.kind === kind)) found.set(phrase, [...own, { kind, cue }]);
      }
    }
  }
  for (const idiom of data.idioms) found.set(idiom, []);
  return found;
}

/** Phrases as typed without diacritics: of several words only, since one bare syllable has many meanings. */
function addPlain(found: Map<string, readonly Cue[]>, data: StatementData): void {
  for (const [phrase, cues] of [...found]) {
    const plain = withoutDiacritics(phrase);
    if (phrase.includes(" ") && !data.ambiguousPlain.includes(phrase) && !found.has(plain)) found.set(plain, cues);
  }
  for (const [plain, phrase] of Object.entries(data.plainWords)) {
    if (!found.has(plain)) found.set(plain, found.get(phrase) ?? []);
  }
}

function compile(data: StatementData): CueLexicon {
  const found = cuesByPhrase(data);
  if (data.plainTyping) addPlain(found, data);
  const stems = new Map<string, string[]>();
  const phrases: Record<string, true> = {};
  for (const word of data.accusations) {
    if (word.includes(" ")) phrases[word] = true;
    else stems.set(word.slice(0, STEM_KEY), [...(stems.get(word.slice(0, STEM_KEY)) ?? []), word]);
  }
  return {
    data,
    cues: new Phrases<readonly Cue[]>().add(Object.fromEntries(found)),
    frames: new Map(data.frames.flatMap((frame) => frame.openers.map((opener) => [opener, frame] as const))),
    capitalOnlyFirst: new Set(data.capitalOnlyFirst),
    lowerCaseOnly: new Set(data.lowerCaseOnly),
    clauseOpeners: new Set(data.clauseOpeners),
    beforeCapital: new Set(data.beforeCapital.map((phrase) => phraseKey(tokenise(phrase)))),
    needFollower: new Set(data.needFollower),
    hyphened: new Set(data.affixes.hyphened),
    accusing: new Phrases<true>().add(phrases),
    accusingStems: stems,
  };
}

const compiled = new WeakMap<StatementData, CueLexicon>();

/** A language's cues, compiled on first use. */
export function cueLexicon(data: StatementData): CueLexicon {
  let lexicon = compiled.get(data);
  if (!lexicon) compiled.set(data, (lexicon = compile(data)));
  return lexicon;
}
