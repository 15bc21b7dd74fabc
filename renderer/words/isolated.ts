/** The embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name, or other words that a person wrote, as they can stand within a sentence of the program's: in whatever script, they
 * turn no word around them. Where the words are an element of their own, `<bdi>` does the same.
 */
export const isolated = (words: string): string => `\u2068${words.toWellFormed().replaceAll(DIRECTIONS, "")}\u2069`;
