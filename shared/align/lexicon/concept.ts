/** What a concept is called, by primary language subtag: first the usual word, then synonyms and derivations. */
export type ConceptForms = Readonly<Record<string, readonly string[]>>;

/** Concepts by id, as they stand in a file. An id may occur in several files; it names one concept only within its file. */
export type ConceptFile = Readonly<Record<string, ConceptForms>>;

/** One meaning: all that the files call it. */
export interface Concept {
  /** Language-neutral, distinct. */
  readonly key: string;
  /** Distinct forms by language. */
  readonly forms: ConceptForms;
}
