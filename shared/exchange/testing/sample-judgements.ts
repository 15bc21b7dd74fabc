import type { ExchangeAnnotation, ExchangeProject } from "../exchange-project.ts";
import { SAMPLE_ANNOTATIONS } from "./sample-annotations.ts";
import { sampleExchangeProject } from "./sample-exchange-project.ts";
import { sampleQuote } from "./sample-texts.ts";

const made = (minute: number): Pick<ExchangeAnnotation, "createdAt" | "thread" | "resolved"> => ({
  createdAt: `2018-06-22T09:${String(minute).padStart(2, "0")}:00.000Z`,
  thread: [],
  resolved: null,
});

/** A term in two languages, one that its bead's other versions don't name, and what a second person thought of a passage. */
const JUDGEMENTS: readonly ExchangeAnnotation[] = [
  {
    id: "term-alliance-vi",
    quote: sampleQuote("vi", "Liên minh An ninh Blockchain"),
    bead: 0,
    ...{ category: "terminology.mixedTerms", severity: "major" },
    ...{ note: "As the alliance calls itself", suggestion: "Liên minh An ninh Chuỗi khối", author: "Mai" },
    ...made(1),
  },
  {
    id: "term-alliance-de",
    quote: sampleQuote("de", "China Blockchain-Sicherheitsallianz"),
    bead: 0,
    ...{ category: "terminology", severity: "minor" },
    ...{
      note: "As the alliance calls itself",
      suggestion: "Chinesische Blockchain-Sicherheitsallianz",
      author: "Jonas",
    },
    ...made(2),
  },
  {
    id: "term-scheme",
    quote: sampleQuote("de", "Krypto-Pyramiden-System"),
    bead: 1,
    ...{
      category: "terminology.wrongTerm",
      severity: "minor",
      note: "",
      suggestion: "Schneeballsystem",
      author: "Jonas",
    },
    ...made(3),
  },
  {
    id: "second-yen",
    quote: sampleQuote("vi", "86 triệu yên"),
    bead: 1,
    ...{ category: "accuracy.mistranslation", severity: "major", note: "", suggestion: null, author: "Mai" },
    ...made(4),
  },
];

/** The sample with more judgements, for what is made of them: terms, scores, agreement. */
export const sampleOfJudgements: ExchangeProject = {
  ...sampleExchangeProject,
  annotations: [...SAMPLE_ANNOTATIONS, ...JUDGEMENTS],
};
