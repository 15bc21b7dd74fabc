import type { ClaimReview, WithContext } from "schema-dts";
import { expect, test } from "vitest";
import type { ExchangeClaim } from "../exchange-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { claimReviews, writeClaimReviews, type VerdictNames } from "./claim-review.ts";

const NAMES: VerdictNames = {
  ...{ inReview: "In Prüfung", verified: "Belegt", disputed: "Umstritten", refuted: "Widerlegt" },
  unverifiable: "Nicht prüfbar",
};
const withClaims = (...claims: readonly Partial<ExchangeClaim>[]) => ({
  ...sampleExchangeProject,
  claims: claims.map((claim) => ({ ...sampleExchangeProject.claims[1]!, ...claim })),
});

test("what is written is schema.org's, as its types say", () => {
  const typed: readonly WithContext<ClaimReview>[] = claimReviews(sampleExchangeProject, NAMES).reviews;
  expect(typed.map((review) => [review["@context"], review["@type"]])).toEqual(
    typed.map(() => ["https://schema.org", "ClaimReview"]),
  );
});

test("claims in review are left out, and named", () => {
  const { text, inReview } = writeClaimReviews(sampleExchangeProject, NAMES);
  expect(inReview).toEqual(["claim-alliance"]);
  expect(text).not.toContain("found an alliance");
});

test("a claim, and after it each version that was judged by itself, on that version's words", () => {
  const { reviews } = claimReviews(sampleExchangeProject, NAMES);
  expect(reviews.map(({ claimReviewed, reviewRating }) => [claimReviewed, reviewRating.alternateName])).toEqual([
    ["The scheme took over 86 million yuan (13 million US dollars) from investors", "Half true"],
    ["hơn 86 triệu yên (tương đương 13 triệu USD)", "Widerlegt"],
    ["umgerechnet etwa 11,15 Mio. Euro", "Belegt"],
    ["More than 13,000 investors were cheated", "Belegt"],
  ]);
});

test.each([
  [{ verdict: "verified" }, { ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: "Belegt" }],
  [{ verdict: "disputed" }, { ratingValue: 3, bestRating: 5, worstRating: 1, alternateName: "Umstritten" }],
  [{ verdict: "refuted" }, { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: "Widerlegt" }],
  [{ verdict: "unverifiable" }, { alternateName: "Nicht prüfbar" }],
  [{ grade: "mostly-true" }, { ratingValue: 4, bestRating: 5, worstRating: 1, alternateName: "Mostly true" }],
  [{ grade: "open" }, { alternateName: "Cannot be checked" }],
  [{ grade: "of an older scale" }, { ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: "Belegt" }],
] as const)("%j is rated %j", (claim, rating) => {
  const [review] = claimReviews(withClaims(claim), NAMES).reviews;
  expect(review!.reviewRating).toEqual({ "@type": "Rating", ...rating });
});

test("it appeared where it is worded: page, language, day and hour, words; gone words are not quoted", () => {
  const [{ itemReviewed, datePublished, author } = (() => expect.fail("no review"))()] = claimReviews(
    sampleExchangeProject,
    NAMES,
  ).reviews;
  expect({ datePublished, author: author.name }).toEqual({ datePublished: "2018-06-22", author: "Mai" });
  expect(itemReviewed.appearance[0]).toEqual({
    "@type": "NewsArticle",
    url: "https://tapchibitcoin.vn/lien-minh?a=1&b=2",
    headline: "China and Tencent found a blockchain security alliance",
    inLanguage: "vi",
    datePublished: "2018-06-22T14:05:00+07:00",
    publisher: { "@type": "Organization", name: "tapchibitcoin.vn" },
    hasPart: [{ "@type": "Quotation", text: "hơn 86 triệu yên (tương đương 13 triệu USD)", inLanguage: "vi" }],
  });
  expect(itemReviewed.appearance.map(({ hasPart }) => hasPart.length)).toEqual([1, 1, 1]);
});
