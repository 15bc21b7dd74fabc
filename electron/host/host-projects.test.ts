import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openStore } from "./store/open-store.ts";
import { codeOf, SEEDS_FOLDER, TestHost, temporaryFolder, textOf, wordsAt, wordsIn } from "./testing/test-host.ts";
import { DEFAULT_SETTINGS } from "../../shared/ipc/settings.ts";

const SEEDS = { vi: "000_15f2d2c2058ed7ed.txt", de: "001_9206ea573b5fad0d.txt", en: "en-working-version.txt" };
const seed = (key: keyof typeof SEEDS): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(SEEDS_FOLDER, SEEDS[key])));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function stage(host: TestHost, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const staged = await host.call("staging.add", { name, bytes });
  if (!staged.ok) throw new Error(staged.code);
  return staged.text;
}

/** A copy of a sound project file, its bytes changed. */
async function brokenProject(folder: string, breakIt: (bytes: Buffer) => void): Promise<string> {
  const host = await new TestHost().started();
  const { path } = await host.project();
  await host.close();
  const bytes = readFileSync(path);
  breakIt(bytes);
  const broken = join(folder, "sample.parallax");
  writeFileSync(broken, bytes);
  return broken;
}
const damage = (bytes: Buffer): void => void bytes.fill(0x5a, 4096, bytes.length - 512);
/** SQLite's `user_version`. */
const makeNewer = (bytes: Buffer): void => void bytes.writeUInt32BE(99, 60);

test.each([
  ["damaged-pages", damage],
  ["newer-format", makeNewer],
])("a sample that is %s is left alone, named, and can be reset", async (code, breakIt) => {
  const folder = temporaryFolder();
  const path = await brokenProject(folder, breakIt);
  const bytes = readFileSync(path);
  const host = new TestHost({ userDataFolder: folder, now: () => "2026-03-04T05:06:07.000Z" });
  await host.start();
  const failure = { ok: false, code, file: "sample.parallax" };
  expect(await host.call("project.read", {})).toEqual({ project: null, failure });
  expect(await host.call("project.openSample", {})).toEqual(failure);
  expect(codeOf(await host.call("document.undo", {}))).toBe("no-project");

  const keptAs = "sample-2026-03-04-050607.parallax";
  expect(await host.call("project.resetSample", {})).toEqual({ ok: true, keptAs });
  expect(readFileSync(join(folder, keptAs))).toEqual(bytes);
  await host.settled();
  expect((await host.call("project.read", {})).failure).toBeNull();
  expect((await host.project()).document.beads.length).toBeGreaterThan(5);
  await host.close();
});

test("what is asked for at the start and isn't there is said, and the sample can be opened instead", async () => {
  const folder = temporaryFolder();
  const host = new TestHost({ openAtStart: join(folder, "gone.parallax") });
  await host.start();
  const { failure } = await host.call("project.read", {});
  expect(failure).toEqual({ ok: false, code: "missing", file: "gone.parallax" });
  expect(codeOf(await host.call("project.openSample", {}))).toBeNull();
  expect(codeOf(await host.call("project.open", { path: folder }))).toBe("folder");
  expect((await host.project()).isSample).toBe(true);
  await host.close();
});

test("resetting sets the sample's work aside, where it can be opened", async () => {
  const host = await new TestHost().started();
  await host.change({
    name: "recordClaim",
    payload: { statement: "kept", verdict: "inReview", rationale: null, wordings: [], evidence: [], finding: null },
  });
  const reset = await host.call("project.resetSample", {});
  if (!reset.ok || reset.keptAs === null) throw new Error("nothing was set aside");
  expect((await host.project()).document.claims).toEqual([]);
  await host.call("project.open", { path: join(host.folder, reset.keptAs) });
  expect((await host.project()).document.claims).toMatchObject([{ statement: "kept" }]);
  expect((await host.call("project.recent", {})).map(({ isSample }) => isSample)).toEqual([false, true]);
  await host.close();
  expect(readdirSync(host.folder).sort()).toEqual(
    ["backups", "checked", "recent.json", "sample.parallax", reset.keptAs].sort(),
  );
});

test("changes that meet the opening of another project are kept in one of the two, or refused", async () => {
  const host = await new TestHost().started();
  const { path } = await host.project();
  const reset = await host.call("project.resetSample", {});
  const other = join(host.folder, (reset.ok && reset.keptAs) || "");
  await host.settled();
  const { sequence } = await host.project();
  const note = { category: "style", severity: "minor", note: "", suggestion: null } as const;
  const payload = { ...note, anchor: wordsIn(await host.project(), "en", "Tencent") };
  const answers: unknown[] = [];
  const opening = host.call("project.open", { path: other }).then((opened) => answers.push(opened));
  let kept = 0;
  const refusals = new Set<string | null>();
  for (let tries = 0; answers.length === 0 && tries < 1000; tries++) {
    const code = codeOf(await host.change({ name: "annotate", payload }));
    if (code === null) kept++;
    else refusals.add(code);
  }
  await opening;
  const later = await host.project();
  await host.call("project.open", { path });
  const earlier = await host.project();
  // Both hold the same texts and alignment to begin with.
  expect(later.sequence + earlier.sequence - 2 * sequence).toBe(kept);
  expect([...refusals].filter((code) => code !== "no-project")).toEqual([]);
  await host.close();
});

test("a project is made of staged texts in any encoding; pinned words are stored as the file has them", async () => {
  const host = await new TestHost().started();
  const vietnamese = new TextDecoder().decode(seed("vi"));
  const decomposed = await stage(
    host,
    "bai-2018-06-22.txt",
    utf8(vietnamese.normalize("NFD").replaceAll("\n", "\r\n")),
  );
  const legacy = await stage(host, "legacy.txt", windows1258(vietnamese));
  const german = await stage(host, "Bericht vom 22.06.2018.txt", seed("de"));
  expect(decomposed).toMatchObject({ language: { tag: "vi" }, encoding: "utf-8", unreadableCharacters: 0 });
  expect(decomposed.date).toEqual({ value: "2018-06-22", source: "file" });
  expect(decomposed.preview[0]).toMatch(/^Theo nguồn tin chính thức.*…$/u);
  expect(legacy).toMatchObject({ language: { tag: "vi" }, encoding: "windows-1258", date: null });
  expect(german.date).toEqual({ value: "2018-06-22", source: "file" });

  const texts = [decomposed, legacy, german].map(({ id, language }) => {
    return { id, language: language!.tag, publishedOn: "2018-06-22" };
  });
  const made = await host.call("project.create", { title: 'Liên minh: "Blockchain"?', texts, force: false });
  expect(made).toEqual({ ok: true });
  await host.settled();
  const project = await host.project();
  expect(project).toMatchObject({ title: 'Liên minh: "Blockchain"?', isSample: false, work: { state: "idle" } });
  expect(project.path).toBe(join(host.folder, "projects", "Liên minh Blockchain.parallax"));
  expect(project.document.versions.map(({ key, fileName }) => [key, fileName])).toEqual([
    ["vi", "bai-2018-06-22.txt"],
    ["vi-x-b", "legacy.txt"],
    ["de", "Bericht vom 22.06.2018.txt"],
  ]);
  expect(textOf(project, "vi-x-b")).toContain("86 triệu yên");
  expect(await host.call("staging.remove", { id: german.id })).toMatchObject({ code: "unknown-text" });

  const content = { category: "accuracy", severity: "major", note: "", suggestion: null } as const;
  await host.change({ name: "annotate", payload: { ...content, anchor: wordsIn(project, "vi", "86 triệu yên") } });
  const [annotation] = (await host.project()).document.annotations;
  expect(wordsAt(project, annotation!.anchor)).toBe("86 triệu yên");
  await host.close();

  const opened = await openStore(project.path);
  const snapshot = opened.ok ? await opened.store.readSnapshot() : null;
  const stored = [...snapshot!.state.values()].find((record) => record.kind === "annotation")!;
  const raw = vietnamese.normalize("NFD").replaceAll("\n", "\r\n");
  expect(raw.slice(stored.anchor.range.start, stored.anchor.range.end)).toBe("86 triệu yên".normalize("NFD"));
  if (opened.ok) await opened.store.close();
});

test("staged texts are compared, read in another encoding, and refused by reason", async () => {
  const host = await new TestHost().started();
  const story = [await stage(host, "a.txt", seed("de")), await stage(host, "b.txt", seed("en"))];
  const other = await stage(
    host,
    "c.txt",
    utf8("The cat sat on the mat. It was warm in Lyon. Nobody had 9 euros at all."),
  );
  const choose = (texts: readonly { readonly id: string }[], language = "en") =>
    texts.map(({ id }, index) => ({ id, language: index === 0 ? "de" : language, publishedOn: null }));
  const compared = await host.call("staging.compare", { texts: choose([...story, other]), withProject: false });
  expect(compared.ok && compared.comparisons.map(({ verdict }) => verdict)).toEqual(["same", "same", "different"]);
  const [first, , last] = compared.ok ? compared.comparisons : [];
  expect(first).not.toHaveProperty("shared");
  expect(last).toMatchObject({ shared: { names: 0, namesTotal: 1, amounts: 0, amountsTotal: 1 } });

  const wrong = await host.call("staging.decode", { id: story[0]!.id, encoding: "windows-1252" });
  expect(wrong.ok && wrong.text.preview.join()).toContain("Ã");
  const create = (texts: ReturnType<typeof choose>) => host.call("project.create", { title: "x", texts, force: false });
  expect(codeOf(await create(choose(story, "not a tag")))).toBe("unknown-language");
  expect(codeOf(await create(choose([...story, { id: "gone" }])))).toBe("unknown-text");
  const add = async (bytes: Uint8Array<ArrayBuffer>) => host.call("staging.add", { name: "C:/x/y.txt", bytes });
  expect(codeOf(await add(utf8("")))).toBe("empty");
  expect(codeOf(await add(utf8("%PDF-1.7")))).toBe("broken-file");
  expect(codeOf(await add(utf8("{\\rtf1 x}")))).toBe("binary");
  expect((await host.project()).isSample).toBe(true);
  await host.close();
});

test("a long alignment can be cancelled; the texts stay, and it can be asked for again", async () => {
  const host = await new TestHost().started();
  const long = (word: string): Uint8Array<ArrayBuffer> =>
    utf8(Array.from({ length: 1500 }, (_, n) => `${word} number ${n * 7} was seen by ${n} people.`).join("\n\n"));
  const texts = [];
  for (const word of ["House", "Maison", "Casa"]) {
    texts.push({ id: (await stage(host, `${word}.txt`, long(word))).id, language: "en", publishedOn: null });
  }
  await host.call("project.create", { title: "Long", texts, force: true });
  const { session, work } = await host.project();
  expect(work.state).toBe("aligning");
  await host.until(() =>
    host.events.some(
      ({ name, data }) =>
        name === "work.changed" && data.session === session && data.work.state === "aligning" && data.work.total > 0,
    ),
  );
  await host.call("work.cancel", {});
  expect((await host.project()).work).toEqual({ state: "cancelled" });
  expect((await host.project()).document).toMatchObject({ beads: [], versions: [{}, {}, {}] });

  await host.call("work.realign", { force: true });
  await host.call("project.openSample", {});
  await host.settled();
  expect((await host.project()).work).toEqual({ state: "idle" });
  await host.close();
});

test("an engine that crashes fails its work only", async () => {
  const folder = temporaryFolder();
  const script = join(folder, "crash.mjs");
  writeFileSync(
    script,
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("crash"); });',
  );
  const host = await new TestHost({
    engine: {
      workerUrl: pathToFileURL(script),
      importWorkerUrl: new URL("file:///none.js"),
      outWorkerUrl: new URL("file:///none.js"),
      wasmUrl: pathToFileURL(script),
    },
  }).started();
  const project = await host.project();
  expect(project.work).toEqual({ state: "failed" });
  const note = { category: "style", severity: "minor", note: "", suggestion: null } as const;
  const anchor = wordsIn(project, "en", "Tencent");
  expect(codeOf(await host.change({ name: "annotate", payload: { ...note, anchor } }))).toBeNull();
  await host.call("work.realign", { force: false });
  await host.settled();
  expect(host.works()).toEqual(["aligning", "failed", "aligning", "failed"]);
  await host.close();
});

test("settings are kept; a broken file is set aside for the defaults", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "settings.json");
  writeFileSync(path, "{ broken");
  const host = new TestHost({ userDataFolder: folder });
  const defaults = { ...DEFAULT_SETTINGS, author: "Mai" };
  expect(await host.call("settings.read", {})).toEqual(defaults);
  expect(readFileSync(`${path}.broken`, "utf8")).toBe("{ broken");
  const settings = { ...defaults, language: "vi", author: "Linh" };
  expect(await host.call("settings.change", { language: "vi", author: "Linh" })).toEqual({ ok: true, settings });
  expect(await new TestHost({ userDataFolder: folder }).call("settings.read", {})).toEqual(settings);
});

test("settings of another release lose only what this one does not know", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "settings.json"),
    JSON.stringify({ theme: "dark", zoom: 5000, sound: true, author: "Linh" }),
  );
  const host = new TestHost({ userDataFolder: folder });
  expect(await host.call("settings.read", {})).toEqual({ ...DEFAULT_SETTINGS, theme: "dark", author: "Linh" });
});

test("a user's data folder that can't be made is a failure at the start, not a dead host", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  const host = new TestHost({ userDataFolder: join(folder, "file", "inside") });
  await host.start();
  expect((await host.call("project.read", {})).failure?.code).toBe("not-writable");
  expect(codeOf(await host.call("settings.change", { zoom: 120 }))).toBe("not-writable");
  await host.close();
});

/** Vietnamese in Windows-1258: circumflex, breve and horn stay on their letter, the tone follows as a mark of its own. */
function windows1258(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder("windows-1258");
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const split = text.normalize("NFD").replace(/\p{L}\p{M}+/gu, (cluster) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(cluster)?.[0] ?? "";
    return cluster.replace(tone, "").normalize("NFC") + tone;
  });
  return Uint8Array.from(split, (character) => bytes.get(character) ?? "?".charCodeAt(0));
}

test("the preview shows the lines by which an encoding can be judged, long ones from where they tell something", async () => {
  const host = new TestHost();
  const plain = Array.from({ length: 9 }, (_, n) => `Line ${n} of a text without any sign of its own.`);
  const long = `${"word ".repeat(60)}café ${"word ".repeat(60)}`;
  const text = ["Title", ...plain, long, "Ñandú", ...plain].join("\n\n");
  const added = await host.call("staging.add", { name: "a.txt", bytes: new Uint8Array(Buffer.from(text, "latin1")) });
  if (!added.ok) throw new Error(added.code);
  const [title, far, near] = added.text.preview;
  expect([title, near]).toEqual(["Title", "Ñandú"]);
  expect(far).toMatch(/^….*café.*…$/u);
  const wrong = await host.call("staging.decode", { id: added.text.id, encoding: "utf-8" });
  expect(wrong.ok && wrong.text.preview).toEqual(["Title", expect.stringContaining("caf\ufffd"), "\ufffdand\ufffd"]);
  await host.close();
});
