import { languageData } from "../../facts/lang/registry.ts";
import type { BeadContext } from "../bead-context.ts";
import type { QuantityMention } from "../mention.ts";

/** How scale words led one version astray. */
export type ScaleTrap =
  /** "Billionen" for "billion", "triệu" for "trillion": alike to the eye, another power of ten. */
  | { readonly kind: "lookAlike"; readonly aWord: string; readonly bWord: string }
  /** The first lacks a scale word that the second prints: "tỷ" for "nghìn tỷ", "4.8" for "4.8 million". */
  | { readonly kind: "dropped"; readonly bWord: string };

interface ScaleWord {
  readonly word: string;
  /** Of ten. */
  readonly exponent: number;
}

/** Two letters in common at the start are what a hurried eye takes for the same word. */
const ALIKE_LETTERS = 2;

/** The scale words that a quantity is printed with, in text order. */
function scaleWords({ fact }: QuantityMention, language: string): readonly ScaleWord[] {
  const data = languageData(language);
  if (data === null) return [];
  return (fact.text.normalize("NFC").match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase();
    const atom = Object.hasOwn(data.numberWords, lower) ? data.numberWords[lower] : undefined;
    if (atom?.role === "scale") return [{ word, exponent: atom.exponent }];
    const tight = Object.hasOwn(data.tightScales, lower) ? data.tightScales[lower] : undefined;
    return tight === undefined ? [] : [{ word, exponent: tight }];
  });
}

const beginning = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, ALIKE_LETTERS);

/** Names the trap between two quantities that differ by a power of ten, the odd one first; `null` where none is known. */
export function scaleTrap(bead: BeadContext, a: QuantityMention, b: QuantityMention): ScaleTrap | null {
  const languageOf = (mention: QuantityMention): string =>
    bead.versions.find(({ key }) => key === mention.version)?.language ?? "";
  const [own, others] = [scaleWords(a, languageOf(a)), scaleWords(b, languageOf(b))];
  for (const left of own) {
    for (const right of others) {
      if (left.exponent !== right.exponent && beginning(left.word) === beginning(right.word)) {
        return { kind: "lookAlike", aWord: left.word, bWord: right.word };
      }
    }
  }
  const dropped = others.filter(({ exponent }) => own.every((word) => word.exponent !== exponent));
  const [missing] = dropped;
  return missing !== undefined && own.length < others.length ? { kind: "dropped", bWord: missing.word } : null;
}
