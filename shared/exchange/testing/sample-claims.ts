import type { ClaimLink } from "../../project/claims/claim-record.ts";
import type { ExchangeClaim } from "../exchange-project.ts";
import { sampleHash, sampleQuote } from "./sample-texts.ts";

/** A claim by its id, as a link names it. */
const linked = (relation: ClaimLink["relation"], claim: string): ClaimLink => ({
  relation,
  claim: claim as ClaimLink["claim"],
});

/** One judged twice and decided, one by its verdict alone, one that is in review. */
export const SAMPLE_CLAIMS: readonly ExchangeClaim[] = [
  {
    id: "claim-sum",
    statement: "The scheme took over 86 million yuan (13 million US dollars) from investors",
    about: "money",
    value: { kind: "money", amount: 86_000_000, currency: "CNY" },
    ...{ verdict: "disputed", grade: "half" },
    rationale: "Two sources say yuan; one version says yen, which its own bracket contradicts.",
    wordings: [
      sampleQuote("vi", "hơn 86 triệu yên (tương đương 13 triệu USD)"),
      sampleQuote("de", "umgerechnet etwa 11,15 Mio. Euro"),
      sampleQuote("en", "over 86 million yuan ($13 million)"),
      {
        ...{
          version: "en",
          range: { start: 40, end: 62 },
          exact: "some 86 million renminbi",
          prefix: "took ",
          suffix: ".",
        },
        isOrphan: true,
      },
    ],
    byVersion: [
      {
        version: "vi",
        value: { kind: "money", amount: 86_000_000, currency: "JPY" },
        verdict: "refuted",
        note: "Says yen.",
      },
      { version: "de", value: { kind: "money", amount: 11_150_000, currency: "EUR" }, verdict: "verified", note: "" },
      { version: "en", value: null, verdict: null, note: "" },
    ],
    evidence: [
      {
        ...{ stance: "supports", title: "Police report", url: "https://example.org/police?id=86&lang=zh" },
        ...{ note: "Translated by the desk", quotation: "涉案金额8600万元", retrievedOn: "2018-06-22" },
        attachment: {
          ...{
            name: "police report.pdf",
            mediaType: "application/pdf",
            sha256: sampleHash("police"),
            byteLength: 48_213,
          },
        },
      },
      {
        ...{
          stance: "contradicts",
          title: "ECB reference rate",
          url: null,
          note: "86 million yen would be 0.78 million USD",
        },
        rate: { from: "USD", to: "JPY", date: "2018-06-22", factor: 110.15, source: "ECB" },
      },
      {
        ...{ stance: "context", title: "The English version", url: null, note: "" },
        sentence: sampleQuote("en", "more than 13,000 investors"),
      },
    ],
    links: [linked("dependsOn", "claim-investors")],
    group: "Money",
    finding: "6ff8dc4932fb8293",
    readings: [
      {
        ...{ author: "Mai", verdict: "refuted", grade: "false", rationale: "The sum is wrong in Vietnamese." },
        ...{ isBlind: false, at: "2018-06-22T08:21:00.000Z" },
        byVersion: [
          {
            version: "vi",
            value: { kind: "money", amount: 86_000_000, currency: "JPY" },
            verdict: "refuted",
            note: "Says yen.",
          },
          { version: "en", value: null, verdict: "verified", note: "" },
        ],
      },
      {
        ...{ author: "Jonas", verdict: "disputed", grade: "half", rationale: "Right in two of three versions." },
        ...{ isBlind: true, at: "2018-06-22T08:28:00.000Z" },
        byVersion: [],
      },
    ],
    adjudications: [
      {
        ...{ author: "Linh", verdict: "disputed", grade: "half", at: "2018-06-22T08:33:00.000Z" },
        rationale: "Two sources say yuan; one version says yen, which its own bracket contradicts.",
      },
    ],
    ...{ author: "Mai", createdAt: "2018-06-22T08:21:00.000Z", changedAt: "2018-06-22T08:33:00.000Z" },
  },
  {
    id: "claim-investors",
    statement: "More than 13,000 investors were cheated",
    about: "figure",
    value: { kind: "quantity", amount: 13_000, unit: null },
    ...{ verdict: "verified", grade: null, rationale: "All versions and the police report agree." },
    wordings: [
      sampleQuote("vi", "hơn 13,000 nhà đầu tư"),
      sampleQuote("de", "über 13.000 Investoren"),
      sampleQuote("en", "more than 13,000 investors"),
    ],
    ...{ byVersion: [], evidence: [], links: [], group: null, finding: null, readings: [], adjudications: [] },
    ...{ author: "Mai", createdAt: "2018-06-22T08:25:00.000Z", changedAt: "2018-06-22T08:26:00.000Z" },
  },
  {
    id: "claim-alliance",
    statement: "Tencent and the state found an alliance",
    about: "event",
    value: null,
    ...{ verdict: "inReview", grade: null, rationale: null },
    wordings: [sampleQuote("en", "setting up a new China Blockchain Security Alliance")],
    ...{ byVersion: [], evidence: [], links: [linked("repeats", "claim-investors")], group: "Alliance", finding: null },
    ...{ readings: [], adjudications: [] },
    ...{ author: "Jonas", createdAt: "2018-06-22T08:30:00.000Z", changedAt: "2018-06-22T08:30:00.000Z" },
  },
];
