import { expect, test } from "vitest";
import type { ExchangeProject } from "./exchange-project.ts";
import { writeProjectJson } from "./project/project-json.ts";
import { readProjectJson } from "./project/read-project-json.ts";
import { redactProject } from "./redact-project.ts";
import { sampleExchangeProject } from "./testing/sample-exchange-project.ts";

/** The sample, with what gives people away in every place where people write. */
const GIVEN =
  "Ask mai.nguyễn@desk.example.org, see C:\\Users\\Mai\\x.pdf or /home/jonas/notes/a.txt; mai says LINH knows";
const told: ExchangeProject = {
  ...sampleExchangeProject,
  beads: sampleExchangeProject.beads.map((bead) => ({ ...bead, notes: [GIVEN] })),
  claims: sampleExchangeProject.claims.map((claim) => ({
    ...claim,
    ...{ statement: GIVEN, rationale: GIVEN, group: GIVEN },
    byVersion: claim.byVersion.map((judgement) => ({ ...judgement, note: GIVEN })),
    evidence: claim.evidence.map((evidence) => ({
      ...evidence,
      title: GIVEN,
      note: GIVEN,
      url: "file:///home/mai/x.html",
    })),
    readings: claim.readings.map((reading) => ({
      ...{ ...reading, rationale: GIVEN },
      byVersion: reading.byVersion.map((judgement) => ({ ...judgement, note: GIVEN })),
    })),
    adjudications: claim.adjudications.map((adjudication) => ({ ...adjudication, rationale: GIVEN })),
  })),
  annotations: sampleExchangeProject.annotations.map((annotation) => ({
    ...{ ...annotation, note: GIVEN, suggestion: GIVEN },
    thread: annotation.thread.map((reply) => ({ ...reply, text: GIVEN })),
  })),
  findings: sampleExchangeProject.findings.map((finding) => ({
    ...finding,
    dismissed: finding.dismissed && { ...finding.dismissed, note: GIVEN },
  })),
  history: sampleExchangeProject.history.map((entry) => ({ ...entry, why: GIVEN })),
};

/** All that may not be in it, wherever it stands. */
const TELLING = /\bmai\b|jonas|linh|nguyễn|desk\.example|Users|home|\.txt/iu;

test.each([{ words: false }, { words: true }])("no name, address or path is left anywhere: %j", (redaction) => {
  const redacted = redactProject(told, redaction);
  const { versions, ...rest } = redacted;
  expect(JSON.stringify(rest)).not.toMatch(TELLING);
  expect(versions.map(({ revision }) => revision.fileName)).toEqual([null, null, null]);
  expect(JSON.stringify({ ...told, versions: [] })).toMatch(TELLING);
});

test("what was published and what can be checked stays as it was", () => {
  const redacted = redactProject(told, { words: true });
  expect(redacted.versions.map(({ text }) => text)).toEqual(told.versions.map(({ text }) => text));
  expect(redacted.claims.map(({ wordings }) => wordings)).toEqual(told.claims.map(({ wordings }) => wordings));
  expect(redacted.head).toBe(told.head);
  expect(redacted.history.map(({ hash }) => hash)).toEqual(told.history.map(({ hash }) => hash));
});

test("people stay apart from each other and from the program", () => {
  const { history, brought, claims } = redactProject(sampleExchangeProject, { words: false });
  expect(history.map(({ author }) => author)).toEqual([
    ...["Reader 1", "Parallax", "Reader 1", "Reader 1", "Reader 1", "Reader 1", "Reader 2"],
  ]);
  expect(brought.map(({ author }) => author)).toEqual(["Reader 2"]);
  expect(claims[0]!.adjudications.map(({ author }) => author)).toEqual(["Reader 3"]);
});

test("notes, rationales, reasons and threads go on demand", () => {
  const { claims, annotations, history, beads } = redactProject(sampleExchangeProject, { words: true });
  expect(claims.map(({ rationale }) => rationale)).toEqual([null, null, null]);
  expect(annotations.map(({ note, thread }) => note + String(thread.length))).toEqual(["0", "0", "0", "0"]);
  expect(history.flatMap(({ why }) => why ?? [])).toEqual([]);
  expect(beads.flatMap(({ notes }) => notes)).toEqual([]);
});

test("web addresses, dates and ratios are no paths; a name inside a word is none", () => {
  const statement = "Maidan 21/06/2018, 3/4 of https://example.org/home/x/y?z=1 and/or n/a";
  const claims = [{ ...sampleExchangeProject.claims[0]!, statement }];
  expect(redactProject({ ...sampleExchangeProject, claims }, { words: false }).claims[0]!.statement).toBe(statement);
});

test("a redacted project is read back as any other", () => {
  const redacted = redactProject(sampleExchangeProject, { words: false });
  expect(readProjectJson(writeProjectJson(redacted))).toMatchObject({ ok: true, project: redacted });
});

test("a hostile note costs no more than its length", () => {
  const note = `${"a.".repeat(50_000)}@${"/x".repeat(50_000)}${"\\\\".repeat(20_000)}`;
  const annotations = [{ ...sampleExchangeProject.annotations[0]!, note }];
  const before = process.cpuUsage().user;
  redactProject({ ...sampleExchangeProject, annotations }, { words: false });
  expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
});
