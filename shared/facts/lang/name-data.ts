/** What the reader of names needs to know of a language, as data. Words are lower case unless said otherwise. */
export interface NameData {
  readonly language: string;
  /** Every noun begins with a capital, so that a capital alone makes no name. */
  readonly capitalNouns: boolean;
  /**
   * What a word of the language looks like, without diacritics, where its syllables are a closed set and stand apart. A
   * capitalised word of another shape is a foreign name; one of this shape is a part of a name. `null` where any letters
   * may make a word.
   */
  readonly syllable: RegExp | null;
  /** Names are also typed without diacritics. */
  readonly plainTyping: boolean;
  /** Before a person's name: Mr, Präsident, ông. */
  readonly honorifics: readonly string[];
  /** Those of them that nothing but a person's name follows; "tổng thống" may stand before a country's. */
  readonly addresses: readonly string[];
  /** First words of native persons' names: Nguyễn. */
  readonly familyNames: readonly string[];
  /** Between the words of a name: of, von, al. */
  readonly particles: readonly string[];
  /** A name that holds one of them is an organisation's. As printed. */
  readonly organisationWords: readonly string[];
  /** Kinds of organisations that begin their names: Ngân hàng, Bộ. Lower case; in a name with a capital. */
  readonly organisationHeads: readonly string[];
  /** Before a place's name: in, nach, tại, tỉnh. */
  readonly placeCues: readonly string[];
  /** Known names that are words as well, as printed; they count only after a cue for a place or inside a longer name. */
  readonly homographs: readonly string[];
  /** Capitalised, yet no name: months, days, titles; and what often begins a sentence. */
  readonly noNames: readonly string[];
  /** Words among {@link noNames} that are family names as well: after a title or a given name they are. */
  readonly alsoNames: readonly string[];
  /** The next capitalised word is no name, or less likely one: der, eine, jeder. */
  readonly determiners: readonly string[];
  /** A word of this shape, folded, is an adjective before a noun more likely than a verb before a name. */
  readonly attribute: RegExp | null;
  /** What common nouns end in. */
  readonly nounEndings: readonly string[];
  /** What adjectives and names of known things take on, longest first: deutsch-en, Putin-s. */
  readonly endings: readonly string[];
  /** What ties two lists together by their order: respectively. */
  readonly respectively: readonly string[];
  /** How foreign names are put into the language's letters: first match of the left side, the sound on the right. */
  readonly sounds: readonly (readonly [letters: string, sound: string])[];
}

/** Words from one string, which reads better than a long list. */
export const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== "");
