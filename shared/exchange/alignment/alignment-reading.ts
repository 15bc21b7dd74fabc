import { refuse, type GlossaryRefusal } from "../glossary/refusal.ts";
import { languageOf } from "../../text/language-tag.ts";
import { alignmentOf, type Column, type Row } from "./alignment-table.ts";
import type { ExchangeAlignment } from "./exchange-alignment.ts";

/** Mebi characters of the largest alignment that is read. */
export const MOST_MEBI = 64;

/** `leftOut` counts words that had no place: a second text in one language of one row, units of one side alone not among them. */
export type AlignmentReading =
  { readonly ok: true; readonly alignment: ExchangeAlignment; readonly leftOut: number } | GlossaryRefusal;

/** A column of a file that says no more than its language. */
export function bareColumn(key: string, title: string): Column {
  return { key, language: languageOf(key), title, source: null, url: null, publishedOn: null, gaps: null };
}

/** What a reader has heard, as an alignment; a refusal where it is of fewer than two versions. */
export function finishReading(
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
  leftOut = 0,
): AlignmentReading {
  const alignment = alignmentOf({ title, columns, rows });
  const told = alignment.versions.filter(({ text }) => text !== "");
  if (told.length === 0) return refuse("empty", "The file holds no text.");
  if (columns.length < 2) return refuse("no-language-columns", "The file holds one language only.");
  return { ok: true, alignment, leftOut };
}
