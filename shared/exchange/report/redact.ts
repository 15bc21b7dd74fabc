import type { ExchangeProject } from "../exchange-project.ts";

/**
 * A project as it can be shared: people go by numbers, in the order in which they came in; what they remarked on the
 * side (notes, threads, the grounds of commands) and the names of their files are left out. What was claimed, why a
 * verdict is what it is, the evidence and all quotes stay, as does every hash.
 */
export function redacted(project: ExchangeProject, nameOf: (n: number) => string): ExchangeProject {
  const numbers = new Map<string, number>();
  const name = (author: string): string => {
    const n = numbers.get(author) ?? numbers.size + 1;
    numbers.set(author, n);
    return nameOf(n);
  };
  const unnamed = <Signed extends { readonly author: string }>(signed: Signed): Signed => ({
    ...signed,
    author: name(signed.author),
  });
  return {
    ...project,
    history: project.history.map((entry) => ({ ...unnamed(entry), why: null })),
    versions: project.versions.map((version) => ({ ...version, revision: { ...version.revision, fileName: null } })),
    beads: project.beads.map((bead) => ({ ...bead, notes: [] })),
    findings: project.findings.map((finding) => ({
      ...finding,
      dismissed: finding.dismissed && { ...unnamed(finding.dismissed), note: "" },
    })),
    claims: project.claims.map((claim) => ({
      ...unnamed(claim),
      byVersion: claim.byVersion.map((judgement) => ({ ...judgement, note: "" })),
      evidence: claim.evidence.map(({ attachment, ...evidence }) => ({
        ...evidence,
        note: "",
        ...(attachment && { attachment: { ...attachment, name: attachment.sha256 } }),
      })),
      readings: claim.readings.map(unnamed),
      adjudications: claim.adjudications.map(unnamed),
    })),
    annotations: project.annotations.map((annotation) => ({
      ...unnamed(annotation),
      note: "",
      thread: [],
      resolved: annotation.resolved && unnamed(annotation.resolved),
    })),
    attachments: project.attachments.map((attachment) => ({ ...attachment, name: attachment.sha256 })),
    exportedBy: name(project.exportedBy),
  };
}
