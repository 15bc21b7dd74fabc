import type { AnnotationRecord } from "./annotation-record.ts";

/** A term in one language: what to say, and what was said in its place. */
export interface ListedTerm {
  /** BCP 47. */
  readonly language: string;
  readonly preferred: string;
  /** Renderings that people marked as wrong, each once, in the order in which they were found. */
  readonly deprecated: readonly string[];
}

/** One thing and its names. */
export interface TermConcept {
  readonly terms: readonly ListedTerm[];
  /** What people said about it, each note once. */
  readonly notes: readonly string[];
}

/** A judgement on a term, with where it stands. */
export interface TermJudgement {
  readonly annotation: Pick<AnnotationRecord, "category" | "suggestion" | "note" | "resolved"> & {
    readonly anchor: { readonly exact: string };
  };
  /** BCP 47. */
  readonly language: string;
  /** The bead that it is in; `null`: none. */
  readonly bead: string | null;
}

/**
 * The terms that people agreed on while they annotated: each judgement of MQM's dimension *terminology* with a suggestion,
 * unless it was rejected. Judgements in one bead name one thing in several languages, and so do those that prefer the same
 * words in the same language. In the order in which they were made.
 */
export function termList(judgements: readonly TermJudgement[]): readonly TermConcept[] {
  const concepts: Concept[] = [];
  const byBead = new Map<string, Concept>();
  const byTerm = new Map<string, Concept>();
  for (const { annotation, language, bead } of judgements) {
    const preferred = annotation.suggestion?.normalize("NFC").trim() ?? "";
    const isTerm = annotation.category.split(".", 1)[0] === "terminology" && annotation.resolved?.as !== "rejected";
    if (!isTerm || preferred === "") continue;
    const name = `${language} ${preferred.toLocaleLowerCase(language)}`;
    const inBead = bead === null ? undefined : byBead.get(bead);
    // A bead may hold two terms of one language: the second is another thing.
    const fits = inBead?.terms.get(language) === undefined || inBead.terms.get(language)!.name === name;
    const concept = byTerm.get(name) ?? (fits ? inBead : undefined) ?? newConcept(concepts);
    byTerm.set(name, concept);
    if (bead !== null && inBead === undefined) byBead.set(bead, concept);
    const term = concept.terms.get(language) ?? { name, preferred, deprecated: new Set<string>() };
    concept.terms.set(language, term);
    const said = annotation.anchor.exact.normalize("NFC").trim();
    if (said !== "" && said !== preferred) term.deprecated.add(said);
    if (annotation.note !== "") concept.notes.add(annotation.note);
  }
  return concepts.map(({ terms, notes }) => ({
    terms: [...terms].map(([language, { preferred, deprecated }]) => ({
      language,
      preferred,
      deprecated: [...deprecated],
    })),
    notes: [...notes],
  }));
}

interface Concept {
  readonly terms: Map<string, { readonly name: string; readonly preferred: string; readonly deprecated: Set<string> }>;
  readonly notes: Set<string>;
}

function newConcept(concepts: Concept[]): Concept {
  const concept: Concept = { terms: new Map(), notes: new Set() };
  concepts.push(concept);
  return concept;
}
