/** A regular ending, and what stands in its place in the lexicon: `ies` is `y` ("parties", "party"). */
export interface Inflection {
  readonly ending: string;
  readonly base: string;
  /** The stem's last umlaut goes with the ending ("Verträge", "Vertrag"). */
  readonly unrounds?: boolean;
}

/** What looking up a language's words takes. All is data; a language without an entry has no inflection at all. */
export interface LexiconLanguage {
  /** Tried in order on words that no entry holds as they stand. */
  readonly inflections: readonly Inflection[];
  /** Words that look like a form or a compound of one in the lexicon, and are none; as they are written. */
  readonly lookalikes: ReadonlySet<string>;
  /** What may join the parts of a word written as one, the likeliest first; `null` if words are not joined. */
  readonly links: readonly string[] | null;
  /** Endings that the words inside an entry of several words change in a sentence ("stellvertretend-er Minister"). */
  readonly inner: RegExp | null;
  /** Whether people also write the language without diacritics. */
  readonly writtenPlain: boolean;
  /** Brings a word's spelling variants to one. */
  readonly unify: (word: string) => string;
}
