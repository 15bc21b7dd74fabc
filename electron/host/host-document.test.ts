import { chmodSync, copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { codeOf, TestHost, temporaryFolder, wordsAt, wordsIn } from "./testing/test-host.ts";

const SUM = { vi: "86 triệu yên", de: "13 Millionen US-Dollar", en: "86 million yuan" };
const CLAIM = { statement: "86 million yuan were taken", verdict: "inReview", rationale: null } as const;

test("the sample opens readable, then says that a sum contradicts its own conversion", async () => {
  const host = new TestHost();
  await host.start();
  const early = await host.project();
  expect(early).toMatchObject({ isSample: true, readOnly: null, work: { state: "aligning" }, history: { undo: null } });
  expect(early.document.versions.map(({ key, segments }) => [key, segments.length > 5])).toEqual([
    ["vi", true],
    ["de", true],
    ["en", true],
  ]);

  await host.settled();
  expect(host.works()).toEqual(["aligning", "checking", "idle"]);
  const project = await host.project();
  const critical = project.details
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "critical");
  expect(critical.map(({ messageKey }) => messageKey)).toEqual(["money.bracket.inconsistent"]);
  expect(critical[0]!.why.values.map((value) => wordsAt(project, value))).toEqual([SUM.vi, "13 triệu USD"]);
  expect(project.details.map(({ bead }) => bead)).toEqual(project.document.beads.map(({ id }) => id));
  for (const { spans, pairs } of project.document.beads) {
    expect(pairs.map(([a, b]) => `${a} ${b}`)).toEqual("de" in spans ? ["de en", "de vi", "en vi"] : []);
  }
  expect(project.document.versions[0]!.facts.map((fact) => wordsAt(project, { version: "vi", ...fact }))).toContain(
    SUM.vi,
  );
  await host.close();
});

test("what events told is what is read anew", async () => {
  const host = new TestHost();
  await host.start();
  const early = await host.project();
  await host.settled();
  const beads = new Map(early.document.beads.map((bead) => [bead.id, bead]));
  const details = new Map(early.details.map((detail) => [detail.bead, detail]));
  for (const { name, data } of host.events) {
    if (name === "document.changed") for (const bead of data.changed.beads) beads.set(bead.id, bead);
    if (name === "details.changed") for (const detail of data.details) details.set(detail.bead, detail);
  }
  const project = await host.project();
  expect([...beads.values()]).toEqual(project.document.beads);
  expect([...details.values()]).toEqual(project.details);
  await host.close();
});

test("a claim with three wordings is there after reopening, at the same words; undo and redo go on from there", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const wordings = (["vi", "de", "en"] as const).map((key) =>
    wordsIn(before, key, key === "de" ? "ChinaNews" : SUM[key]),
  );
  const recorded = await host.change({
    name: "recordClaim",
    payload: { ...CLAIM, wordings, evidence: [], finding: null },
  });
  expect(recorded).toEqual({ ok: true, sequence: 5 });
  const told = host.events.at(-1)!;
  expect(told).toMatchObject({
    name: "document.changed",
    data: { sequence: 5, removed: [], history: { undo: "recordClaim" } },
  });
  expect(told.name === "document.changed" && told.data.changed).toMatchObject({
    versions: [],
    beads: [],
    claims: [CLAIM],
  });
  const annotation = {
    category: "accuracy",
    severity: "major",
    note: "yuan",
    suggestion: "86 triệu nhân dân tệ",
  } as const;
  await host.change({ name: "annotate", payload: { ...annotation, anchor: wordsIn(before, "vi", SUM.vi) } });
  const { document } = await host.project();
  await host.close();

  const again = await new TestHost({ userDataFolder: host.folder }).started();
  const project = await again.project();
  expect(again.works()).toEqual(["checking", "idle"]);
  expect(project.document).toEqual(document);
  expect(project.document.claims[0]!.wordings).toMatchObject(wordings);
  expect(project.document.annotations[0]).toMatchObject({ author: "Mai", anchor: { exact: SUM.vi } });

  const counts = async (): Promise<readonly number[]> => {
    const { document: now } = await again.project();
    return [now.claims.length, now.annotations.length, now.versions.length];
  };
  await again.call("document.undo", {});
  expect(await counts()).toEqual([1, 0, 3]);
  await again.call("document.undo", {});
  expect(await counts()).toEqual([0, 0, 3]);
  expect(codeOf(await again.call("document.undo", {}))).toBe("nothing-to-undo");
  await again.call("document.redo", {});
  await again.call("document.redo", {});
  expect((await again.project()).document).toEqual(document);
  expect(codeOf(await again.call("document.redo", {}))).toBe("nothing-to-redo");
  await again.close();
});

test("a verdict brings its reading; one's own reading names versions by key, and is there after reopening", async () => {
  const host = await new TestHost().started();
  const byVersion = [{ version: "vi", verdict: "refuted", note: "yên" }] as const;
  await host.change({
    name: "recordClaim",
    payload: {
      ...CLAIM,
      verdict: "refuted",
      rationale: "as the bank says",
      byVersion,
      wordings: [],
      evidence: [],
      finding: null,
    },
  });
  const [first] = (await host.project()).document.readings ?? [];
  expect(first).toMatchObject({ verdict: "refuted", rationale: "as the bank says", byVersion, isBlind: false });
  const own = { claim: first!.claim, verdict: "disputed", rationale: "a slip", isBlind: true } as const;
  const unknown = [{ version: "fr", verdict: null, note: "" }] as const;
  expect(codeOf(await host.change({ name: "recordReading", payload: { ...own, byVersion: unknown } }))).toBe(
    "unknown-record",
  );
  await host.change({ name: "recordReading", payload: { ...own, byVersion: [{ ...byVersion[0], version: "de" }] } });
  const { path, document } = await host.project();
  expect(document.readings).toMatchObject([{ verdict: "disputed", isBlind: true, byVersion: [{ version: "de" }] }]);
  await host.call("project.close", {});
  await host.call("project.open", { path });
  expect((await host.project()).document.readings).toEqual(document.readings);
  await host.close();
});

test("a bead's status and a dismissal are kept; a realignment leaves the confirmed bead and its words alone", async () => {
  const host = await new TestHost().started();
  const { details, document } = await host.project();
  const { bead, findings } = details.find((detail) => detail.findings.length > 0)!;
  await host.change({ name: "setBeadStatus", payload: { beads: [bead], status: "confirmed" } });
  const dismissal = { fingerprint: findings[0]!.fingerprint, reason: "source", note: "" } as const;
  await host.change({ name: "dismiss", payload: dismissal });
  expect(codeOf(await host.change({ name: "dismiss", payload: dismissal }))).toBe("already-dismissed");

  await host.call("work.realign", { force: false });
  await host.settled();
  const project = await host.project();
  expect(project.work).toEqual({ state: "idle" });
  expect(project.document.dismissals).toMatchObject([dismissal]);
  expect(project.document.beads.find(({ id }) => id === bead)).toEqual({
    ...document.beads.find(({ id }) => id === bead)!,
    status: "confirmed",
  });
  expect(project.details.find((detail) => detail.bead === bead)?.findings).toEqual(findings);
  await host.close();
});

test("realigning around confirmed beads changes neither order nor ids where nothing new is found", async () => {
  const host = await new TestHost().started();
  const { document } = await host.project();
  const confirmed = document.beads.filter((_, index) => index % 4 === 1).map(({ id }) => id);
  await host.change({ name: "setBeadStatus", payload: { beads: confirmed, status: "confirmed" } });
  await host.call("work.realign", { force: false });
  await host.settled();
  const project = await host.project();
  expect(project.document.beads.map(({ id }) => id)).toEqual(document.beads.map(({ id }) => id));
  // How sure the aligner is of the others may change: a confirmed neighbour is a ground, too.
  const isConfirmed = ({ id }: { readonly id: string }) => confirmed.some((other) => other === id);
  expect(project.document.beads.filter(isConfirmed)).toEqual(
    document.beads.filter(isConfirmed).map((bead) => ({ ...bead, status: "confirmed" })),
  );
  await host.close();
});

test("a new publication date is counted from at once", async () => {
  const host = await new TestHost().started();
  const rateDates = async (): Promise<readonly (string | undefined)[]> =>
    (await host.project()).details.flatMap(({ conversions }) => conversions.map(({ rates }) => rates?.date));
  const before = await rateDates();
  for (const version of ["vi", "de", "en"]) {
    await host.change({ name: "changeVersion", payload: { version, change: { publishedOn: "2017-03-01" } } });
  }
  await host.settled();
  const { document } = await host.project();
  expect(document.versions.map(({ countedFrom }) => countedFrom.date)).toEqual(Array(3).fill("2017-03-01"));
  expect(before).toContain("2018-06-22");
  expect(await rateDates()).toEqual(before.map(() => "2017-03-01"));
  await host.change({ name: "changeVersion", payload: { version: "vi", change: { publishedOn: null } } });
  expect((await host.project()).document.versions[0]!.countedFrom.source).not.toBe("given");
  await host.close();
});

test("changes that can't be made are refused by reason and write nothing", async () => {
  const host = await new TestHost().started();
  const note = { category: "style", severity: "minor", note: "", suggestion: null } as const;
  const annotate = (version: string, range: [number, number]) =>
    host.change({ name: "annotate", payload: { ...note, anchor: { version, range } } });
  const { sequence } = await host.project();
  expect(codeOf(await annotate("en", [0, 100_000]))).toBe("wrong-range");
  expect(codeOf(await annotate("fr", [0, 1]))).toBe("unknown-record");
  const claim = { ...CLAIM, verdict: "refuted", wordings: [], evidence: [], finding: null } as const;
  expect(codeOf(await host.change({ name: "recordClaim", payload: claim }))).toBe("rationale-missing");
  expect(await host.change({ name: "changeVersion", payload: { version: "vi", change: {} } })).toEqual({
    ok: true,
    sequence,
  });
  expect((await host.project()).sequence).toBe(sequence);
  await host.close();
});

test("changes given at the same time are written one after the other", async () => {
  const host = await new TestHost().started();
  const { sequence } = await host.project();
  const claim = { ...CLAIM, wordings: [], evidence: [], finding: null };
  const answers = await Promise.all([1, 2, 3].map(() => host.change({ name: "recordClaim", payload: claim })));
  expect(answers).toEqual([1, 2, 3].map((number) => ({ ok: true, sequence: sequence + number })));
  await host.close();
});

test("a second host opens the file for reading", async () => {
  const host = await new TestHost().started();
  const second = await new TestHost({ userDataFolder: host.folder }).started();
  const project = await second.project();
  expect(project.readOnly).toBe("in-use");
  expect(project.details.length).toBeGreaterThan(5);
  const [bead] = project.document.beads;
  const status: WindowCommand = { name: "setBeadStatus", payload: { beads: [bead!.id], status: "locked" } };
  expect(codeOf(await second.change(status))).toBe("read-only");
  expect(codeOf(await second.call("work.realign", { force: false }))).toBe("read-only");
  await host.close();

  await second.call("project.open", { path: project.path });
  expect(codeOf(await second.change(status))).toBeNull();
  await second.close();
});

// Permissions don't bind root, so there the folder would be writable after all.
test.skipIf(process.getuid?.() === 0)("a project in a read-only folder opens for reading", async () => {
  const host = await new TestHost().started();
  const { path } = await host.project();
  await host.close();
  const folder = temporaryFolder();
  const copy = join(folder, "copy.parallax");
  copyFileSync(path, copy);
  chmodSync(dirname(copy), 0o500);
  const reader = await new TestHost({ openAtStart: copy }).started();
  expect((await reader.project()).readOnly).toBe("not-writable");
  expect(codeOf(await reader.call("document.undo", {}))).toBe("nothing-to-undo");
  await reader.close();
  chmodSync(folder, 0o700);
});
