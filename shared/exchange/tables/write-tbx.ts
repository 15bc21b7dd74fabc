import type { ExchangeProject } from "../exchange-project.ts";
import { attributes, xmlContent } from "../alignment/xml-text.ts";
import { type ListedTerm, type TermConcept, termList } from "../../project/annotations/term-list.ts";

/** The terms that people agreed on while they annotated, concept by concept in the order in which they were named. */
export function projectTerms({ annotations, versions }: ExchangeProject): readonly TermConcept[] {
  const languages = new Map(versions.map(({ key, language }) => [key, language]));
  const inTime = annotations.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  return termList(
    inTime.map(({ category, suggestion, note, resolved, quote, bead }) => ({
      annotation: {
        ...{ category, suggestion, note, anchor: { exact: quote.exact } },
        ...(resolved !== null && { resolved }),
      },
      language: languages.get(quote.version) ?? quote.version,
      bead: bead === null ? null : String(bead),
    })),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The term list of a project as TBX (ISO 30042:2019, dialect TBX-Basic, data categories as attributes): what to say is
 * preferred, what was said in its place is deprecated; what people wrote about it are notes of the concept. `null` for a
 * project without terms, as the standard wants one at least. {@link import("../glossary/read-tbx.ts").readGlossaryTbx}
 * reads it back; it passes over a concept that is named in one language alone, which connects nothing.
 */
export function writeTbx(project: ExchangeProject): string | null {
  const concepts = projectTerms(project);
  if (concepts.length === 0) return null;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc>
<titleStmt><title>${content(project.title)}</title></titleStmt>
<sourceDesc><p>Terms of annotations, written by Parallax</p></sourceDesc>
</fileDesc>
</tbxHeader>
<text>
<body>
${concepts.map(conceptEntry).join("\n")}
</body>
</text>
</tbx>
`;
}

function conceptEntry({ terms, notes }: TermConcept, index: number): string {
  const written = [...notes.map((note) => `<note>${content(note)}</note>`), ...terms.map(langSec)];
  return `<conceptEntry id="c${index + 1}">\n${written.join("\n")}\n</conceptEntry>`;
}

function langSec({ language, preferred, deprecated }: ListedTerm): string {
  const sections = [
    termSec(preferred, "preferredTerm-admn-sts"),
    ...deprecated.map((term) => termSec(term, "deprecatedTerm-admn-sts")),
  ];
  return `<langSec${attributes({ "xml:lang": language })}>\n${sections.join("\n")}\n</langSec>`;
}

const termSec = (term: string, status: string): string =>
  `<termSec><term>${content(term)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;

/** TBX names no code units that XML can't hold: they are left out. */
const content = (text: string): string => xmlContent(text, () => "");
