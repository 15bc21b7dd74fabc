import { MissingStringError } from "../../i18n/create-translator.ts";
import {
  findingSentence,
  shareInRuleWords,
  type WordedFinding,
  type WordedValue,
} from "../../i18n/words/finding-words.ts";
import type { NamedVersions } from "../../i18n/words/version-words.ts";
import type { Words } from "../../i18n/words/words.ts";
import type { ContractFinding } from "./findings.ts";

/** A finding's sentence in the reader's language; the rule's own English one for a finding that another program wrote. */
export function contractSentence(words: Words, finding: ContractFinding, { versions }: NamedVersions): string {
  const shareOf = (): WordedValue["share"] => shareInRuleWords(finding.message);
  try {
    return findingSentence(words, worded(finding), { versions, shareOf });
  } catch (error) {
    if (error instanceof MissingStringError) return finding.message;
    throw error;
  }
}

/** The contract's finding as sentences take it. */
function worded({ category, messageKey, params, odd, why }: ContractFinding): WordedFinding {
  const period = why.rates?.["average"];
  return {
    ...{ category, messageKey, params, odd },
    why: {
      values: why.values.map(wordedValue),
      words: why.words ?? [],
      expected: why.expected,
      suggestion: why.suggestion,
      rates: why.rates && { average: typeof period === "string" ? { period } : undefined },
    },
  };
}

function wordedValue(value: Readonly<Record<string, unknown>>): WordedValue {
  const { version, max, currency, unit } = value;
  return {
    version: String(version),
    value: Number(value["value"]),
    ...(typeof max === "number" && { max }),
    ...(typeof currency === "string" && { currency }),
    ...(typeof unit === "string" && { unit }),
  };
}
