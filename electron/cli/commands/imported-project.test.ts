import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readTmxAlignment } from "../../../shared/exchange/alignment/read-tmx.ts";
import { runCaptured } from "../testing/fake-terminal.ts";
import { stage, utf8 } from "../testing/stage-file.ts";
import { docx } from "../../host/import/files/testing/documents.ts";
import { openStore } from "../../host/store/open-store.ts";
import { codeOf, TestHost, textOf } from "../../host/testing/test-host.ts";

const tu = (status: string, vi: string, de: string): string =>
  `<tu><prop type="x-status">${status}</prop><tuv xml:lang="vi"><seg>${vi}</seg></tuv><tuv xml:lang="de"><seg>${de}</seg></tuv></tu>`;
const TMX = `<tmx version="1.4"><header/><body>${tu("confirmed", "Ông ấy đến Hà Nội.", "Er kam nach Hanoi.")}${tu("auto", "Bà ấy đi. Bà ấy về.", "Sie ging.")}</body></tmx>`;

test("an alignment comes in as versions with its beads, goes out, and is the same", async () => {
  const host = new TestHost();
  await host.start();
  const texts = await stage(host, "tin.tmx", utf8(TMX));
  expect(texts.map(({ kind, beads, language }) => ({ kind, beads, language }))).toEqual([
    { kind: "tmx", beads: 2, language: { tag: "vi", confidence: 1 } },
    { kind: "tmx", beads: 2, language: { tag: "de", confidence: 1 } },
  ]);
  const chosen = texts.map(({ id, language }) => ({ id, language: language!.tag, publishedOn: null }));
  expect(codeOf(await host.call("project.create", { title: "Tin", texts: chosen, force: false }))).toBeNull();
  await host.settled();
  const project = await host.project();
  const { beads } = project.document;
  const words = beads.map(({ spans, status }) => [
    status,
    ...["vi", "de"].map((key) => spans[key]!.map((range) => textOf(project, key).slice(...range)).join("|")),
  ]);
  expect(words).toEqual([
    ["confirmed", "Ông ấy đến Hà Nội.", "Er kam nach Hanoi."],
    ["auto", "Bà ấy đi. Bà ấy về.", "Sie ging."],
  ]);
  // The links are not undone by accident: they are how the project began.
  expect(project.history.undo).not.toBe("setAlignment");
  await host.close();
  const { stdout } = await runCaptured(["export", "--format", "tmx", project.path]);
  const back = readTmxAlignment(stdout);
  expect(back.ok && back.alignment.beads.map(({ status }) => status)).toEqual(["confirmed", "auto"]);
  expect((await runCaptured(["verify", project.path])).exit).toBe(0);
});

const tuv = (tag: string, words: string): string => `<tuv xml:lang="${tag}"><seg>${words}</seg></tuv>`;
/** Three versions; the last sentence is told in English alone. */
const THREE = `<tmx version="1.4"><header/><body>
<tu>${tuv("vi", "Ông ấy đến Hà Nội.".normalize("NFD"))}${tuv("de", "Er kam nach Hanoi.")}${tuv("en", "He came to Hanoi.")}</tu>
<tu>${tuv("vi", "Bà ấy đi &amp; về.")}${tuv("de", "Sie ging &lt;weg&gt;.")}${tuv("en", "She left.")}</tu>
<tu>${tuv("vi", "Không ai biết.")}${tuv("de", "Niemand weiß es 👩‍👧.")}${tuv("en", "Nobody knows.")}</tu>
<tu>${tuv("en", "Only we say so.")}</tu>
</body></tmx>`;

type Shown = Awaited<ReturnType<TestHost["project"]>>;

/** What a person would miss if an exchange lost it: each bead's words by version, and what was decided about it. */
const told = (project: Shown, keys: readonly string[]) =>
  project.document.beads
    .map(({ spans, status, bookmarked, confidence }) => ({
      ...{ status, bookmarked, confidence },
      words: keys.map((key) => (spans[key] ?? []).map((range) => textOf(project, key).slice(...range))),
    }))
    .filter(({ words }) => words.some((pieces) => pieces.length > 0));

async function projectOf(host: TestHost, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Shown> {
  await host.start();
  const texts = (await stage(host, name, bytes)).map(({ id, language }) => ({
    id,
    language: language!.tag,
    publishedOn: null,
  }));
  expect(codeOf(await host.call("project.create", { title: "Tin", texts, force: true }))).toBeNull();
  await host.settled();
  return await host.project();
}

test.each([
  ["tmx", [], ["vi", "de", "en"]],
  ["tei", [], ["vi", "de", "en"]],
  ["xliff", [], ["vi", "de", "en"]],
  ["xliff", ["--pair", "vi,de"], ["vi", "de"]],
] as const)("a project's own alignment as %s %j makes a project with the same beads", async (format, more, keys) => {
  const first = new TestHost();
  const { document } = await projectOf(first, "tin.tmx", utf8(THREE));
  const [one, two, three, four] = document.beads.map(({ id }) => id);
  const edits: Parameters<TestHost["change"]>[0][] = [
    { name: "swapBeads", payload: { bead: two!, with: three!, version: "vi" } },
    { name: "unlinkSegments", payload: { bead: one!, versions: ["de"] } },
    { name: "setBookmark", payload: { beads: [three!], bookmarked: true } },
    { name: "setBeadStatus", payload: { beads: [two!], status: "confirmed" } },
    { name: "setBeadStatus", payload: { beads: [four!], status: "locked" } },
  ];
  for (const command of edits) expect(codeOf(await first.change(command)), command.name).toBeNull();
  const edited = await first.project();
  await first.close();
  const { stdout, exit } = await runCaptured(["export", "--format", format, ...more, edited.path]);
  expect(exit).toBe(0);

  const second = new TestHost();
  const back = await projectOf(second, `tin.${format}`, utf8(stdout));
  expect(back.document.versions.map(({ key }) => key)).toEqual(keys);
  for (const key of keys) expect(textOf(back, key)).toBe(textOf(edited, key));
  expect(told(back, keys)).toEqual(told(edited, keys));
  expect(told(back, keys).map(({ status }) => status)).toContain("confirmed");
  await second.close();
  expect((await runCaptured(["verify", back.path])).exit).toBe(0);
});

test("beside a text from elsewhere the file's beads are left, and all is aligned anew", async () => {
  const host = new TestHost();
  await host.start();
  const [vi, de] = await stage(host, "tin.tmx", utf8(TMX));
  const [en] = await stage(host, "en.txt", utf8("He came to Hanoi.\n\nShe left. She came back.\n"));
  const texts = [vi!, de!, en!].map(({ id }, index) => ({
    id,
    language: ["vi", "de", "en"][index]!,
    publishedOn: null,
  }));
  expect(codeOf(await host.call("project.create", { title: "Tin", texts, force: true }))).toBeNull();
  await host.settled();
  const { beads } = (await host.project()).document;
  expect(new Set(beads.map(({ status }) => status))).toEqual(new Set(["auto"]));
  expect(beads.some(({ spans }) => (spans["en"] ?? []).length > 0)).toBe(true);
  await host.close();
});

test("a Word document and a web page: the words are the text, the files are kept whole beside them", async () => {
  const host = new TestHost();
  await host.start();
  const word = docx(["Er kam am Montag nach Hanoi.", "Sie ging am Dienstag."]);
  const page = utf8(
    '<html><head><meta property="article:published_time" content="2018-06-22T08:00:00+07:00"></head><body><p>Ông ấy đến Hà Nội hôm thứ Hai.</p><p>Bà ấy đi hôm thứ Ba.</p></body></html>',
  );
  const staged = [...(await stage(host, "de.docx", word)), ...(await stage(host, "vi.html", page))];
  expect(staged.map(({ kind, date, beads, segments }) => [kind, date?.value ?? null, beads, segments])).toEqual([
    ["docx", null, 0, 2],
    ["html", "2018-06-22", 0, 2],
  ]);
  const publishedTime = staged[1]!.date!.time!;
  expect(publishedTime).toEqual({ time: "08:00", zone: "+07:00" });
  const texts = staged.map(({ id, date }, index) => ({
    ...{ id, language: ["de", "vi"][index]!, publishedOn: "2018-06-22" },
    ...(date?.time && { publishedTime: date.time }),
  }));
  expect(codeOf(await host.call("project.create", { title: "Hanoi", texts, force: true }))).toBeNull();
  await host.settled();
  const project = await host.project();
  expect(textOf(project, "de")).toContain("Er kam am Montag nach Hanoi.\n\nSie ging");
  const times = project.document.versions.map((version) => [version.key, version.publishedTime]);
  expect(Object.fromEntries(times)).toEqual({ de: undefined, vi: publishedTime });
  await host.close();
  const opened = await openStore(project.path);
  if (!opened.ok) throw new Error(opened.message);
  for (const bytes of [word, page]) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(Buffer.from((await opened.store.readOriginal(sha256))!).equals(Buffer.from(bytes))).toBe(true);
  }
  await opened.store.close();
  expect((await runCaptured(["export", "--format", "tei", project.path])).stdout.match(/<date [^>]+>/gu)).toEqual([
    '<date when="2018-06-22"/>',
    '<date when="2018-06-22T08:00:00+07:00"/>',
  ]);
  expect((await runCaptured(["verify", project.path])).exit).toBe(0);
});

test("what is refused is refused by name, and the host goes on", async () => {
  const host = new TestHost();
  await host.start();
  const refused = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    await host.call("staging.add", { name, bytes });
  expect(await refused("a.docm", docx(["x"]))).toMatchObject({ code: "macros", file: "a.docm" });
  expect(await refused("../../b.docx", docx(["x"], { "../x": "x" }))).toMatchObject({
    code: "unsafe-names",
    file: "b.docx",
  });
  expect(await refused("c.tmx", utf8('<!DOCTYPE tmx [\n<!ENTITY a "x">]><tmx/>'))).toMatchObject({
    code: "entities",
    line: 2,
  });
  expect(await refused("d.html", new Uint8Array(64 * 1024 * 1024 + 1))).toMatchObject({ code: "too-large" });
  const nine = ["en", "de", "vi", "fr", "es", "it", "pt", "nl", "pl"].join(",");
  expect(await refused("e.csv", utf8(`${nine}\n1,2,3,4,5,6,7,8,9\n`))).toMatchObject({ code: "too-many-versions" });
  expect((await stage(host, "f.md", utf8("# Ein Titel\n\nEin Satz.\n")))[0]).toMatchObject({
    kind: "markdown",
    preview: ["Ein Titel", "Ein Satz."],
  });
  await host.close();
});
