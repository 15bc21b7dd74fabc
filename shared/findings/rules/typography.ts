import { languageData } from "../../facts/lang/registry.ts";
import type { TypographyData } from "../../facts/lang/typography-data.ts";
import { once } from "../once.ts";
import type { BeadContext, BeadVersion } from "../bead-context.ts";
import type { ComparedWords, Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../wording.ts";

const ID = "typography";
const CERTAINTY = 0.9;
/** Characters shown on either side of a slip. */
const CONTEXT = 12;
/** Places shown of one kind of slip in a bead. */
const MOST_PLACES = 20;
const LONGEST_HOST = 40;

/** Neither three full stops nor a step in a path. What stands before it is looked at once it is found: that is quicker. */
const DOUBLED_STOP = /\.\.(?![./\p{L}\p{N}])/gu;
const BEFORE_STOP = /[\p{L}\p{N})\]"'”’“»%]$/u;
/** A comma between two letters; a full stop between a word and the beginning of the next sentence, not in "TP.HCM". */
const MARK_AND_LETTER = /,(?=\p{L})|[.!?](?=\p{Lu}\p{M}?\p{Ll}\p{M}?\p{Ll})/gu;
const LETTER = /\p{L}\p{M}?$/u;
const WORD_END = /\p{Ll}\p{M}?\p{Ll}\p{M}?$/u;
const IN_ADDRESS = /[/@\\#]|\.[^.]*\.|^www|\.(?:com|net|org|gov|edu|info)$/iu;
/** " ," and " ." with a word before; " ..." and " . . ." are omissions. */
const SPACE_BEFORE = / [,.;!?](?=\s|$)(?! ?\.)/gu;
const WORD_OR_NUMBER = /[\p{L}\p{M}\p{N}]$/u;
const QUOTE = /["“”„«»]/gu;
const BRACKET = /[()[\]]/gu;
/** "a) … b) …", "1) …": closes nothing. */
const LIST_MARK = /(?:^|\s)[\p{L}\p{N}]{1,3}$/u;
const FACE = /[:;=][-']?$/u;

type Slip = "doubledStop" | "missingSpace" | "spaceBefore" | "doubledWord" | "bracket" | "quotes";

const SAID: Readonly<Record<Slip, string>> = {
  doubledStop: "two full stops",
  missingSpace: "a space is missing",
  spaceBefore: "a space before the mark",
  doubledWord: "the same word twice",
  bracket: "a bracket stands alone",
  quotes: "quotation marks do not match",
};

/** Offsets `[start, end)` in the text. */
type Place = readonly [start: number, end: number];

const NOWHERE: readonly Place[] = [];

/** Most texts have none, and searching costs less than collecting. */
const wholeMatches = (text: string, pattern: RegExp): readonly Place[] =>
  text.search(pattern) < 0
    ? NOWHERE
    : Array.from(text.matchAll(pattern), ({ 0: found, index }): Place => [index, index + found.length]);

/** The stretch without blanks that holds a place, as far as an address may reach. */
function tokenAround(text: string, at: number): string {
  const [left, right] = [text.slice(Math.max(0, at - LONGEST_HOST), at), text.slice(at, at + LONGEST_HOST)];
  return `${/\S*$/u.exec(left)![0]}${/^\S*/u.exec(right)![0]}`.replace(/[.,;:!?]{1,3}$/u, "");
}

/** What stands before a place, as far as slips need it. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 5), at);

const doubledStops = (text: string): readonly Place[] =>
  wholeMatches(text, DOUBLED_STOP).filter(([at]) => BEFORE_STOP.test(before(text, at)));

function missingSpaces(text: string): readonly Place[] {
  return wholeMatches(text, MARK_AND_LETTER).filter(
    ([at]) => (text[at] === "," ? LETTER : WORD_END).test(before(text, at)) && !IN_ADDRESS.test(tokenAround(text, at)),
  );
}

function spacesBefore(text: string, { spacedMarks }: TypographyData): readonly Place[] {
  return wholeMatches(text, SPACE_BEFORE).filter(
    ([at]) => WORD_OR_NUMBER.test(before(text, at)) && !spacedMarks.includes(text[at + 1]!),
  );
}

const doubledPattern = once(
  ({ neverDoubled }: TypographyData) =>
    new RegExp(`(?<![\\p{L}\\p{M}'’-])(${neverDoubled.join("|")}) +\\1(?![\\p{L}\\p{M}'’-])`, "giu"),
);

const doubledWords = (text: string, data: TypographyData): readonly Place[] =>
  mayDouble(text) ? wholeMatches(text, doubledPattern(data)) : NOWHERE;

/** Whether any two words in a row begin alike: one look that spares most texts the pattern. */
function mayDouble(text: string): boolean {
  let [last, start] = [-1, 0];
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", start)) {
    if (last >= 0 && beginAlike(text, last, start)) return true;
    if (at > start) last = start;
    start = at + 1;
  }
  return last >= 0 && beginAlike(text, last, start);
}

const ASCII_CASE = 0x20;
/** No letter: a quotation mark or a bracket may stand before the first word. Digits pass for marks. */
const isMark = (unit: number): boolean =>
  unit < 0x41 || (unit > 0x5a && unit < 0x61) || (unit > 0x7a && unit < 0xc0) || (unit >= 0x2000 && unit < 0x3100);

/** Of two letters beyond ASCII, one may be the capital of the other. */
function beginAlike(text: string, a: number, b: number): boolean {
  const [first, second] = [text.charCodeAt(a), text.charCodeAt(b)];
  if (isMark(first)) return true;
  return first < 0xc0 ? (first | ASCII_CASE) === (second | ASCII_CASE) : second >= 0xc0;
}

/** Brackets without a partner in the same sentence. Sentences are never cut in a bracket that opens in them. */
function loneBrackets(text: string): readonly Place[] {
  if (text.search(BRACKET) < 0) return NOWHERE;
  const open: { readonly mark: string; readonly at: number }[] = [];
  const lone: number[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    if (mark === "(" || mark === "[") open.push({ mark, at: index });
    else if (open.at(-1)?.mark === (mark === ")" ? "(" : "[")) open.pop();
    else {
      const lead = before(text, index);
      if (!LIST_MARK.test(lead) && !FACE.test(lead)) lone.push(index);
    }
  }
  return [...open.map(({ at }) => at), ...lone].sort((a, b) => a - b).map((at): Place => [at, at + 1]);
}

/** Words between an opening mark and one that closes none of its language's pairs: „so". What stays open may close later. */
function unlikeQuotes(text: string, { quotes }: TypographyData): readonly Place[] {
  if (text.search(QUOTE) < 0) return NOWHERE;
  const marks = Array.from(text.matchAll(QUOTE), ({ 0: mark, index }) => ({ mark, index }));
  const places: Place[] = [];
  let open: (typeof marks)[number] | null = null;
  for (const { mark, index } of marks) {
    const closings =
      open === null ? [] : quotes.filter(([opening]) => opening === open?.mark).map(([, closing]) => closing);
    if (open === null || closings.length === 0) open = { mark, index };
    else if (closings.includes(mark)) open = null;
    else if (isClosingPlace(text, index)) {
      places.push([open.index, index + 1]);
      open = null;
    }
  }
  return places;
}

/** A mark that leans on the word before it and on none after it. */
function isClosingPlace(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{P}]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

function slipsIn(text: string, data: TypographyData): readonly (readonly [Slip, readonly Place[]])[] {
  return [
    ["doubledStop", doubledStops(text)],
    ["missingSpace", missingSpaces(text)],
    ["spaceBefore", spacesBefore(text, data)],
    ["doubledWord", doubledWords(text, data)],
    ["bracket", loneBrackets(text)],
    ["quotes", unlikeQuotes(text, data)],
  ];
}

/** One finding per version and kind of slip, all its places in it. */
function findIn(bead: BeadContext, version: BeadVersion, data: TypographyData): readonly Finding[] {
  const bySlip = new Map<Slip, ComparedWords[]>();
  for (const { text, range } of version.segments) {
    for (const [slip, places] of slipsIn(text, data)) {
      if (places.length === 0) continue;
      const words = bySlip.get(slip) ?? [];
      for (const [start, end] of places.slice(0, MOST_PLACES - words.length)) {
        words.push({
          version: version.key,
          text: text.slice(start, end),
          range: { start: range.start + start, end: range.start + end },
        });
      }
      bySlip.set(slip, words);
    }
  }
  return Array.from(bySlip, ([slip, words]) => {
    const context = shortened(contextOf(version, words[0]!));
    return makeFinding(bead, {
      rule: ID,
      category: "typography",
      severity: "note",
      certainty: CERTAINTY,
      needsBead: false,
      words,
      message: `${version.key}: ${SAID[slip]}: “${context}”`,
      messageKey: `typography.${slip}`,
      params: { version: version.key, a: context },
    });
  });
}

/** The slip with some characters on either side, cut at blanks. */
function contextOf({ segments }: BeadVersion, { range }: ComparedWords): string {
  const segment = segments.find(({ range: whole }) => whole.start <= range.start && range.end <= whole.end)!;
  const at = (offset: number): number => offset - segment.range.start;
  const { text } = segment;
  const start = text.lastIndexOf(" ", Math.max(0, at(range.start) - CONTEXT)) + 1;
  const end = text.indexOf(" ", Math.min(text.length, at(range.end) + CONTEXT));
  return text.slice(start, end < 0 ? text.length : end);
}

export const typography: Rule = {
  id: ID,
  categories: ["typography"],
  severity: "note",
  example: {
    vi: "Cơ quan này cho biết,cây cầu sẽ mở lại.",
    de: "Die Brücke öffnet wieder..",
    en: "The bridge of of the city reopens.",
  },
  find: (bead) =>
    bead.versions.flatMap((version) => {
      const data = languageData(version.key)?.typography;
      return data === undefined ? [] : findIn(bead, version, data);
    }),
};
