import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";

/** Marks that translators keep, and how they are printed here and there. */
const MARKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["question", /[?？؟]/u],
  ["exclamation", /[!！]/u],
  ["quotation", /["“”„«»「」]/u],
  ["colon at the end", /[:：]$/u],
  ["bracket", /[(（]/u],
  ["no full stop", /[^.。!?:…"”“»)\]]$/u],
];
/** Less than their surprise: marks follow house style as well as the original. */
const GAIN = 0.5;
const MISS = 0.35;

/** Questions, quotations, brackets, and headings that end without a full stop. */
export const punctuationEvidence: EvidenceSource = {
  evidence: "punctuation",
  itemsOf: ({ text }) =>
    MARKS.filter(([, pattern]) => pattern.test(text)).map(([name]): EvidenceItem => ({
      key: `mark ${name}`,
      gain: GAIN,
      miss: MISS,
      missAlways: false,
    })),
};
