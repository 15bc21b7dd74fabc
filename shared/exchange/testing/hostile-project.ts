import type { ExchangeProject, ExchangeQuote } from "../exchange-project.ts";
import { sampleExchangeProject } from "./sample-exchange-project.ts";

/** The sample with `words` in every field that a person or a file may fill, also in the texts and pinned there. */
export function hostileProject(words: string): ExchangeProject {
  const { versions, beads, claims, annotations, findings, history, brought } = sampleExchangeProject;
  const quoteIn = (version: string): ExchangeQuote => {
    const start = versions.find(({ key }) => key === version)!.text.length;
    return {
      version,
      range: { start, end: start + words.length },
      exact: words,
      prefix: words,
      suffix: words,
      isOrphan: false,
    };
  };
  const everywhere = Object.fromEntries(versions.map(({ key }) => [key, [quoteIn(key).range]]));
  return {
    ...sampleExchangeProject,
    ...{ title: words, exportedBy: words },
    versions: versions.map((version) => ({
      ...{ ...version, title: words, source: words, text: version.text + words },
      revision: { ...version.revision, fileName: words },
    })),
    beads: [
      ...beads.map((bead) => ({ ...bead, notes: [words] })),
      { spans: everywhere, status: "auto", confidence: 0.5, bookmarked: false, notes: [words] },
    ],
    findings: findings.map((finding) => ({
      ...{ ...finding, message: words, params: { a: words } },
      dismissed: finding.dismissed && { ...finding.dismissed, note: words, author: words },
    })),
    claims: claims.map((claim, index) => ({
      ...{ ...claim, id: `${index}${words}`, statement: words, rationale: words, group: words, author: words },
      wordings: [...claim.wordings, ...versions.map(({ key }) => quoteIn(key))],
      byVersion: claim.byVersion.map((judgement) => ({ ...judgement, note: words })),
      evidence: claim.evidence.map((evidence) => ({ ...evidence, title: words, note: words, quotation: words })),
      readings: claim.readings.map((reading) => ({
        ...{ ...reading, author: words, rationale: words },
        byVersion: reading.byVersion.map((judgement) => ({ ...judgement, note: words })),
      })),
    })),
    annotations: annotations.map((annotation, index) => ({
      ...{ ...annotation, id: `${index}${words}`, quote: quoteIn("vi"), note: words, suggestion: words, author: words },
      thread: annotation.thread.map((reply) => ({ ...reply, author: words, text: words })),
    })),
    scale: [{ key: "half", name: words, verdict: "disputed", rating: 3 }],
    history: history.map((entry) => ({ ...entry, author: words, command: words, why: words })),
    brought: brought.map((entry) => ({ ...entry, author: words, command: words, why: words })),
  };
}
