import { expect, test } from "vitest";
import { writeProjectJson } from "../../../shared/exchange/project/project-json.ts";
import { readProjectJson } from "../../../shared/exchange/project/read-project-json.ts";
import { hostileProject } from "../../../shared/exchange/testing/hostile-project.ts";
import { sampleExchangeProject } from "../../../shared/exchange/testing/sample-exchange-project.ts";
import { codeOf, TestHost, wordsIn } from "../../host/testing/test-host.ts";
import { runCaptured } from "../testing/fake-terminal.ts";
import { stage, utf8 } from "../testing/stage-file.ts";

test("a whole project as JSON makes a project with the same claims, readings, annotations, dismissals and scale", async () => {
  const host = await new TestHost().started();
  const sample = await host.project();
  const finding = sample.details.flatMap(({ findings }) => findings)[0]!;
  const about = { wordings: [wordsIn(sample, "vi", "86 triệu yên")], finding: finding.fingerprint, group: "Money" };
  const sentence = wordsIn(sample, "en", "86 million yuan");
  const evidence = [{ stance: "context", title: "The English version", url: null, note: "", sentence }] as const;
  const grades = [{ key: "half", name: "Half true", verdict: "disputed", rating: 3 }] as const;
  const say = async (command: Parameters<TestHost["change"]>[0]): Promise<void> => {
    expect(codeOf(await host.change(command)), command.name).toBeNull();
  };
  await say({ name: "setScale", payload: { grades: [...grades] } });
  const judged = { verdict: "disputed", grade: "half", rationale: "Two say yuan" } as const;
  await say({
    name: "recordClaim",
    payload: { ...judged, ...about, statement: "86 million yuan", evidence: [...evidence] },
  });
  const claim = (await host.project()).document.claims[0]!.id;
  const links = [{ relation: "dependsOn", claim }] as const;
  const second = { statement: "An alliance", verdict: "inReview", rationale: null } as const;
  await say({ name: "recordClaim", payload: { ...second, ...about, evidence: [], links: [...links] } });
  await host.call("settings.change", { author: "Jonas Huỳnh" });
  const byVersion = [{ version: "vi", verdict: "refuted", value: null, note: "yên" }] as const;
  await say({
    name: "recordReading",
    payload: { claim, verdict: "refuted", grade: null, rationale: "yên", isBlind: true, byVersion: [...byVersion] },
  });
  await say({ name: "adjudicate", payload: { claim, ...judged } });
  const anchor = wordsIn(sample, "vi", "yên");
  const annotation = { anchor, category: "accuracy.mistranslation", severity: "critical", note: "" } as const;
  await say({ name: "annotate", payload: { ...annotation, suggestion: "nhân dân tệ" } });
  await say({ name: "dismiss", payload: { fingerprint: finding.fingerprint, reason: "source", note: "So there" } });
  await host.close();
  const { stdout } = await runCaptured(["export", "--format", "json", sample.path]);

  const other = new TestHost();
  await other.start();
  const staged = await stage(other, "story.json", utf8(stdout));
  expect(staged.map(({ kind, project }) => [kind, project])).toEqual(
    staged.map(() => ["project", { title: sample.title, claims: 2, annotations: 1 }]),
  );
  const texts = staged.map(({ id, language, date }) => ({ id, language: language!.tag, publishedOn: date!.value }));
  expect(codeOf(await other.call("project.create", { title: sample.title, texts, force: false }))).toBeNull();
  await other.settled();
  const { path, history } = await other.project();
  expect(history.undo).not.toBe("bringRecords");
  await other.close();
  const back = await runCaptured(["export", "--format", "json", path]);
  expect(comparable(back.stdout)).toEqual(comparable(stdout));
  expect(comparable(stdout)).toMatchObject({
    claims: [
      { readings: [{}, { byVersion: [{ version: "vi", verdict: "refuted", note: "yên" }] }], adjudications: [{}] },
      { links: [{}] },
    ],
  });
  expect((await runCaptured(["verify", path])).exit).toBe(0);
});

/** A project as JSON without what a new file has of its own: ids, the past, when it was exported and where from. */
function comparable(json: string) {
  const read = readProjectJson(json);
  if (!read.ok) throw new Error(read.message);
  const { title, versions, beads, findings, claims, annotations, scale } = read.project;
  const place = new Map(claims.map(({ id }, index) => [id, index]));
  return {
    ...{ title, beads, scale, annotations: annotations.map((annotation) => ({ ...annotation, id: null })) },
    versions: versions.map((version) => ({ ...version, revision: null })),
    findings: findings.map(({ dismissed, ...finding }) => ({
      ...finding,
      dismissed: dismissed && { ...dismissed, id: null },
    })),
    claims: claims.map((claim) => ({
      ...{ ...claim, id: null },
      links: claim.links.map((link) => ({ ...link, claim: place.get(link.claim) })),
    })),
  };
}

test.each([
  ["cut short", (json: string) => json.slice(0, -200), "broken-file"],
  ["of a later format", (json: string) => json.replace("parallax.project/1", "parallax.project/2"), "broken-file"],
])("a project %s is refused before anything is made", async (_, spoilt, code) => {
  const host = await new TestHost().started();
  const { path } = await host.project();
  await host.close();
  const { stdout } = await runCaptured(["export", "--format", "json", path]);
  const other = new TestHost();
  await other.start();
  const answer = await other.call("staging.add", { name: "story.json", bytes: utf8(spoilt(stdout)) });
  expect(answer).toMatchObject({ ok: false, code });
  await other.close();
});

/** Made of a project's JSON by a host of its own: what it holds then, or why not. */
async function made(json: string) {
  const host = new TestHost();
  await host.start();
  const staged = await stage(host, "story.json", utf8(json));
  const texts = staged.map(({ id, language, date }) => ({ id, language: language!.tag, publishedOn: date!.value }));
  const answer = await host.call("project.create", { title: "Tin", texts, force: true });
  const code = codeOf(answer);
  if (code !== null) {
    await host.close();
    return code;
  }
  await host.settled();
  const { path } = await host.project();
  await host.close();
  const read = readProjectJson((await runCaptured(["export", "--format", "json", path])).stdout);
  if (!read.ok) throw new Error(read.message);
  return read.project;
}

test("hostile words come in as words; a file that is evidence leaves its name and hash, lost words stay lost", async () => {
  const words = "</script>\u202e=cmd|' /C calc'!A1";
  const project = await made(writeProjectJson(hostileProject(words)));
  if (typeof project === "string") throw new Error(project);
  const [claim] = project.claims;
  expect(claim).toMatchObject({ statement: words, group: words, author: words, readings: [{ author: words }, {}] });
  expect(claim!.wordings.map(({ isOrphan }) => isOrphan)).toContain(true);
  expect(claim!.evidence[0]!.note).toMatch(/^[^]+\npolice report\.pdf, SHA-256 [0-9a-f]{64}$/u);
  expect(project.attachments).toEqual([]);
  expect(project.annotations.map(({ author }) => author)).toEqual(hostileProject(words).annotations.map(() => words));
});

test("a project that says what none can hold makes nothing", async () => {
  const [first, ...others] = sampleExchangeProject.claims;
  const wordings = first!.wordings.map((quote) => ({ ...quote, prefix: "x".repeat(1_000) }));
  const project = { ...sampleExchangeProject, claims: [{ ...first!, wordings }, ...others] };
  expect(await made(writeProjectJson(project))).toBe("broken-file");
});
