// What a report says, as a small tree that knows no format: the page and the Word document both set this very tree, so
// that neither says more than the other.

/** A shape, which always stands beside its word. */
export type Shape = "critical" | "major" | "minor" | "note" | "done" | VerdictShape;
export type VerdictShape = "verified" | "disputed" | "refuted" | "unverifiable" | "inReview";

/** A piece of a line. All text is already fit to be shown: see {@link shownText}. */
export type Inline =
  /** The report's own words. `quiet`: said in passing. */
  | { readonly kind: "text"; readonly text: string; readonly weight?: "strong" | "quiet" }
  /** Words of an article or a source, in its language; `null` where nobody knows it. `isMarked`: what it is about. */
  | { readonly kind: "quote"; readonly text: string; readonly language: string | null; readonly isMarked?: boolean }
  /** What a person wrote, in whatever language and script. */
  | { readonly kind: "words"; readonly text: string; readonly weight?: "strong" }
  | { readonly kind: "shape"; readonly shape: Shape }
  /** A version's badge: `VI`. */
  | { readonly kind: "tag"; readonly text: string; readonly name: string }
  /** A hash, an address, a line of arithmetic: kept as it is, and broken wherever it must be. */
  | { readonly kind: "code"; readonly text: string };

export type Line = readonly Inline[];
/** One line or more below each other. */
export type Cell = readonly Line[];

export interface Column {
  readonly head: Line;
  /** Of the table's width, in parts of the sum of all columns. */
  readonly width: number;
  readonly isNumber?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** What is said over the whole width under the cells. */
  readonly below?: Cell;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly line: Line; readonly count?: string }
  | { readonly kind: "paragraph"; readonly line: Line; readonly tone?: "dek" | "quiet" }
  /** The first cell of a row is its head where `hasRowHeads`. */
  | {
      readonly kind: "table";
      readonly name: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly hasRowHeads?: boolean;
    }
  /** Terms with what is said of each. */
  | { readonly kind: "terms"; readonly terms: readonly { readonly term: string; readonly cell: Cell }[] }
  /** Columns of figures side by side. */
  | { readonly kind: "summary"; readonly groups: readonly SummaryGroup[] }
  /** A bar of as many pieces as there are counts above 0, each as wide as its count. `name` says it in words. */
  | { readonly kind: "bar"; readonly name: string; readonly pieces: readonly BarPiece[] }
  /** What belongs together, set apart. It stays on one page where it can. */
  | { readonly kind: "group"; readonly tone: "critical" | "plain"; readonly blocks: readonly Block[] }
  | { readonly kind: "signatures"; readonly labels: readonly string[]; readonly hint: string };

export interface SummaryGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: Line; readonly value: string }[];
}

export interface BarPiece {
  readonly shape: Shape;
  readonly count: number;
  readonly label: string;
}

export interface Report {
  /** BCP 47: the language that the report itself speaks. */
  readonly language: string;
  /** What kind of paper it is: stands at the head of it. */
  readonly masthead: string;
  readonly title: string;
  /** The language of the title; `null`: the report's own. */
  readonly titleLanguage: string | null;
  readonly date: string;
  /** `1 of 4` in pieces: what stands before, between and after the two numbers. */
  readonly pageNumber: readonly [before: string, between: string, after: string];
  readonly blocks: readonly Block[];
}

/**
 * A text that can be shown anywhere and does nothing: what would turn the direction of its surroundings around, and
 * control characters that no format has a place for, are named by their code points in angle brackets; lone halves of
 * surrogate pairs become U+FFFD. A line's end becomes a space.
 */
export function shownText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/gu, " ")
    .replace(INVISIBLE, (unit) => `⟨U+${unit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** Controls, the bidirectional embeddings, overrides and isolates (UAX #9), and noncharacters that XML can't hold. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

export const text = (said: string, weight?: "strong" | "quiet"): Inline => ({
  kind: "text",
  text: shownText(said),
  ...(weight && { weight }),
});
export const words = (said: string, weight?: "strong"): Inline => ({
  kind: "words",
  text: shownText(said),
  ...(weight && { weight }),
});
export const quote = (said: string, language: string | null, isMarked = false): Inline => ({
  kind: "quote",
  text: shownText(said),
  language,
  ...(isMarked && { isMarked }),
});
export const code = (said: string): Inline => ({ kind: "code", text: shownText(said) });
export const shape = (of: Shape): Inline => ({ kind: "shape", shape: of });
