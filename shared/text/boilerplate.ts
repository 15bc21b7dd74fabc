import { languageTextOf } from "./lang/index.ts";
import type { BoilerplateCues } from "./lang/language-text.ts";
import { webFurniture } from "./lang/web.ts";
import type { Boilerplate } from "./version.ts";

/** No line longer than this is furniture, in UTF-16 code units. */
const LONGEST_FURNITURE = 200;
/** From this length on, a line that ends like a sentence is a paragraph of the story. */
const STORY_LINE = 100;
/** A link under a lead without a list mark: a headline's length. */
const LONGEST_LINK = 150;
const MOST_LINKS = 12;

const LIST_MARK = /^(?:[-–—•*·▪‣►»>+]|\d{1,2}[.)])\s+\S/u;
const SENTENCE_END = /[.!?…。！？؟]["'”’»“)\]]*$/u;
const OUTER_MARKS = /^[\s\-–—•*·▪►»>|[("'“„]+|[\s:：…»>›→|\])"'”“*.!]+$/gu;

/**
 * Tells page furniture from story, line by line: for each paragraph its kind, or `null` for the story's own text.
 *
 * A line is furniture only as a whole and if a cue of its language or of the web says so; a credit besides only outside
 * the body, since "Theo …" and "By …" also begin sentences. A lead such as "Xem thêm:" takes the list under it along;
 * lines without a list mark only after the story's last paragraph. When in doubt a line stays story: furniture that is
 * aligned costs a finding too many, story that is set aside costs one that is missed.
 */
export function markBoilerplate(paragraphs: readonly string[], language: string): (Boilerplate | null)[] {
  const cues = [languageTextOf(language).boilerplate, webFurniture];
  const lines = paragraphs.map((paragraph) => readLine(paragraph));
  const leads = lines.map((line) => readLead(line, cues));
  const kinds = lines.map((line, index) => (leads[index] === null ? wholeLineKind(line, cues) : "links"));
  const isStory = lines.map((line, index) => kinds[index] === null && line.isStory);
  const firstStory = isStory.indexOf(true);
  const lastStory = isStory.lastIndexOf(true);
  leads.forEach((lead, index) => {
    if (lead === "alone") markLinks(lines, kinds, index + 1, lastStory);
  });
  if (firstStory < 0) return kinds;
  return kinds.map((kind, index) => {
    const bare = lines[index]!.bare;
    if (kind !== null) return kind;
    if (index < firstStory && isAny(cues, "headCredits", bare)) return "credit";
    return index > lastStory && lines[index]!.short && isAny(cues, "tailCredits", bare) ? "credit" : null;
  });
}

interface Line {
  readonly text: string;
  /** Without list marks, outer brackets and closing marks. */
  readonly bare: string;
  readonly short: boolean;
  readonly listed: boolean;
  /** Long and ended like a sentence, not a list item. */
  readonly isStory: boolean;
}

function readLine(paragraph: string): Line {
  const short = paragraph.length <= LONGEST_FURNITURE;
  const listed = LIST_MARK.test(paragraph.slice(0, 8));
  return {
    text: paragraph,
    bare: short ? paragraph.replace(OUTER_MARKS, "") : "",
    short,
    listed,
    isStory: !listed && paragraph.length >= STORY_LINE && SENTENCE_END.test(paragraph.slice(-8)),
  };
}

const KINDS = ["credit", "links", "promotion", "navigation", "notice"] as const;

function wholeLineKind(line: Line, cues: readonly BoilerplateCues[]): Boilerplate | null {
  if (line.bare === "") return null;
  for (const own of cues) {
    const { lines } = own;
    if (!isAnyKind(own, line.bare)) continue;
    for (const kind of KINDS) {
      if (lines[kind].some((cue) => cue.test(line.bare))) return kind;
    }
  }
  return null;
}

/** Whether a line introduces links (`alone`) or brings its link along after a colon (`inline`). */
function readLead(line: Line, cues: readonly BoilerplateCues[]): "alone" | "inline" | null {
  if (line.bare === "") return null;
  if (isAny(cues, "linkLeads", line.bare)) return "alone";
  const colon = line.text.search(/[:：]/u);
  if (colon < 0) return null;
  return isAny(cues, "linkLeads", line.text.slice(0, colon).replace(OUTER_MARKS, "")) ? "inline" : null;
}

function markLinks(lines: readonly Line[], kinds: (Boilerplate | null)[], from: number, lastStory: number): void {
  for (let index = from; index < lines.length && index < from + MOST_LINKS; index++) {
    const line = lines[index]!;
    if (kinds[index] !== null || !line.short) return;
    const isLink =
      line.listed || (index > lastStory && line.text.length <= LONGEST_LINK && !SENTENCE_END.test(line.text));
    if (!isLink) return;
    kinds[index] = "links";
  }
}

function isAny(
  cues: readonly BoilerplateCues[],
  list: "headCredits" | "tailCredits" | "linkLeads",
  line: string,
): boolean {
  return cues.some((cue) => cue[list].some((pattern) => pattern.test(line)));
}

/** All cues of a language for whole lines in one pattern a set of flags: nearly every line is story, and fits none. */
const joinedCues = new WeakMap<BoilerplateCues, readonly RegExp[]>();

function isAnyKind(cues: BoilerplateCues, line: string): boolean {
  let joined = joinedCues.get(cues);
  if (joined === undefined) joinedCues.set(cues, (joined = joinPatterns(KINDS.flatMap((kind) => cues.lines[kind]))));
  return joined.some((pattern) => pattern.test(line));
}

function joinPatterns(patterns: readonly RegExp[]): readonly RegExp[] {
  const byFlags = new Map<string, string[]>();
  for (const { source, flags } of patterns) byFlags.set(flags, [...(byFlags.get(flags) ?? []), `(?:${source})`]);
  return [...byFlags].map(([flags, sources]) => new RegExp(sources.join("|"), flags));
}
