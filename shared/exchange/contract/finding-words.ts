import { MissingStringError } from "../../i18n/create-translator.ts";
import {
  findingExplanation,
  findingSentence,
  findingTitle,
  shareInRuleWords,
  type WordedFinding,
  type WordedStory,
  type WordedValue,
} from "../../i18n/words/finding-words.ts";
import type { NamedVersions } from "../../i18n/words/version-words.ts";
import type { Words } from "../../i18n/words/words.ts";
import type { ContractFinding } from "./findings.ts";

/** A finding's sentence in the reader's language; the rule's own English one for a finding that another program wrote. */
export function contractSentence(words: Words, finding: ContractFinding, story: NamedVersions): string {
  try {
    return findingSentence(words, worded(finding), storyOf(story, finding));
  } catch (error) {
    if (error instanceof MissingStringError) return finding.message;
    throw error;
  }
}

/** What a list says of a finding in bold. */
export const contractTitle = (words: Words, finding: ContractFinding): string => findingTitle(words, worded(finding));

/** One or two sentences under a finding; empty where there is nothing to add. */
export const contractExplanation = (words: Words, finding: ContractFinding, story: NamedVersions): string =>
  findingExplanation(words, worded(finding), storyOf(story, finding));

/** Versions agree on a bounded quantity but for its bound, so that what one is, all are. */
const storyOf = ({ versions }: NamedVersions, { message }: ContractFinding): WordedStory => ({
  versions,
  shareOf: () => shareInRuleWords(message),
});

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
