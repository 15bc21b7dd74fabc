import { readPublication } from "../../../../shared/project/publication.ts";
import { languageOf } from "../../../../shared/text/language-tag.ts";
import { oneText, type ImportedFile, type ImportedText } from "./imported-file.ts";
import { webAddress } from "./web-address.ts";

/** A block mark at a line's beginning. An ordered item keeps its number: it may be a date ("3. Juni"). */
const BLOCK_MARKS = /^(?:[ \t]{0,3}>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?/u;
const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/u;
const FENCE = /^[ \t]*(?:`{3,}|~{3,})/u;
const DEFINITION = /^[ \t]{0,3}\[[^\]^]{1,200}\]:[ \t]*\S/u;
const BEGINS_BLOCK = /^[ \t]*(?:>|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/u;

/**
 * A Markdown file's words: front matter, marks, link targets, pictures, comments and tags are left out. Lines of one
 * paragraph are joined, as Markdown reads them. Linear.
 */
export function readMarkdown(markdown: string): ImportedFile {
  const { body, about } = withoutFrontMatter(markdown.replace(/\r\n?/gu, "\n"));
  const paragraphs: string[] = [];
  let open: string[] = [];
  let isCode = false;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(inlineWords(open.join(" ")));
    open = [];
  };
  for (const line of withoutComments(body).split("\n")) {
    if (FENCE.test(line)) {
      close();
      isCode = !isCode;
    } else if (isCode) paragraphs.push(line);
    else if (line.trim() === "" || RULE.test(line) || DEFINITION.test(line)) close();
    else {
      const isHeading = /^[ \t]*#{1,6}[ \t]/u.test(line);
      if (BEGINS_BLOCK.test(line)) close();
      open.push(line.replace(BLOCK_MARKS, "").trim());
      if (isHeading) close();
    }
  }
  close();
  return oneText(`${paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n\n")}\n`, about);
}

function withoutFrontMatter(text: string): { readonly body: string; readonly about: Partial<ImportedText> } {
  const from = text.startsWith("---\n") ? 4 : -1;
  const end = from < 0 ? -1 : text.indexOf("\n---", from - 1);
  if (end < 0) return { body: text, about: {} };
  const matter = text.slice(from, end + 1);
  const value = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*["']?([^"'\\n]*)`, "imu").exec(matter)?.[1]?.trim() ?? "";
  const published = readPublication(value("date") || value("published"));
  const language = languageOf(value("lang") || value("language") || "und");
  return {
    body: text.slice(text.indexOf("\n", end + 4) < 0 ? text.length : text.indexOf("\n", end + 4)),
    about: {
      ...published,
      url: webAddress(value("url") || value("canonical")),
      language: language === "und" ? null : language,
    },
  };
}

function withoutComments(text: string): string {
  const parts = text.split("<!--");
  return parts.map((part, index) => (index === 0 ? part : part.slice(endOf(part, "-->")))).join("");
}

/** A comment that is never closed ends the text, as in HTML. */
function endOf(part: string, mark: string): number {
  const found = part.indexOf(mark);
  return found < 0 ? part.length : found + mark.length;
}

/** The words of one paragraph. */
function inlineWords(paragraph: string): string {
  const isRow = paragraph.startsWith("|");
  const words = paragraph
    .replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:[ \t]+"[^"]{0,500}")?\)/gu, "")
    .replace(/\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?:[ \t]+"[^"]{0,500}")?\)/gu, "$1")
    .replace(/\[([^[\]^]{1,500})\]\[[^[\]]{0,200}\]/gu, "$1")
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>/gu, "$1")
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, "");
  const plain = withoutEmphasis(words).replace(/\\([!-/:-@[-`{-~])/gu, "$1");
  if (!isRow) return plain;
  return /^[|\s:-]+$/u.test(plain)
    ? ""
    : plain
        .replace(/^\||\|\s*$/gu, "")
        .split("|")
        .map((cell) => cell.trim())
        .join("\t");
}

/**
 * Takes out the marks of emphasis, strong type, strike-through and code: runs of one character that open before a word and close after
 * one. Runs without a partner are words ("3 * 4", "snake_case"). Linear.
 */
function withoutEmphasis(text: string): string {
  const runs = [...text.matchAll(/(?<!\\)(\*{1,3}|_{1,3}|~~|`{1,3})/gu)];
  const isMark = new Set<number>();
  const open = new Map<string, number[]>();
  runs.forEach(({ 0: run, index }, at) => {
    const before = text[index - 1] ?? " ";
    const after = text[index + run.length] ?? " ";
    const isWordInside = run.startsWith("_") && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (isWordInside) return;
    const partner = /\S/u.test(before) ? open.get(run)?.pop() : undefined;
    if (partner !== undefined) {
      isMark.add(partner).add(at);
    } else if (/\S/u.test(after)) {
      const waiting = open.get(run);
      if (waiting === undefined) open.set(run, [at]);
      else waiting.push(at);
    }
  });
  let end = 0;
  let words = "";
  runs.forEach(({ 0: run, index }, at) => {
    if (!isMark.has(at)) return;
    words += text.slice(end, index);
    end = index + run.length;
  });
  return words + text.slice(end);
}
