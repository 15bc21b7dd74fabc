import type { Composed, Reader } from "./compose/composer.ts";
import type { Fact } from "./fact.ts";
import { grammarFor } from "./grammar.ts";
import { isPlain } from "./plain-typing.ts";
import { languageData } from "./lang/registry.ts";
import { readNames } from "./names/read-names.ts";
import { toReadingText } from "./reading-text.ts";
import { scanQuantities } from "./quantities/scan-quantities.ts";
import { readStatements } from "./statements/read-statements.ts";
import { tokenise } from "./tokens.ts";

/** Each looks at the whole text for facts of its own; those of different readers may overlap or nest. */
const READERS: readonly Reader[] = [scanQuantities, readNames, readStatements];
const COUNTABLE: readonly Reader[] = [scanQuantities];

/** Whether facts are known for a language, by the primary subtag of its BCP 47 tag. */
export const hasFacts = (language: string): boolean => languageData(language) !== null;

/** Kinds that are read word by word: inside a quantity or a date, words are part of it. */
const OF_WORDS: ReadonlySet<Fact["kind"]> = new Set(["name", "hedge", "attribution", "negation"]);

/**
 * A name or a cue inside a quantity or a date says nothing by itself: the US of "5 million US dollars", the không of "một
 * nghìn không trăm"; nor does one that begins there. Takes and gives text order.
 */
function withoutParts(ordered: readonly Composed[]): readonly Composed[] {
  let reached = 0;
  return ordered.filter(({ from, to, body }) => {
    if (OF_WORDS.has(body.kind)) return from >= reached;
    reached = Math.max(reached, to);
    return true;
  });
}

/** One list in text order, the longer first of two that begin together; `conversionOf` counts in it. */
function inTextOrder(lists: readonly (readonly Composed[])[]): readonly Composed[] {
  const ordered = withoutParts(lists.flat().sort((a, b) => a.from - b.from || b.to - a.to));
  if (!ordered.some(({ body }) => body.kind === "money" && body.conversionOf !== undefined)) return ordered;
  const position = new Map(ordered.map((composed, index) => [composed, index]));
  const original = new Map(
    lists.flatMap((list) => list.map((composed): [Composed, readonly Composed[]] => [composed, list])),
  );
  return ordered.map((composed) => {
    const { body } = composed;
    if (body.kind !== "money" || body.conversionOf === undefined) return composed;
    const restated = original.get(composed)![body.conversionOf]!;
    return { ...composed, body: { ...body, conversionOf: position.get(restated)! } };
  });
}

export interface ExtractOptions {
  /** ISO date of publication. */
  readonly date?: string;
  /** Quantities and dates alone: no names, no hedges, sources and negations. */
  readonly countable?: boolean;
}

/**
 * The facts that a text states, in text order: numbers, ordinals, shares, ranges, percentages, amounts of money,
 * measures, durations, ages, results of matches, dates, names, hedges, sources and negations. Ranges and `text` are of
 * the given text, NFC or not. `options.date` is the publication date
 * (`YYYY-MM-DD`) that partial and relative dates count from; without it they stay unresolved. A language without
 * facts ({@link hasFacts}) yields none. Linear in the text's length.
 */
export function extractFacts(text: string, language: string, options: ExtractOptions = {}): Fact[] {
  const data = languageData(language);
  if (data === null) return [];
  const reading = toReadingText(text);
  const grammar = grammarFor(language, data.plainTyping && isPlain(reading.text))!;
  const tokens = tokenise(reading.text);
  const publication = options.date ?? null;
  const given = (from: number, to: number): { readonly start: number; readonly end: number } => ({
    start: reading.toGiven(tokens[from]?.start ?? 0),
    end: reading.toGiven(tokens[to - 1]?.end ?? 0),
  });
  const readers = options.countable === true ? COUNTABLE : READERS;
  return inTextOrder(readers.map((read) => read(tokens, grammar, publication))).map(({ from, to, body }) => {
    const range = given(from, to);
    const placed = { range, text: text.slice(range.start, range.end) };
    if (!("scope" in body)) return { ...body, ...placed };
    const { scope, source, ...cue } = body;
    return {
      ...cue,
      ...placed,
      scope: given(scope.from, scope.to),
      ...(source === undefined ? {} : { source: given(source.from, source.to) }),
    };
  });
}
