import type { Verdict } from "../../project/claims/claim-record.ts";
import type { Grade } from "../../project/claims/scale-record.ts";
import { writePublication } from "../../project/publication.ts";
import type { ExchangeClaim, ExchangeEvidence, ExchangeProject, ExchangeProjectVersion } from "../exchange-project.ts";
import { jsonText } from "../json-text.ts";

/** Verdicts in the reader's language. */
export type VerdictNames = Readonly<Record<Verdict, string>>;

/** Of five, as schema.org's and Google's examples count: the verdicts that have a place between false and true. */
const RATINGS: Readonly<Partial<Record<Verdict, number>>> = { verified: 5, disputed: 3, refuted: 1 };
const BEST = 5;
const WORST = 1;

interface Rating {
  readonly "@type": "Rating";
  /** None for what can't be checked: the name says all then. */
  readonly ratingValue?: number;
  readonly bestRating?: number;
  readonly worstRating?: number;
  readonly alternateName: string;
}

interface Appearance {
  readonly "@type": "NewsArticle";
  readonly url?: string;
  readonly headline?: string;
  readonly inLanguage: string;
  readonly datePublished?: string;
  readonly publisher?: { readonly "@type": "Organization"; readonly name: string };
  /** The words that make the claim. */
  readonly hasPart: readonly { readonly "@type": "Quotation"; readonly text: string; readonly inLanguage: string }[];
}

interface Citation {
  readonly "@type": "CreativeWork";
  readonly name: string;
  readonly url?: string;
  readonly text?: string;
}

/** One schema.org ClaimReview. */
export interface ClaimReviewJson {
  readonly "@context": "https://schema.org";
  readonly "@type": "ClaimReview";
  readonly claimReviewed: string;
  readonly reviewRating: Rating;
  readonly reviewBody?: string;
  readonly author: { readonly "@type": "Person"; readonly name: string };
  readonly datePublished: string;
  readonly itemReviewed: {
    readonly "@type": "Claim";
    readonly datePublished?: string;
    readonly author?: readonly { readonly "@type": "Organization"; readonly name: string }[];
    readonly appearance: readonly Appearance[];
  };
  readonly citation?: readonly Citation[];
}

export interface ClaimReviews {
  readonly reviews: readonly ClaimReviewJson[];
  /** Claims without a verdict, by id: they are not among the reviews. */
  readonly inReview: readonly string[];
}

/**
 * The claims that have a verdict as schema.org ClaimReview: one for each claim, and one more for each version that was
 * judged by itself, on what that version says. A claim in review is left out and named. `url`, the address that a review
 * is published at, is not known here: whoever publishes it adds it. Linear in the claims.
 *
 * @param names of the verdicts, for a claim that has no grade on the project's own scale
 */
export function claimReviews(project: ExchangeProject, names: VerdictNames): ClaimReviews {
  const judged = project.claims.filter(({ verdict }) => verdict !== "inReview");
  return {
    reviews: judged.flatMap((claim) => [overall(claim, project, names), ...byVersion(claim, project, names)]),
    inReview: project.claims.filter(({ verdict }) => verdict === "inReview").map(({ id }) => id),
  };
}

/** {@link claimReviews} as JSON-LD: a list. */
export function writeClaimReviews(
  project: ExchangeProject,
  names: VerdictNames,
): { readonly text: string; readonly inReview: readonly string[] } {
  const { reviews, inReview } = claimReviews(project, names);
  return { text: jsonText(reviews), inReview };
}

function overall(claim: ExchangeClaim, project: ExchangeProject, names: VerdictNames): ClaimReviewJson {
  const grade = project.scale?.find(({ key }) => key === claim.grade);
  return review(claim, {
    claimReviewed: claim.statement,
    reviewRating: grade === undefined ? verdictRating(claim.verdict, names) : gradeRating(grade, project.scale ?? []),
    reviewBody: claim.rationale ?? "",
    versions: project.versions,
  });
}

/** A version says a thing of its own where it was judged by itself: its words are what is reviewed. */
function byVersion(
  claim: ExchangeClaim,
  { versions }: ExchangeProject,
  names: VerdictNames,
): readonly ClaimReviewJson[] {
  return claim.byVersion.flatMap(({ version: key, verdict, note }) => {
    if (verdict === null || verdict === "inReview") return [];
    const words = claim.wordings.filter(({ version }) => version === key).map(({ exact }) => exact);
    return [
      review(claim, {
        claimReviewed: words.filter((exact) => exact !== "").join(" … ") || claim.statement,
        reviewRating: verdictRating(verdict, names),
        reviewBody: note,
        versions: versions.filter((version) => version.key === key),
      }),
    ];
  });
}

interface Reviewed extends Pick<ClaimReviewJson, "claimReviewed" | "reviewRating"> {
  readonly reviewBody: string;
  /** Those that it may appear in. */
  readonly versions: readonly ExchangeProjectVersion[];
}

function review(
  claim: ExchangeClaim,
  { claimReviewed, reviewRating, reviewBody, versions }: Reviewed,
): ClaimReviewJson {
  const worded = versions.filter(({ key }) => claim.wordings.some(({ version }) => version === key));
  const sources = worded.flatMap(({ source }) => source ?? []);
  const [firstDay] = worded.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const citation = claim.evidence.flatMap((evidence) => citationOf(evidence) ?? []);
  return {
    ...{ "@context": "https://schema.org", "@type": "ClaimReview" },
    claimReviewed,
    reviewRating,
    ...(reviewBody !== "" && { reviewBody }),
    author: { "@type": "Person", name: claim.author },
    datePublished: claim.changedAt.slice(0, 10),
    itemReviewed: {
      "@type": "Claim",
      ...(firstDay !== undefined && { datePublished: firstDay }),
      ...(sources.length > 0 && { author: sources.map((name) => ({ "@type": "Organization", name }) as const) }),
      appearance: worded.map((version) => appearanceOf(version, claim)),
    },
    ...(citation.length > 0 && { citation }),
  };
}

function appearanceOf(version: ExchangeProjectVersion, claim: ExchangeClaim): Appearance {
  const { key, language, title, source, url, publishedOn, publishedTime } = version;
  return {
    "@type": "NewsArticle",
    ...(url !== null && { url }),
    ...(title !== "" && { headline: title }),
    inLanguage: language,
    ...(publishedOn !== null && { datePublished: writePublication(publishedOn, publishedTime) }),
    ...(source !== null && { publisher: { "@type": "Organization", name: source } as const }),
    hasPart: claim.wordings
      .filter((quote) => quote.version === key && !quote.isOrphan && quote.exact !== "")
      .map(({ exact }) => ({ "@type": "Quotation", text: exact, inLanguage: language })),
  };
}

/** What can be looked up elsewhere; a rate or a sentence of the story is no work to cite. */
function citationOf({ title, url, quotation, attachment }: ExchangeEvidence): Citation | null {
  if (url === null && quotation === undefined && attachment === undefined) return null;
  return {
    ...{ "@type": "CreativeWork", name: title },
    ...(url !== null && { url }),
    ...(quotation !== undefined && { text: quotation }),
  };
}

function verdictRating(verdict: Verdict, names: VerdictNames): Rating {
  return rating(RATINGS[verdict] ?? null, BEST, names[verdict]);
}

function gradeRating({ name, rating: value }: Grade, scale: readonly Grade[]): Rating {
  return rating(value, Math.max(WORST, ...scale.flatMap((grade) => grade.rating ?? [])), name);
}

function rating(value: number | null, bestRating: number, alternateName: string): Rating {
  return {
    "@type": "Rating",
    ...(value !== null && { ratingValue: value, bestRating, worstRating: WORST }),
    alternateName,
  };
}
