import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { OwnEvidence } from "../../../shared/ipc/own-evidence.ts";
import { TINY_VECTORS, writeTinyModel } from "../embedding/testing/tiny-model.ts";
import { lookupModel } from "../embedding/testing/tiny-onnx.ts";
import { TestHost, wordsAt } from "../testing/test-host.ts";

/** No lexicon knows these words, and the sentences stand in another order: only what the person brings can tell. */
const FRENCH = "La grulote a vidé le tarmuchon. Un drabot pâle suit la vertelle. Plus rien ne bouge.";
const DUTCH = "Een bleke sjorrel volgt het kwinsel. De plomsel leegde het bratje. Niets beweegt meer.";
const TERMS =
  "fr,nl,note\ngrulote,plomsel,\nvidé,leegde,\ntarmuchon,bratje,\ndrabot,sjorrel,\nsuit,volgt,\nvertelle,kwinsel,\nseul,,x\n";
const UNIT = (fr: string, nl: string) =>
  `<tu><tuv xml:lang="fr"><seg>${fr}</seg></tuv><tuv xml:lang="nl"><seg>${nl}</seg></tuv></tu>`;
const MEMORY = `<tmx version="1.4"><header/><body>${UNIT("La grulote a vidé le tarmuchon.", "De plomsel leegde het bratje.")}</body></tmx>`;

let host: TestHost;
// Not started: that would align the sample first.
beforeEach(() => {
  host = new TestHost();
});
afterEach(async () => {
  await host.close();
  rmSync(host.folder, { recursive: true, force: true });
});

const add = (name: string, text: string | Uint8Array) => host.call("evidence.add", { name, bytes: Buffer.from(text) });
const read = () => host.call("evidence.read", {});

function kept(answer: HostFailure | { readonly ok: true; readonly evidence: OwnEvidence }): OwnEvidence["files"] {
  if (!answer.ok) throw new Error(`${answer.code} ${answer.file}`);
  return answer.evidence.files;
}

const copies = (): readonly string[] => {
  const folder = join(host.folder, "evidence");
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function openStory(french = FRENCH, dutch = DUTCH): Promise<void> {
  const texts = [];
  for (const [language, text] of [
    ["fr", french],
    ["nl", dutch],
  ] as const) {
    const staged = await host.call("staging.add", { name: `${language}.txt`, bytes: Buffer.from(text) });
    if (!staged.ok) throw new Error(staged.code);
    texts.push({ id: staged.text.id, language, publishedOn: null });
  }
  await host.call("project.create", { title: "Kwinsel", texts, force: true });
  await host.settled();
}

async function realign(): Promise<void> {
  await host.call("work.realign", { force: true });
  await host.settled();
}

/** The kinds of evidence behind the bead that joins the two sentences; `null`: no bead does. */
async function grounds(french = "La grulote", dutch = "De plomsel"): Promise<readonly string[] | null> {
  const project = await host.project();
  const starts = (version: string, words: string) => (ranges: readonly (readonly [number, number])[] | undefined) =>
    ranges?.some((range) => wordsAt(project, { version, range })?.startsWith(words)) === true;
  const bead = project.document.beads.find(
    ({ spans }) => starts("fr", french)(spans["fr"]) && starts("nl", dutch)(spans["nl"]),
  );
  return bead?.reasons.map(({ evidence }) => evidence) ?? null;
}

test("a glossary is read, copied and counted, and decides a bead from the next alignment on", async () => {
  await openStory();
  expect(await grounds()).toBeNull();
  const [file] = kept(await add("Begrippen.csv", TERMS));
  expect(file).toMatchObject({
    ...{ name: "Begrippen.csv", kind: "glossary", entries: 6, skipped: 1, languages: ["fr", "nl"] },
    ...{ enabled: true, removed: false, problem: null },
  });
  expect(copies()).toEqual([`${file!.id}.csv`]);
  expect(await grounds()).toBeNull();
  await realign();
  expect(await grounds()).toContain("glossary");
  expect((await host.project()).work).toEqual({ state: "idle" });

  await host.call("evidence.change", { id: file!.id, enabled: false });
  await realign();
  expect(await grounds()).toBeNull();
});

test("a memory counts beside a glossary, in a project that is made after", async () => {
  await add("terms.csv", TERMS);
  await add("memory.tmx", MEMORY);
  await openStory();
  expect(await grounds()).toEqual(expect.arrayContaining(["glossary", "memory"]));
});

test("what was removed can be taken back until the host ends; then its copy is deleted", async () => {
  const [file] = kept(await add("terms.csv", TERMS));
  const { id } = file!;
  await openStory();
  expect(kept(await host.call("evidence.change", { id, removed: true }))).toMatchObject([{ id, removed: true }]);
  await realign();
  expect(await grounds()).toBeNull();
  expect(kept(await host.call("evidence.change", { id, removed: false }))).toMatchObject([{ id, removed: false }]);
  await realign();
  expect(await grounds()).toContain("glossary");

  await host.call("evidence.change", { id, removed: true });
  await host.close();
  expect(copies()).toEqual([]);
  host = await new TestHost({ userDataFolder: host.folder }).started();
  expect((await read()).files).toEqual([]);
});

test("the same file is there once, whatever it is called, and comes back by being added again", async () => {
  const [first] = kept(await add("terms.csv", TERMS));
  await host.call("evidence.change", { id: first!.id, removed: true });
  expect(kept(await add("/home/mai/again.csv", TERMS))).toMatchObject([{ name: "again.csv", removed: false }]);
  expect(copies()).toHaveLength(1);
});

test.each<[string, string | Uint8Array, Partial<HostFailure>]>([
  ["notes.csv", "remark,owner\nx,y\n", { code: "no-language-columns" }],
  ["open.csv", 'fr,nl\nvidé,leegde\n"drabot,sjorrel\n', { code: "malformed", line: 3 }],
  ["broken.tmx", "<tmx>\n<body>\n", { code: "malformed", line: 3 }],
  ["bomb.tbx", '<!DOCTYPE tbx [<!ENTITY x "y">]>\n<tbx/>', { code: "entities", line: 1 }],
  ["page.tbx", "<html/>", { code: "wrong-root", line: 1 }],
  ["alone.csv", "fr,nl\nvidé,\n", { code: "no-entries" }],
  ["nothing.csv", " \n", { code: "empty" }],
  ["terms.csv", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), { code: "binary-evidence" }],
])("%s is refused, and nothing is kept of it: %#", async (name, content, failure) => {
  expect(await add(name, content)).toMatchObject({ ok: false, file: name, ...failure });
  expect(copies()).toEqual([]);
  expect((await read()).files).toEqual([]);
});

test("no more than 32 files are kept", async () => {
  for (let index = 0; index < 32; index++) await add("terms.csv", `fr,nl\nmot${index},woord\n`);
  expect(await add("last.csv", TERMS)).toMatchObject({ code: "too-many", file: "last.csv" });
});

test.each<[string, (path: string) => void, string]>([
  ["gone", (path) => { rmSync(path); }, "copy-missing"], // prettier-ignore
  ["cut short", (path) => { truncateSync(path, 40); }, "copy-damaged"], // prettier-ignore
])("a copy that is %s is told, and the alignment goes on with the rest", async (how, spoil, code) => {
  // Words of its own: the engine's thread remembers what it has read.
  const text = MEMORY.replace("<header/>", `<header creationtool="${how}"/>`);
  const [memory] = kept(await add("memory.tmx", text));
  await add("terms.csv", TERMS);
  spoil(join(host.folder, "evidence", `${memory!.id}.tmx`));
  expect((await read()).files.map(({ problem }) => problem)).toEqual([code, null]);
  await openStory();
  expect((await host.project()).work).toEqual({ state: "idle", leftOut: [{ file: "memory.tmx", code }] });
  expect(await grounds()).toContain("glossary");
  await add("memory.tmx", text);
  await realign();
  expect((await host.project()).work).toEqual({ state: "idle" });
});

const modelFolder = (): string => join(host.folder, "my-model");
const setModel = (folder: string, enabled = true) => host.call("evidence.setModel", { model: { folder, enabled } });

test("a model reads the segments before they are aligned, and not again while they stay", async () => {
  writeTinyModel(modelFolder(), {});
  expect(await setModel(modelFolder())).toMatchObject({ ok: true, evidence: { model: { problem: null } } });
  await openStory();
  expect(host.works().filter((state) => state === "embedding")).toHaveLength(1);
  expect((await host.project()).work).toEqual({ state: "idle" });
  await realign();
  expect(host.works().filter((state) => state === "embedding")).toHaveLength(1);
  await setModel(modelFolder(), false);
  rmSync(modelFolder(), { recursive: true });
  await realign();
  expect((await host.project()).work).toEqual({ state: "idle" });
});

test("a model decides which sentence has no partner", async () => {
  // To it, "fire" and "feuer" are the same, and what it does not know is something else.
  const vectors = { ...TINY_VECTORS, "▁fire": [3, 0], "▁feuer": [3, 0] };
  writeTinyModel(modelFolder(), { "model.onnx": lookupModel(Object.values(vectors), ["input_ids"]) });
  const french = ["grulote vertelle", "drabot suit pas", "fire fire fire", "mouchelot rien ici"].join("\n");
  const dutch = ["plomsel bratje", "feuer feuer feuer", "kwinsel niets daar"].join("\n");
  await openStory(french, dutch);
  expect(await grounds("fire", "feuer")).toBeNull();
  await setModel(modelFolder());
  await realign();
  expect(await grounds("fire", "feuer")).not.toBeNull();
});

test("a model that does not run is left out, by one message, and the alignment goes on", async () => {
  writeTinyModel(modelFolder(), {});
  await setModel(modelFolder());
  writeFileSync(join(modelFolder(), "model.onnx"), "no model");
  await openStory();
  expect((await host.project()).work).toEqual({
    state: "idle",
    leftOut: [{ file: "my-model", code: "model-damaged" }],
  });
  expect((await host.project()).document.beads.length).toBeGreaterThan(0);
  rmSync(modelFolder(), { recursive: true });
  expect((await read()).model).toMatchObject({ enabled: true, problem: "model-missing" });
  expect(await setModel(modelFolder(), false)).toMatchObject({ ok: true });
});

test("a folder without a model, a path that is not whole and a model of another kind are refused", async () => {
  mkdirSync(modelFolder());
  expect(await setModel(modelFolder())).toMatchObject({ code: "model-missing", file: "my-model" });
  expect(await setModel("my-model")).toMatchObject({ code: "model-missing" });
  writeTinyModel(modelFolder(), { "config.json": "{" });
  expect(await setModel(modelFolder())).toMatchObject({ code: "model-damaged" });
  writeTinyModel(modelFolder(), { "model.onnx_data": "weights" });
  expect(await setModel(modelFolder())).toMatchObject({ code: "model-unsupported" });
  expect((await read()).model).toBeNull();
});

test("cancelling while the model reads leaves the story readable and the next alignment possible", async () => {
  writeTinyModel(modelFolder(), {});
  await openStory();
  await setModel(modelFolder());
  await host.call("work.realign", { force: true });
  const from = host.events.length;
  await host.until(() =>
    host.events.slice(from).some((event) => event.name === "work.changed" && event.data.work.state === "embedding"),
  );
  await host.call("work.cancel", {});
  expect((await host.project()).work).toEqual({ state: "cancelled" });
  await realign();
  expect((await host.project()).work).toEqual({ state: "idle" });
});
