/**
 * What a hedge does. The first eight leave it open whether something is so; the rest are weaker words that a translator
 * may put for one of them (ability, plan, counterfact), and that say little when they stand alone.
 */
export type HedgeCue =
  | "alleged"
  | "suspected"
  | "reported"
  | "believed"
  | "apparent"
  | "likely"
  | "possible"
  | "expected"
  | "accused"
  | "considered"
  | "estimated"
  | "able"
  | "should"
  | "would"
  | "planned";

/** Who says it; `indirect` is a verb form of reported speech that names nobody. */
export type AttributionCue = "accordingTo" | "said" | "told" | "announced" | "claimed" | "indirect";

/** The first five negate outright. The rest deny by what the word means (without, fail, deny) or nearly (hardly). */
export type NegationCue =
  | "not"
  | "never"
  | "no"
  | "notYet"
  | "noLonger"
  | "nor"
  | "without"
  | "instead"
  | "hardly"
  | "fail"
  | "deny"
  | "refuse"
  | "lack"
  | "prevent"
  | "affix";

/** Forms of one word that stand apart in a clause and make a cue only together: `soll … betrogen haben`. */
export interface CueFrame {
  readonly openers: readonly string[];
  /** The last word of the clause, or the last before an opener that ends it. */
  readonly closers: readonly string[];
  readonly kind: "hedge";
  readonly cue: HedgeCue;
}

/**
 * How a language doubts, denies and names its sources: closed classes, lower case, words of a phrase apart by one space.
 * A phrase may stand in several lists and is all of them at once; of two that overlap the longer counts.
 */
export interface StatementData {
  readonly hedges: Readonly<Partial<Record<HedgeCue, readonly string[]>>>;
  readonly negations: Readonly<Partial<Record<NegationCue, readonly string[]>>>;
  readonly attributions: Readonly<Partial<Record<AttributionCue, readonly string[]>>>;
  /** Idioms that hold a cue's words but not its meaning: "not only", "no doubt", không quân. */
  readonly idioms: readonly string[];
  readonly frames: readonly CueFrame[];
  /** Words that belong to a name when written with a capital in mid-sentence: No Child Left Behind. */
  readonly capitalOnlyFirst: readonly string[];
  /** Words that are names when written with a capital: May. */
  readonly lowerCaseOnly: readonly string[];
  /** Words that count only where a clause begins: theo. */
  readonly clauseOpeners: readonly string[];
  /** Phrases that count only before a word with a capital: ", so Clark". */
  readonly beforeCapital: readonly string[];
  /** Words that negate what follows; before a mark they ask, answer, or end a verb: "… không?", "findet statt". */
  readonly needFollower: readonly string[];
  /** Words that begin what comes after that: "… không nếu …". */
  readonly asksBefore: readonly string[];
  /** Pronouns that between a negation and a question mark make a tag: "isn't it?" */
  readonly tagPronouns: readonly string[];
  /** Words after which a cue is none, by cue word: "ich habe" reports nothing. */
  readonly notAfter: Readonly<Record<string, readonly string[]>>;
  /** Negating parts of words. */
  readonly affixes: {
    readonly prefixes: readonly string[];
    readonly suffixes: readonly string[];
    /** Beginnings of words that only look so: unit-, until. */
    readonly exceptions: readonly string[];
    /** Words that negate the next word across a hyphen: no-deal. */
    readonly hyphened: readonly string[];
  };
  /** Cues by their last word that name the source before them ("X zufolge"); else it stands after "according to". */
  readonly sourceBefore: readonly string[];
  /** And those that name it after them (", so X"); else before or after "said". */
  readonly sourceAfter: readonly string[];
  /** What begins with one of these says when or where, not who. */
  readonly prepositions: readonly string[];
  /** Words of crime and blame, as beginnings of words: a hedge among them shields somebody. */
  readonly accusations: readonly string[];
  /** Phrases of several words are also understood without diacritics, as are `plainWords`. */
  readonly plainTyping: boolean;
  readonly plainWords: Readonly<Record<string, string>>;
  /** Phrases that without diacritics may be others. */
  readonly ambiguousPlain: readonly string[];
}
