import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { readPublication, type Publication } from "../../../../shared/project/publication.ts";
import { languageOf } from "../../../../shared/text/language-tag.ts";
import { importFault, oneText, type ImportedFile } from "./imported-file.ts";
import { webAddress } from "./web-address.ts";

/** A page's markup is far larger in memory than on the disk; the largest news pages have about 3 MiB. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Readability's time grows with the square of a page's depth; news pages nest some thirty deep. */
const MOST_DEPTH = 500;
/** Elements whose text is not the page's words. */
const WORDLESS = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "SVG",
  "MATH",
  "HEAD",
  "BUTTON",
  "SELECT",
]);
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
/** Where pages state when they were published, the surest first. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', "content"],
  ['meta[itemprop="datePublished"]', "content"],
  ['[itemprop="datePublished"]', "datetime"],
  ...["pubdate", "publishdate", "date", "dc.date", "dc.date.issued", "dcterms.issued", "parsely-pub-date"].map(
    (name) => [`meta[name="${name}" i]`, "content"] as const,
  ),
  ["time[pubdate]", "datetime"],
  ["article time[datetime]", "datetime"],
];

/**
 * The article of a saved page: its headline and main text, found by Readability, a line a block; the whole page's words
 * where it finds no article. The page is parsed and nothing more: no script runs and nothing is fetched.
 */
export function readHtml(bytes: Uint8Array): ImportedFile {
  if (bytes.length > MOST_BYTES) return importFault("too-large");
  // Without `runScripts` and `resources`, jsdom runs and loads nothing; its console would tell of broken styles.
  const { window } = new JSDOM(Buffer.from(bytes), { virtualConsole: new VirtualConsole() });
  const { document } = window;
  const stated = statedPublications(document);
  const language = languageOf(document.documentElement.getAttribute("lang") ?? "und");
  const about = { ...published(stated), url: statedAddress(document), language: language === "und" ? null : language };
  const whole = wordsOf(document.body);
  if (depthOf(document) > MOST_DEPTH) return oneText(whole, about);
  const article = new Readability(document, { serializer: (node) => node }).parse();
  const main = article?.content == null ? "" : wordsOf(article.content);
  // Readability reads what a page says of itself in JSON-LD.
  const inData = readPublication(article?.publishedTime ?? "");
  const dated = { ...about, ...published(inData === null ? stated : [...stated, inData]) };
  if (main.trim() === "") return oneText(whole, dated);
  const title = (article?.title ?? "").replace(/\s+/gu, " ").trim();
  return oneText(title === "" || main.startsWith(title) ? main : `${title}\n\n${main}`, dated);
}

/** How deep a page nests, as far as it matters here. */
function depthOf(document: Document): number {
  let deepest = 0;
  let depth = 0;
  let node: Node | null = document.body;
  while (node !== null && deepest <= MOST_DEPTH) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== document.body && node.nextSibling === null) {
      node = node.parentNode!;
      depth -= 1;
    }
    node = node === document.body ? null : node.nextSibling;
  }
  return deepest;
}

/** What the page states, the surest first, in its own time zone: "yesterday" counts from there. */
function statedPublications(document: Document): readonly Publication[] {
  return DATES.flatMap(([selector, attribute]) => {
    const stated = readPublication(document.querySelector(selector)?.getAttribute(attribute) ?? "");
    return stated === null ? [] : [stated];
  });
}

/** Where the page says that it stands. */
function statedAddress(document: Document): string | null {
  const [canonical, shared] = [
    document.querySelector("link[rel=canonical]")?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
  ].map(webAddress);
  return canonical ?? shared ?? null;
}

/** The surest day; where it has no hour, that of the surest statement of the same day that has one. */
function published(stated: readonly Publication[]): Partial<Publication> {
  const [surest] = stated;
  if (surest === undefined) return {};
  const sameDay = stated.filter(({ publishedOn }) => publishedOn === surest.publishedOn);
  return sameDay.find(({ publishedTime }) => publishedTime !== null) ?? surest;
}

/** An element's words in order, white space folded, blocks parted by an empty line. Not recursive: pages may nest deep. */
function wordsOf(root: Node): string {
  let words = "";
  const pause = (node: Node): void => {
    if (BLOCKS.has(node.nodeName.toUpperCase()) && words !== "" && !words.endsWith("\n"))
      words = `${words.trimEnd()}\n\n`;
  };
  let node: Node | null = root;
  while (node !== null) {
    const isWordless = WORDLESS.has(node.nodeName.toUpperCase());
    pause(node);
    if (node.nodeType === 3) words += foldedAfter(words, node.textContent ?? "");
    if (node.firstChild !== null && !isWordless) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      pause(node);
    }
    node = node === root ? null : node.nextSibling;
  }
  return words === "" ? "" : `${words.trimEnd()}\n`;
}

/** As a browser shows it; a no-break space is no white space of the markup. */
function foldedAfter(words: string, text: string): string {
  const folded = text.replace(/[ \t\r\n\f]+/gu, " ");
  return words === "" || /[ \n]$/u.test(words) ? folded.replace(/^ /u, "") : folded;
}
