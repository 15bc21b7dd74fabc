import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { Words } from "../ui/words.tsx";
import { comparedWords, type SingleFinding, type StoryShown } from "./finding-words.ts";
import { quantityCellWords } from "../../shared/i18n/words/quantity-words.ts";
import { languageOf, versionTag, type VersionsShown } from "./version-words.ts";

/** A piece of the evidence line under a finding's title. */
export type QuotePart =
  | { readonly kind: "version"; readonly text: string }
  /** Words of the source, in its language. */
  | { readonly kind: "quote"; readonly text: string; readonly language: string }
  | { readonly kind: "text"; readonly text: string };

const SIGNS: Readonly<Record<string, string>> = { fits: "=", decided: "=", rough: "≈", rounded: "≈" };

/** What these findings are about stands in every version but the one that they name. */
const OMITTED = /^(?:money|number)\.omitted\./u;

/** `VI 86 triệu yên ≠ 13 triệu USD`, `DE not given: 86 million yuan`: the evidence in one line. */
export function findingQuote(words: Words, finding: SingleFinding, story: StoryShown): readonly QuotePart[] {
  const { messageKey, params, why } = finding;
  const version = params["version"];
  if (OMITTED.test(messageKey) && typeof version === "string") {
    const { a: amount = "" } = comparedWords(words, finding, story, quantityCellWords);
    return [
      { kind: "version", text: versionTag(story, version) },
      { kind: "text", text: words.t("quote.notGiven", { amount }) },
    ];
  }
  if (messageKey.startsWith("entity.")) return wordsQuote(finding, story);
  const [a, b] = why.values;
  if (a === undefined) return spansQuote(finding, story);
  // The words around the number are what differs, and they are no part of its range.
  if (messageKey.startsWith("modifier.bound.")) return boundsQuote(words, finding, story);
  if (b === undefined) return place(story, a.version, a.range);
  const sign = messageKey.startsWith("money.no-rate.") ? "/" : (SIGNS[messageKey.split(".").at(-1) ?? ""] ?? "≠");
  const second = place(story, b.version, b.range);
  return [
    ...place(story, a.version, a.range),
    { kind: "text", text: sign },
    ...(b.version === a.version ? second.slice(1) : second),
  ];
}

/** The evidence line as a screen reader has it. */
export function quoteText(parts: readonly QuotePart[]): string {
  return parts
    .filter(({ kind }, index) => kind !== "version" || index > 0)
    .map(({ text }) => text)
    .join(" ");
}

function boundsQuote(words: Words, finding: SingleFinding, story: StoryShown): readonly QuotePart[] {
  const { a = "", b = "" } = comparedWords(words, finding, story, quantityCellWords);
  const [first, second] = finding.why.values.map(({ version }) => versionTag(story, version));
  return [
    { kind: "version", text: first ?? "" },
    { kind: "text", text: `${a} /` },
    { kind: "version", text: second ?? "" },
    { kind: "text", text: b },
  ];
}

/** `EN Moscow ≠ DE Berlin`: the odd words, and those of the first other version. */
function wordsQuote({ why }: SingleFinding, story: VersionsShown): readonly QuotePart[] {
  const [a, b] = why.words;
  if (a === undefined || b === undefined) return [];
  return [...place(story, a.version, a.range), { kind: "text", text: "≠" }, ...place(story, b.version, b.range)];
}

function spansQuote({ spans }: SingleFinding, story: VersionsShown): readonly QuotePart[] {
  for (const { key } of story.versions) {
    const range = spans[key]?.find(([start, end]) => end > start);
    if (range !== undefined) return place(story, key, range);
  }
  return [];
}

function place(story: VersionsShown, key: string, [start, end]: ShownRange): readonly QuotePart[] {
  const version = story.versions.find((candidate) => candidate.key === key);
  const text = version?.text.slice(start, end).replaceAll("\n", " ") ?? "";
  return [
    { kind: "version", text: versionTag(story, key) },
    { kind: "quote", text, language: languageOf(story, key) },
  ];
}
