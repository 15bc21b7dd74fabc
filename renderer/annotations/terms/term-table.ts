import { termList, type TermConcept } from "../../../shared/project/annotations/term-list.ts";
import type { OpenProject } from "../../state/project.ts";
import { languageOf } from "../../words/version-words.ts";
import { annotationRows } from "../list/annotation-rows.ts";

/** The terms of a project's annotations, and the languages that they are in, in the order of the versions. */
export interface TermTable {
  readonly languages: readonly string[];
  readonly concepts: readonly TermConcept[];
}

export function termTable(project: Pick<OpenProject, "annotations" | "versions" | "beads">): TermTable {
  const concepts = termList(
    annotationRows(project, "bead").map(({ category, suggestion, note, resolved, anchor, bead }) => ({
      annotation: { category, suggestion, note, anchor, ...(resolved !== null && { resolved }) },
      language: languageOf(project, anchor.version),
      bead: bead?.id ?? null,
    })),
  );
  const used = new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language)));
  const languages = [...new Set(project.versions.map(({ language }) => language))].filter((tag) => used.has(tag));
  return { languages, concepts };
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@]/u;

/** Tab-separated, as a spreadsheet takes it: a column per language, then what is not to be said, then the notes. */
export function termTableText({ languages, concepts }: TermTable, headings: readonly string[]): string {
  const cell = (text: string): string => {
    const line = text.replaceAll(/[\t\r\n]+/gu, " ");
    return FORMULA.test(line) ? `'${line}` : line;
  };
  const rows = concepts.map(({ terms, notes }) => [
    ...languages.map((language) => terms.find((term) => term.language === language)?.preferred ?? ""),
    terms.flatMap(({ deprecated }) => deprecated).join("; "),
    notes.join("; "),
  ]);
  return [headings, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}
