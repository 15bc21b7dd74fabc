/** Nearer to the edge than this, in px, the browser's own rounding decides which side a word is on. */
const EDGE_PX = 0.125;
/** In UTF-16 units; what is longer is no word, and trying all its parts would take long. */
const LONGEST_WORD = 80;

const LETTERS = "\\u0300-\\u036fA-Za-zÀ-ÖØ-öø-ɏḀ-ỿ0-9";
/** Between two letters as good as one: nothing breaks here. */
const JOINTS = ".,:'’\\u00a0\\u202f";
const BRACKETS = "(\\[";
const QUOTES = "„“”\"‚‘’'»«";
const CLOSING = `.,;:!?…)\\]%°€$£${QUOTES}`;
const DASHES = "–—";
/** Texts of these characters alone are wrapped here: they stand one after the other, and what lies between words is a blank. */
const KNOWN = new RegExp(`^[${LETTERS}${JOINTS}${BRACKETS}${CLOSING}${DASHES}\\-‐/&+*=@#§ ]*$`, "u");
/** A line may end behind it, between letters; at numbers, that depends. */
const HYPHEN = `-(?![0-9])`;
/** Words that break nowhere inside but behind their hyphens, each with the marks that stand at it. */
const PLAIN_WORD = new RegExp(
  `^(?:[${DASHES}]|[${BRACKETS}]?[${QUOTES}€$£]?[${LETTERS}]+(?:(?:[${JOINTS}]|${HYPHEN})[${LETTERS}]+)*[${CLOSING}]{0,4})$`,
  "u",
);
const ENDS_PLAINLY = new RegExp(`[${LETTERS}.,;:!?…%]$`, "u");
const STARTS_PLAINLY = new RegExp(`^[${LETTERS}]`, "u");
/** Two quotation marks together keep the next word in some orders. */
const ENDS_WITH_QUOTES = new RegExp(`[${QUOTES}]{2}$`, "u");

/** As the browser sets them, in px. */
export interface TextWidths {
  word(text: string): number;
  /** Of the blank between two words. */
  blank(before: string, after: string): number;
}

/**
 * Where a paragraph breaks, as Chromium would break it (CSS Text 3, UAX 14): offsets of the first characters of all lines but
 * the first. `null` where that takes more than widths of words: other scripts, a tab or two blanks, a word at the very edge or
 * wider than its line, or one at the end of a line that might break inside. Linear.
 *
 * @param widthPx of the line
 */
export function lineBreaks(text: string, widthPx: number, widths: TextWidths): readonly number[] | null {
  if (!KNOWN.test(text) || text.startsWith(" ") || text.endsWith(" ") || text.includes("  ")) return null;
  const breaks: number[] = [];
  /** The last word on the line so far, and where it ends; none on an empty line. */
  let before = "";
  let x = 0;
  for (let start = 0; start < text.length;) {
    const blank = text.indexOf(" ", start);
    const end = blank < 0 ? text.length : blank;
    if (end - start > LONGEST_WORD) return null;
    for (let rest = text.slice(start, end); rest !== "";) {
      const from = before === "" ? 0 : x + widths.blank(before, rest);
      const to = from + widths.word(rest);
      if (to < widthPx - EDGE_PX) {
        x = to;
        before = rest;
        break;
      }
      const part = to > widthPx + EDGE_PX && PLAIN_WORD.test(rest) ? partThatFits(rest, widthPx - from, widths) : null;
      if (part === null || (part === 0 && (before === "" || !isBreakBetween(before, rest)))) return null;
      breaks.push(end - rest.length + part);
      rest = rest.slice(part);
      before = "";
    }
    start = end + 1;
  }
  return breaks;
}

/** Length of a word's longest part up to a hyphen that fits into a room; 0 if none does, `null` if that is too close to say. */
function partThatFits(word: string, roomPx: number, widths: TextWidths): number | null {
  let length = 0;
  for (let end = word.indexOf("-") + 1; end > 0; end = word.indexOf("-", end) + 1) {
    const left = roomPx - widths.word(word.slice(0, end));
    if (Math.abs(left) <= EDGE_PX) return null;
    if (left < 0) break;
    length = end;
  }
  return length;
}

/** Whether a line may end between two words, the second of them plain, whatever else stands there. */
function isBreakBetween(before: string, after: string): boolean {
  if (ENDS_PLAINLY.test(before)) return true;
  return STARTS_PLAINLY.test(after) && PLAIN_WORD.test(before) && !ENDS_WITH_QUOTES.test(before);
}
