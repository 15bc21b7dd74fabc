import { findMatches, needleOf, type FoundInText } from "./find-matches.ts";
import { foldText, type FoldedText } from "./fold.ts";
import type { SearchQuery } from "./search-query.ts";

/** More matches of one version than anybody goes through; the text is marked up to here. */
export const MOST_MATCHES = 2000;

/** Texts to search, by key. One that was sent before is not sent again. */
export interface SearchRequest {
  readonly query: SearchQuery;
  readonly texts: readonly { readonly key: string; readonly text?: string }[];
}

/** Matches in the order of the texts asked for, or why there can be none. */
export type SearchAnswer = readonly FoundInText[] | "bad-expression";

/** What a worker tells: first that its texts are prepared, then the answer. */
export type SearchReply = "prepared" | SearchAnswer;

/** The texts that are searched, kept folded while they are the ones asked for. */
export class SearchedTexts {
  private texts: ReadonlyMap<string, KeptText> = new Map();

  /** Folds what is to be searched, in linear time; the search itself may take for ever. */
  prepare({ query, texts }: SearchRequest): () => SearchAnswer {
    this.texts = new Map(texts.map(({ key, text }) => [key, this.texts.get(key) ?? new KeptText(text ?? "")]));
    const needle = needleOf(query);
    if (needle === null) return () => "bad-expression";
    // An expression sees capitals whatever it makes of them.
    const matchCase = query.matchCase || query.isExpression;
    const folded = [...this.texts.values()].map((kept) => kept.folded(matchCase, query.ignoreDiacritics));
    return () => folded.map((text) => findMatches(text, needle, MOST_MATCHES));
  }
}

class KeptText {
  private readonly source: string;
  private readonly forms = new Map<string, FoldedText>();

  constructor(source: string) {
    this.source = source;
  }

  folded(matchCase: boolean, ignoreDiacritics: boolean): FoldedText {
    const form = `${matchCase} ${ignoreDiacritics}`;
    const known = this.forms.get(form) ?? foldText(this.source, { matchCase, ignoreDiacritics });
    this.forms.set(form, known);
    return known;
  }
}
