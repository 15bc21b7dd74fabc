import { expect, test } from "vitest";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import { docx } from "./import/files/testing/documents.ts";
import { sha256Of } from "./sha256.ts";
import { openStore } from "./store/open-store.ts";
import { verifyProject } from "./store/verify-project.ts";
import { codeOf, TestHost, textOf, wordsAt, wordsIn } from "./testing/test-host.ts";

const SUM = "umgerechnet etwa 11,15 Mio. Euro";
const GONE = "Laut ChinaNews wird die Allianz";
const ADDED = "Die Polizei in Xi'an ermittelt weiter. ";

/** One sentence changed, one added, one taken out; a paragraph in another line ending is no change of words. */
const update = (text: string): string => {
  const start = text.indexOf(GONE);
  const end = text.indexOf("Darunter auch", start);
  return (text.slice(0, start) + text.slice(end))
    .replace("umgerechnet etwa 11,15 Mio. Euro", "umgerechnet etwa 12,4 Mio. Euro")
    .replace("Wie ein ausführlicher", `${ADDED}Wie ein ausführlicher`);
};

async function staged(host: TestHost, text: string, name = "allianz-2.txt"): Promise<string> {
  const added = await host.call("staging.add", { name, bytes: new TextEncoder().encode(text) });
  if (!added.ok) throw new Error(added.code);
  return added.text.id;
}

async function withPinnedWords(host: TestHost): Promise<ShownProject> {
  const project = await host.project();
  await host.change({
    name: "recordClaim",
    payload: {
      ...{ statement: "86 million yuan were taken", verdict: "inReview", rationale: null, evidence: [], finding: null },
      wordings: [
        wordsIn(project, "vi", "86 triệu yên"),
        wordsIn(project, "de", SUM),
        wordsIn(project, "en", "86 million yuan"),
      ],
    },
  });
  const annotation = { category: "accuracy", severity: "major", note: "which?", suggestion: null } as const;
  await host.change({ name: "annotate", payload: { ...annotation, anchor: wordsIn(project, "de", GONE) } });
  return await host.project();
}

const germanOf = (project: ShownProject) => project.document.versions.find(({ key }) => key === "de")!;

test("a preview counts what a new text would change, and changes nothing", async () => {
  const host = await new TestHost().started();
  const before = await withPinnedWords(host);
  const after = update(textOf(before, "de"));
  const preview = await host.call("revision.preview", { version: "de", text: await staged(host, after) });
  expect(preview).toMatchObject({
    ok: true,
    comparison: { before: textOf(before, "de"), after },
    effect: { sentences: { changed: 1, added: 1, gone: 1 }, claims: 1, annotations: 0, orphans: 1 },
  });
  if (preview.ok) {
    const { before: old, stretches } = preview.comparison;
    const gone = stretches.filter(({ same }) => !same).map((stretch) => old.slice(...stretch.before));
    expect(gone.some((words) => words.includes(GONE))).toBe(true);
    expect(gone.some((words) => words.includes("11,15"))).toBe(true);
  }
  expect(await host.project()).toEqual(before);
  await host.close();
});

test("a version is revised: words go along, what was left behind waits, undo brings all of it back", async () => {
  const host = await new TestHost().started();
  const before = await withPinnedWords(host);
  const after = update(textOf(before, "de"));
  const text = await staged(host, after);
  const publishedTime = { time: "09:30", zone: "+02:00" };
  expect(
    await host.call("revision.add", { version: "de", text, publishedOn: "2018-06-25", publishedTime }),
  ).toMatchObject({
    ok: true,
  });
  await host.settled();

  const revised = await host.project();
  expect(germanOf(revised)).toMatchObject({
    text: after,
    fileName: "allianz-2.txt",
    publishedOn: "2018-06-25",
    publishedTime,
  });
  const [, german, english] = revised.document.claims[0]!.wordings;
  expect(german).toMatchObject({ exact: "umgerechnet etwa 12,4 Mio. Euro", pinned: SUM });
  expect(wordsAt(revised, german!)).toBe(german!.exact);
  expect(english).not.toHaveProperty("pinned");
  expect(revised.document.annotations[0]!.anchor).toEqual({ version: "de", range: null, exact: GONE });
  expect(revised.history.undo).toBe("reviseVersion");
  for (const { spans } of revised.document.beads) {
    for (const [, end] of spans["de"] ?? []) expect(end).toBeLessThanOrEqual(after.length);
  }
  const values = revised.details.flatMap(({ findings }) => findings.flatMap(({ why }) => why.values));
  for (const value of values.filter(({ version }) => version === "de")) {
    expect(textOf(revised, "de").slice(...value.range)).toMatch(/\S/u);
  }

  await host.call("document.undo", {});
  await host.settled();
  const undone = await host.project();
  expect(undone.document).toEqual(before.document);
  expect(undone.details).toEqual(before.details);

  await host.call("document.redo", {});
  await host.settled();
  expect((await host.project()).document).toEqual(revised.document);
  await host.close();
});

test("the event of a revision brings all that stands elsewhere now", async () => {
  const host = await new TestHost().started();
  const before = await withPinnedWords(host);
  const text = await staged(host, update(textOf(before, "de")));
  const from = host.events.length;
  await host.call("revision.add", { version: "de", text });
  const told = host.events.slice(from).find(({ name }) => name === "document.changed")!;
  const { document } = await host.project();
  expect(told.name === "document.changed" && told.data.changed).toEqual(document);
  await host.close();
});

test("a revised project opens as it was left; every text it had is readable", async () => {
  const first = await new TestHost().started();
  const before = await withPinnedWords(first);
  const after = update(textOf(before, "de"));
  await first.call("revision.add", { version: "de", text: await staged(first, after) });
  await first.settled();
  const left = await first.project();
  await first.close();

  const host = await new TestHost({ userDataFolder: first.folder }).started();
  expect((await host.project()).document).toEqual(left.document);
  const listed = await host.call("revision.list", { version: "de" });
  expect(listed.ok && listed.revisions.map(({ number, isCurrent, author }) => [number, isCurrent, author])).toEqual([
    [1, false, "Mai"],
    [2, true, "Mai"],
  ]);
  const old = await host.call("revision.compare", { version: "de", before: 1, after: 1 });
  expect(old.ok && old.comparison).toMatchObject({ before: textOf(before, "de"), stretches: [{ same: true }] });
  const both = await host.call("revision.compare", { version: "de", before: 1, after: 2 });
  expect(both.ok && both.comparison.after).toBe(after);
  expect(codeOf(await host.call("revision.compare", { version: "de", before: 1, after: 3 }))).toBe("unknown-record");
  await host.close();
});

test("a revision from a Word document or a web page keeps the file itself beside its words, over undo and reopening", async () => {
  const host = await new TestHost().started();
  const word = docx(["Die Polizei in Xi'an ermittelt.", "Vier Personen sitzen in Haft."]);
  const page = new TextEncoder().encode(
    "<html><body><p>Die Polizei in Xi'an ermittelt weiter.</p><p>Fünf Personen sitzen in Haft.</p></body></html>",
  );
  for (const [name, bytes] of [
    ["neu.docx", word],
    ["neuer.html", page],
  ] as const) {
    const added = await host.call("staging.add", { name, bytes });
    const text = added.ok ? added.text.id : "";
    expect(codeOf(await host.call("revision.add", { version: "de", text }))).toBeNull();
  }
  await host.call("document.undo", {});
  const listed = await host.call("revision.list", { version: "de" });
  expect(listed.ok && listed.revisions.map(({ fileName, file }) => [fileName, file])).toEqual([
    ["001_9206ea573b5fad0d.txt", expect.objectContaining({ kind: "text" })],
    ["neu.docx", { kind: "docx", byteLength: word.length, sha256: sha256Of(word) }],
  ]);
  const { path } = await host.project();
  await host.close();
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  for (const bytes of [word, page]) {
    expect(Buffer.from((await opened.store.readOriginal(sha256Of(bytes)))!).equals(Buffer.from(bytes))).toBe(true);
  }
  expect(await verifyProject(opened.store)).toMatchObject({ ok: true });
  await opened.store.close();
});

test("an orphan is attached by hand; changed words are confirmed", async () => {
  const host = await new TestHost().started();
  const before = await withPinnedWords(host);
  await host.call("revision.add", { version: "de", text: await staged(host, update(textOf(before, "de"))) });
  const revised = await host.project();
  const [claim] = revised.document.claims;
  const [annotation] = revised.document.annotations;
  const place = wordsIn(revised, "de", "Regierungsberatungsstellen");
  await host.change({
    name: "reattachAnchor",
    payload: { pin: { kind: "annotation", annotation: annotation!.id }, place },
  });
  await host.change({ name: "confirmAnchor", payload: { pin: { kind: "claim", claim: claim!.id, wording: 1 } } });
  const { document } = await host.project();
  expect(document.annotations[0]!.anchor).toEqual({ ...place, exact: "Regierungsberatungsstellen" });
  expect(document.claims[0]!.wordings[1]).not.toHaveProperty("pinned");
  await host.close();
});

test("a dismissal outlives a revision that leaves its words alone, and ends where they changed", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const findings = before.details.flatMap((detail) => detail.findings);
  const currency = findings.find(({ messageKey }) => messageKey === "money.bracket.inconsistent")!;
  const german = findings.find(({ why }) =>
    why.values.some(
      ({ version, range }) =>
        version === "de" &&
        textOf(before, "de")
          .slice(...range)
          .includes("11,15"),
    ),
  )!;
  for (const { fingerprint } of [currency, german]) {
    await host.change({ name: "dismiss", payload: { fingerprint, reason: "source", note: "" } });
  }
  await host.call("revision.add", { version: "de", text: await staged(host, update(textOf(before, "de"))) });
  await host.settled();
  const { details } = await host.project();
  const now = new Set(details.flatMap((detail) => detail.findings.map(({ fingerprint }) => fingerprint)));
  expect(now.has(currency.fingerprint)).toBe(true);
  expect(now.has(german.fingerprint)).toBe(false);
  await host.close();
});

test.each([
  ["a text that is no longer staged", "de", null, "unknown-text"],
  ["a version that is not there", "fr", "Un texte.", "unknown-record"],
])("refused: %s", async (_, version, words, code) => {
  const host = await new TestHost().started();
  const text = words === null ? "gone" : await staged(host, words);
  expect(codeOf(await host.call("revision.preview", { version, text }))).toBe(code);
  expect(codeOf(await host.call("revision.add", { version, text }))).toBe(code);
  await host.close();
});

test("refused: the text that is there already, even in another encoding", async () => {
  const host = await new TestHost().started();
  const own = textOf(await host.project(), "de");
  const bytes = new Uint8Array(Buffer.from(`\ufeff${own}`, "utf16le"));
  const added = await host.call("staging.add", { name: "same.txt", bytes });
  const text = added.ok ? added.text.id : "";
  expect(codeOf(await host.call("revision.preview", { version: "de", text }))).toBe("same-text");
  expect(codeOf(await host.call("revision.add", { version: "de", text }))).toBe("same-text");
  await host.close();
});

test("a revision that comes while the engine aligns lets it begin anew with the new text", async () => {
  const host = new TestHost();
  await host.start();
  const before = await host.project();
  expect(before.work.state).toBe("aligning");
  const after = update(textOf(before, "de"));
  await host.call("revision.add", { version: "de", text: await staged(host, after) });
  await host.settled();
  const { document, work } = await host.project();
  expect(work.state).toBe("idle");
  const linked = document.beads.filter(({ spans }) => ["vi", "de", "en"].every((key) => spans[key] !== undefined));
  expect(linked.length).toBeGreaterThan(5);
  await host.close();
});

test("suggestions become a new revision, stand in it as applied, and go with one undo", async () => {
  const host = await new TestHost().started();
  const project = await host.project();
  const about = { category: "accuracy.mistranslation", severity: "critical", note: "" } as const;
  const annotate = async (words: string, suggestion: string) =>
    await host.change({
      name: "annotate",
      payload: { ...about, suggestion, anchor: wordsIn(project, "vi", words) },
    });
  await annotate("86 triệu yên", "86 triệu nhân dân tệ");
  await annotate("triệu yên", "triệu tệ");
  const before = await host.project();
  const annotations = before.document.annotations.map(({ id }) => id);
  const preview = await host.call("suggestions.preview", { version: "vi", annotations });
  expect(preview).toMatchObject({ ok: true, count: 1, leftOut: [{ annotation: annotations[1], because: "overlap" }] });
  expect(textOf(await host.project(), "vi")).toBe(textOf(before, "vi"));

  expect(codeOf(await host.call("suggestions.apply", { version: "vi", annotations }))).toBeNull();
  const applied = await host.project();
  expect(textOf(applied, "vi")).toBe(textOf(before, "vi").replace("86 triệu yên", "86 triệu nhân dân tệ"));
  const kept = await host.call("revision.text", { version: "vi", number: 2 });
  expect(kept.ok && Buffer.from(kept.base64, "base64").toString("utf8")).toBe(textOf(applied, "vi"));
  expect(kept.ok && kept.name).toMatch(/\.corrected\.txt$/u);
  expect(codeOf(await host.call("revision.text", { version: "vi", number: 3 }))).toBe("unknown-record");
  const [first, second] = applied.document.annotations;
  expect(first).toMatchObject({ resolved: { as: "applied" }, anchor: { exact: "86 triệu nhân dân tệ" } });
  expect(wordsAt(applied, first!.anchor)).toBe("86 triệu nhân dân tệ");
  expect(second!.resolved).toBeNull();

  await host.call("document.undo", {});
  const undone = await host.project();
  expect(undone.document.annotations).toEqual(before.document.annotations);
  expect(textOf(undone, "vi")).toBe(textOf(before, "vi"));
});

test("suggestions are applied to their own version, while they are open", async () => {
  const host = await new TestHost().started();
  const project = await host.project();
  const about = { category: "style", severity: "minor", note: "" } as const;
  await host.change({
    name: "annotate",
    payload: { ...about, suggestion: "x", anchor: wordsIn(project, "en", "86 million yuan") },
  });
  const { id } = (await host.project()).document.annotations[0]!;
  expect(codeOf(await host.call("suggestions.apply", { version: "de", annotations: [id] }))).toBe("unknown-record");
  await host.change({ name: "resolveAnnotations", payload: { annotations: [id], as: "rejected" } });
  expect(codeOf(await host.call("suggestions.apply", { version: "en", annotations: [id] }))).toBe("unknown-record");
});
