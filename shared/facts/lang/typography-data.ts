/** How a language sets its marks. */
export interface TypographyData {
  /** Quotation marks that belong together, the opening one first; the usual pair first. */
  readonly quotes: readonly (readonly [opening: string, closing: string])[];
  /** Small words that stand twice in a row by mistake only: no relative pronoun ("die die"), no reduplication ("từ từ"). */
  readonly neverDoubled: readonly string[];
  /** A blank may stand before these marks. */
  readonly spacedMarks: readonly string[];
}
