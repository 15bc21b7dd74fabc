import { createTranslator } from "../../i18n/create-translator.ts";
import { formatShortDate } from "../../i18n/format.ts";
import type { InterfaceLanguage } from "../../i18n/resources.ts";
import { languageOf, versionLabel, versionTag } from "../../i18n/words/version-words.ts";
import type { Words } from "../../i18n/words/words.ts";
import type { ExchangeProject, ExchangeQuote } from "../exchange-project.ts";
import { type Inline, quote, shownText } from "./report-tree.ts";

/** What every part of a report needs: the project, and the reader's words. */
export interface ReportContext {
  readonly project: ExchangeProject;
  readonly words: Words;
  /** Names of people, remarks and names of files are left out. */
  readonly isRedacted: boolean;
  /** Where a claim stands among the claims, from 0, by its id. */
  readonly claimPlaces: ReadonlyMap<string, number>;
}

export function reportContext(
  project: ExchangeProject,
  language: InterfaceLanguage,
  isRedacted: boolean,
): ReportContext {
  const claimPlaces = new Map(project.claims.map(({ id }, index) => [id, index]));
  return { project, words: { language, t: createTranslator(language).translate }, isRedacted, claimPlaces };
}

/** A version's badge. */
export function tag({ project, words }: ReportContext, key: string): Inline {
  return { kind: "tag", text: shownText(versionTag(project, key)), name: versionLabel(words, project, key) };
}

/** The day of an ISO instant, in UTC: the same wherever the report is made. */
export const day = ({ words }: ReportContext, instant: string): string =>
  formatShortDate(words.language, instant.slice(0, 10));

/** Letters kept on each side of a quote. */
const CONTEXT = 36;

/** A quote among the words around it, so that it can be found again; an orphan's are those that it had. */
export function quoteInContext(
  { project }: ReportContext,
  { version, exact, prefix, suffix }: ExchangeQuote,
): Inline[] {
  const language = languageOf(project, version);
  const before = prefix.split(/[\r\n]/u).at(-1) ?? "";
  const after = suffix.split(/[\r\n]/u, 1)[0] ?? "";
  // A context has a length, not words: what stands at its ends may be half of one.
  const from = before === prefix && prefix !== "" ? `…${before.slice(before.search(/\s|$/u)).trimStart()}` : before;
  const to = after === suffix && suffix !== "" ? `${after.slice(0, after.search(/\s\S*$|$/u)).trimEnd()}…` : after;
  return [
    ...(from === "" ? [] : [quote(from, language)]),
    quote(exact, language, true),
    ...(to.trim() === "" ? [] : [quote(to, language)]),
  ];
}

/** Letters of a passage that nothing in particular is marked in. */
const LEAD = 140;

/** How the bead's words begin in a version. */
export function beginning({ project }: ReportContext, bead: number, key: string): Inline[] {
  const version = project.versions.find((candidate) => candidate.key === key);
  const range = project.beads[bead]?.spans[key]?.[0];
  if (version === undefined || range === undefined) return [];
  const words = version.text.slice(range.start, range.end);
  if (words.length <= LEAD) return [quote(words, version.language)];
  const cut = words.lastIndexOf(" ", LEAD);
  return [quote(`${words.slice(0, cut > 0 ? cut : LEAD)}…`, version.language)];
}

/**
 * Words of a version's text with marks on `ranges`, and up to `room` letters on each side of them. Ranges are raw and in
 * text order.
 */
export function excerpt(
  { project }: ReportContext,
  key: string,
  ranges: readonly (readonly [start: number, end: number])[],
  room = CONTEXT,
): Inline[] {
  const version = project.versions.find((candidate) => candidate.key === key);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (version === undefined || first === undefined || last === undefined) return [];
  const { text, language } = version;
  const from = startOfWords(text, first[0], room);
  const to = endOfWords(text, last[1], room);
  const pieces: Inline[] = [];
  let position = from;
  const plain = (end: number, before = "", after = ""): void => {
    const words = text.slice(position, end);
    if (words + before + after !== "") pieces.push(quote(before + words + after, language));
    position = end;
  };
  for (const [index, [start, end]] of ranges.entries()) {
    if (end <= position) continue;
    plain(Math.max(position, start), index === 0 && !isLineStart(text, from) ? "…" : "");
    pieces.push(quote(text.slice(position, end), language, true));
    position = end;
  }
  plain(to, "", isLineEnd(text, to) ? "" : "…");
  return pieces;
}

const isLineStart = (text: string, offset: number): boolean => offset === 0 || isLineBreak(text[offset - 1]);
const isLineEnd = (text: string, offset: number): boolean => offset === text.length || isLineBreak(text[offset]);
const isLineBreak = (letter: string | undefined): boolean => letter === "\n" || letter === "\r";

/** Where words start at most `room` units before `offset`, in the same line. */
function startOfWords(text: string, offset: number, room: number): number {
  let start = offset;
  let place = offset;
  while (place > 0 && offset - place < room && !isLineBreak(text[place - 1])) {
    place--;
    if (place === 0 || /\s/u.test(text[place - 1]!)) start = place;
  }
  return start;
}

function endOfWords(text: string, offset: number, room: number): number {
  let end = offset;
  let place = offset;
  while (place < text.length && place - offset < room && !isLineBreak(text[place])) {
    place++;
    if (place === text.length || /\s/u.test(text[place]!)) end = place;
  }
  return end;
}
