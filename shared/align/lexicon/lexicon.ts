import { primarySubtag } from "../../text/language-tag.ts";
import { ConceptMatcher, type NamedConcept } from "./concept-matcher.ts";
import type { Concept } from "./concept.ts";
import { conceptFiles } from "./concepts/index.ts";
import { lexiconLanguages, plainLanguage } from "./lang/index.ts";
import { mergeConcepts } from "./merge-concepts.ts";

let merged: readonly Concept[] | null = null;
const matchers = new Map<string, ConceptMatcher | null>();

/** All concepts; a match names them by their position. Merged once, at the first call. */
export function concepts(): readonly Concept[] {
  return (merged ??= mergeConcepts(conceptFiles));
}

/** What finds the concepts in texts of a language, by its tag; `null` if the lexicon has none of its words. Built once. */
export function conceptMatcher(language: string): ConceptMatcher | null {
  const subtag = primarySubtag(language);
  let matcher = matchers.get(subtag);
  if (matcher === undefined) matchers.set(subtag, (matcher = build(subtag)));
  return matcher;
}

function build(language: string): ConceptMatcher | null {
  const names: NamedConcept[] = [];
  for (const [concept, { forms }] of concepts().entries()) {
    const own = forms[language];
    if (own) names.push({ concept, forms: own });
  }
  return names.length > 0 ? new ConceptMatcher(names, lexiconLanguages.get(language) ?? plainLanguage) : null;
}
