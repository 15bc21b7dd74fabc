import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";

/** What of a claim is searched: kept with the claim itself, which is another object when it changes. */
const folded = new WeakMap<ShownClaim, string>();

/** Marks on letters, and signs that nobody sees. */
const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
/** Letters whose stroke or missing dot is part of them, and what a keyboard has one key for, as `search/fold.ts` has them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ đ: "d", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i" },
  ...{ "\u00A0": " ", "\u202F": " ", "\u2018": "'", "\u2019": "'", "\u2010": "-", "\u2011": "-" },
};
const SPECIAL = /[đøłħŧı\u00A0\u202F\u2018\u2019\u2010\u2011]/gu;

/**
 * As `fold` of the search in texts, without the way back to the text: nothing is marked in the ledger, and it takes
 * half the time. By way of the capital, so that ß is ss.
 */
function foldWhole(text: string): string {
  const bare = text.normalize("NFD").replaceAll(MARKS, "").toUpperCase().toLowerCase();
  return bare.replaceAll(SPECIAL, (sign) => TYPED[sign] ?? sign);
}

function searchedText(claim: ShownClaim): string {
  let text = folded.get(claim);
  if (text === undefined) {
    text = foldWhole(partsOf(claim).join("\n"));
    folded.set(claim, text);
  }
  return text;
}

function partsOf({ statement, rationale, wordings, byVersion = [], evidence, group = null }: ShownClaim): string[] {
  return [
    statement,
    rationale ?? "",
    group ?? "",
    ...wordings.map(({ exact }) => exact),
    ...byVersion.map(({ note }) => note),
    ...evidence.flatMap(({ title, note, quotation = "" }) => [title, note, quotation]),
  ];
}

/** The words that a query asks for, as claims are searched. */
export const searchWords = (query: string): readonly string[] =>
  foldWhole(query)
    .split(/\s+/u)
    .filter((word) => word !== "");

/** Those of the claims with all of the words, in their order; the same object where that is each of them. Linear. */
export function claimsWith(claims: readonly ShownClaim[], words: readonly string[]): readonly ShownClaim[] {
  if (words.length === 0) return claims;
  const found = claims.filter((claim) => {
    const text = searchedText(claim);
    return words.every((word) => text.includes(word));
  });
  return found.length === claims.length ? claims : found;
}

/** Claims that have all words of `query`, without capitals and diacritics; an empty one fits all. */
export const matchingClaims = (claims: Iterable<ShownClaim>, query: string): readonly ShownClaim[] =>
  claimsWith([...claims], searchWords(query));

/** So many are made ready at once: a few milliseconds. */
const SLICE = 500;

/** Makes the claims ready to be searched, a slice at a time, so that the first key finds them so; the answer ends it. */
export function readyForSearch(claims: Iterable<ShownClaim>): () => void {
  const waiting = [...claims].filter((claim) => !folded.has(claim));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeSlice = (): void => {
    for (const claim of waiting.splice(-SLICE)) searchedText(claim);
    if (waiting.length > 0) timer = setTimeout(takeSlice);
  };
  timer = setTimeout(takeSlice);
  return () => {
    clearTimeout(timer);
  };
}
