import { extractFacts } from "../../facts/extract.ts";
import { languageData } from "../../facts/lang/registry.ts";
import type { BeadVersion } from "../bead-context.ts";
import type { ComparedWords } from "../finding.ts";
import type { Mention } from "../mention.ts";

/** Two numbers that a version joins by a word: a result ("four to nil"), or so many of so many ("four from five"). */
export interface NumberPair extends ComparedWords {
  readonly kind: "result" | "tally";
  readonly values: readonly [number, number];
}

const DASH = /^[-–—]$/;

/** A share in words ("vier von fünf") as the two numbers that it is made of; `null` for one written otherwise. */
function sharePair({ fact, range }: Mention, version: string, links: readonly string[]): NumberPair | null {
  const text = fact.text.toLowerCase();
  const link = links.find((word) => text.includes(` ${word} `));
  if (fact.kind !== "fraction" || link === undefined) return null;
  const [part, whole] = text.split(` ${link} `, 2).map((words) => {
    const [read, another] = extractFacts(words, version);
    return read?.kind === "number" && another === undefined ? read.value : null;
  });
  if (typeof part !== "number" || typeof whole !== "number") return null;
  return { kind: "tally", version, range, text: fact.text, values: [part, whole] };
}

/** The pairs of a version. */
export function numberPairs({ key, segments, mentions }: BeadVersion): readonly NumberPair[] {
  const data = languageData(key);
  if (data === null) return [];
  const links = [...data.tallyWords].sort((a, b) => b.length - a.length);
  const kindOf = (link: string): NumberPair["kind"] | null => {
    if (links.includes(link)) return "tally";
    return data.resultWords.includes(link) || DASH.test(link) ? "result" : null;
  };
  const shares = mentions.flatMap((mention) => sharePair(mention, key, links) ?? []);
  const numbers = mentions.filter(({ fact }) => fact.kind === "number");
  const joined = numbers.slice(1).flatMap((second, at): readonly NumberPair[] => {
    const first = numbers[at]!;
    const segment = segments.find(({ index }) => index === first.segment);
    if (first.fact.kind !== "number" || second.fact.kind !== "number") return [];
    if (segment === undefined || second.segment !== first.segment) return [];
    const cut = (start: number, end: number): string =>
      segment.text.slice(start - segment.range.start, end - segment.range.start);
    const kind = kindOf(cut(first.range.end, second.range.start).trim().toLowerCase());
    if (kind === null) return [];
    const range = { start: first.range.start, end: second.range.end };
    const values = [first.fact.value, second.fact.value] as const;
    return [{ kind, version: key, range, text: cut(range.start, range.end), values }];
  });
  return [...shares, ...joined];
}
