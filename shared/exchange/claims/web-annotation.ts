import type { ExchangeAnnotation, ExchangeClaim, ExchangeProject, ExchangeQuote } from "../exchange-project.ts";
import { jsonText } from "../json-text.ts";
import { codePointCounter } from "./code-points.ts";

/** What the standard has no word for, beside its own context. */
const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { px: "urn:parallax:annotation:1#" }] as const;

type Targets = (quotes: readonly ExchangeQuote[]) => readonly object[];

/**
 * Claims and annotations as W3C Web Annotation (Recommendation of 2017), in one collection. A claim is one annotation
 * with one body and a target for each of its wordings, whatever version they stand in; what was said in a thread are
 * replies. A target is words of a version's text by quote and by position, which the standard counts in code points; the
 * text goes by the hash of its file (RFC 6920), the page that it was taken from is the scope. Words that are no longer in
 * the text keep their quote alone, and are marked. Linear in the texts and n log n in the targets.
 */
export function writeWebAnnotations(project: ExchangeProject): string {
  const targets = targetsIn(project);
  const items = [
    ...project.claims.map((claim) => claimAnnotation(claim, targets)),
    ...project.annotations.flatMap((annotation) => noteAnnotations(annotation, targets)),
  ];
  return jsonText({
    "@context": CONTEXT,
    id: `urn:parallax:annotations:${project.head ?? "none"}`,
    type: "AnnotationCollection",
    label: project.title,
    total: items.length,
    generated: project.exportedAt,
    generator: { type: "Software", name: "Parallax" },
    first: { id: `urn:parallax:annotations:${project.head ?? "none"}:1`, type: "AnnotationPage", startIndex: 0, items },
  });
}

function claimAnnotation(claim: ExchangeClaim, targets: Targets): object {
  const { id, statement, verdict, grade, rationale, wordings, author, createdAt, changedAt } = claim;
  return {
    id: annotationId(id),
    type: "Annotation",
    motivation: "assessing",
    ...made(author, createdAt),
    modified: changedAt,
    body: {
      ...{ type: "TextualBody", value: statement, format: "text/plain", purpose: "assessing" },
      ...{ "px:verdict": verdict, "px:grade": grade, "px:rationale": rationale },
    },
    target: targets(wordings),
  };
}

function noteAnnotations(annotation: ExchangeAnnotation, targets: Targets): readonly object[] {
  const { id, quote, category, severity, note, suggestion, thread, resolved, author, createdAt } = annotation;
  const body = [
    { type: "TextualBody", value: category, purpose: "classifying" },
    { type: "TextualBody", value: severity, purpose: "tagging" },
    ...(note === "" ? [] : [{ type: "TextualBody", value: note, format: "text/plain", purpose: "commenting" }]),
    // An empty suggestion strikes the words.
    ...(suggestion === null ? [] : [{ type: "TextualBody", value: suggestion, purpose: "editing" }]),
  ];
  const own = {
    ...{ id: annotationId(id), type: "Annotation", motivation: suggestion === null ? "commenting" : "editing" },
    ...made(author, createdAt),
    ...(resolved && { "px:resolved": resolved }),
    ...{ body, target: targets([quote]) },
  };
  const replies = thread.map(({ author: from, at, text }, index) => ({
    ...{ id: `${annotationId(id)}:reply:${index + 1}`, type: "Annotation", motivation: "replying" },
    ...made(from, at),
    body: { type: "TextualBody", value: text, format: "text/plain", purpose: "replying" },
    target: annotationId(id),
  }));
  return [own, ...replies];
}

const annotationId = (id: string): string => `urn:parallax:record:${encodeURIComponent(id.toWellFormed())}`;

const made = (author: string, at: string): object => ({ creator: { type: "Person", name: author }, created: at });

function targetsIn({ versions }: ExchangeProject): Targets {
  const known = new Map(versions.map((version) => [version.key, { version, count: codePointCounter(version.text) }]));
  return (quotes) =>
    quotes.flatMap(({ version: key, range, exact, prefix, suffix, isOrphan }) => {
      const found = known.get(key);
      if (found === undefined) return [];
      const { url, language, revision } = found.version;
      const place = { type: "TextPositionSelector", start: found.count(range.start), end: found.count(range.end) };
      return [
        {
          type: "SpecificResource",
          source: { id: `nih:sha-256;${revision.sha256}`, type: "Text", format: "text/plain", language },
          ...(url !== null && { scope: url }),
          selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }, ...(isOrphan ? [] : [place])],
          ...(isOrphan && { "px:orphan": true }),
        },
      ];
    });
}
