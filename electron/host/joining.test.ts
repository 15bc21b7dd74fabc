import { expect, test } from "vitest";
import { codeOf, TestHost } from "./testing/test-host.ts";

const TEXTS = {
  de: "Der Hafen von Altona\n\nAm Montag liefen 12 Schiffe in den Hafen ein. Der Zoll prüfte 340 Container.\n\nBürgermeisterin Berger lobte die Arbeit. Sie kostete 5 Millionen Euro.\n",
  en: "The port of Altona\n\nOn Monday 12 ships entered the port. Customs checked 340 containers.\n\nMayor Berger praised the work. It cost 5 million euros.\n",
  vi: "Cảng Altona\n\nHôm thứ Hai, 12 tàu đã vào cảng. Hải quan kiểm tra 340 container.\n\nThị trưởng Berger khen ngợi công việc. Chi phí là 5 triệu euro.\n",
};
type Key = keyof typeof TEXTS;
const OTHER = "Rezept\n\nDie Birnen schälen und vierteln. Mit Zimt bestreuen und im Ofen backen.\n";

async function stage(host: TestHost, language: string, text: string) {
  const staged = await host.call("staging.add", { name: `${language}.txt`, bytes: new TextEncoder().encode(text) });
  if (!staged.ok) throw new Error(staged.code);
  return { id: staged.text.id, language, publishedOn: "2024-03-04" };
}

/** A host with a project of these versions, settled. */
async function hostWith(...keys: readonly Key[]): Promise<TestHost> {
  const host = await new TestHost().started();
  const texts = [];
  for (const key of keys) texts.push(await stage(host, key, TEXTS[key]));
  const created = await host.call("project.create", { title: "Altona", texts, force: false });
  if (!created.ok) throw new Error(created.code);
  await host.settled();
  return host;
}

async function add(host: TestHost, key: Key) {
  const added = await host.call("version.add", { text: await stage(host, key, TEXTS[key]), force: false });
  await host.settled();
  return added;
}

const keysOf = async (host: TestHost) => (await host.project()).document.versions.map(({ key }) => key);
const linked = async (host: TestHost, ...keys: readonly Key[]) =>
  (await host.project()).document.beads.filter(({ spans }) => keys.every((key) => spans[key] !== undefined)).length;

test("a project begins with one version; the others join it, linked, and undo takes each away again", async () => {
  const host = await hostWith("de");
  const alone = (await host.project()).document;
  expect([await keysOf(host), alone.beads.length > 3]).toEqual([["de"], true]);

  expect(codeOf(await add(host, "en"))).toBeNull();
  expect(await linked(host, "de", "en")).toBeGreaterThan(3);
  const two = (await host.project()).document;
  expect(codeOf(await add(host, "vi"))).toBeNull();
  expect([await keysOf(host), await linked(host, "de", "en", "vi")]).toEqual([["de", "en", "vi"], expect.any(Number)]);
  expect(await linked(host, "de", "en", "vi")).toBeGreaterThan(3);

  await host.call("document.undo", {});
  await host.settled();
  expect((await host.project()).document).toEqual(two);
  await host.call("document.undo", {});
  await host.settled();
  expect((await host.project()).document).toEqual(alone);
  await host.call("document.redo", {});
  await host.settled();
  expect((await host.project()).document).toEqual(two);
  const verified = await host.call("document.verify", { head: null });
  expect(verified).toMatchObject({ ok: true, verification: { isWhole: true } });

  const { path } = await host.project();
  await host.call("project.close", {});
  await host.call("project.open", { path });
  await host.settled();
  expect((await host.project()).document).toEqual(two);
  await host.close();
});

test("the window is told whole: what it puts together from events is what it would read", async () => {
  const host = await hostWith("de", "en");
  const from = host.events.length;
  await add(host, "vi");
  const joined = host.events.slice(from).find(({ name }) => name === "document.changed");
  expect(joined?.data).toMatchObject({ changed: { versions: [{ key: "de" }, { key: "en" }, { key: "vi" }] } });
  await host.call("document.undo", {});
  const last = host.events.findLast(({ name }) => name === "document.changed");
  expect((last?.data as { removed: readonly string[] }).removed).toContain("vi");
  await host.close();
});

test("confirmed and locked beads stay, and a bead that only grew keeps its name and its bookmark", async () => {
  const host = await hostWith("de", "en");
  const [first, second, third] = (await host.project()).document.beads;
  await host.change({ name: "setBeadStatus", payload: { beads: [first!.id], status: "confirmed" } });
  await host.change({ name: "setBeadStatus", payload: { beads: [second!.id], status: "locked" } });
  await host.change({ name: "setBookmark", payload: { beads: [third!.id], bookmarked: true } });
  await add(host, "vi");
  const { beads } = (await host.project()).document;
  expect(beads.find(({ id }) => id === first!.id)).toMatchObject({ status: "confirmed", spans: first!.spans });
  expect(beads.find(({ id }) => id === second!.id)).toMatchObject({ status: "locked", spans: second!.spans });
  const grown = beads.find(({ id }) => id === third!.id);
  expect(grown).toMatchObject({ bookmarked: true, spans: { ...third!.spans, vi: expect.anything() as unknown } });
  await host.close();
});

test("cancelled while it is aligned, nothing has changed, and it can be asked for again", async () => {
  const host = await hostWith("de", "en");
  const before = (await host.project()).document;
  const text = await stage(host, "vi", TEXTS.vi);
  const adding = host.call("version.add", { text, force: false });
  await host.until(() => host.works().at(-1) === "aligning");
  await host.call("work.cancel", {});
  expect(codeOf(await adding)).toBe("cancelled");
  await host.settled();
  const { document, work } = await host.project();
  expect([document, work.state]).toEqual([before, "idle"]);
  expect(codeOf(await host.call("version.add", { text, force: false }))).toBeNull();
  await host.close();
});

test("a text of another story is told apart from those that are there, and stays unlinked unless it is forced", async () => {
  const host = await hostWith("de", "en");
  const text = await stage(host, "de", OTHER);
  const compared = await host.call("staging.compare", { texts: [text], withProject: true });
  expect(compared).toMatchObject({ ok: true, comparisons: [{ id: text.id, verdict: "different" }] });
  expect(await host.call("staging.compare", { texts: [text], withProject: false })).toEqual({
    ok: true,
    comparisons: [],
  });
  expect(codeOf(await host.call("version.add", { text, force: false }))).toBeNull();
  expect(await keysOf(host)).toEqual(["de", "en", "de-x-b"]);
  const { beads } = (await host.project()).document;
  expect(beads.filter(({ spans }) => spans["de-x-b"] !== undefined && Object.keys(spans).length > 1)).toEqual([]);
  await host.close();
});

test("a project has eight versions at the most", async () => {
  const host = await hostWith("de");
  for (let more = 2; more <= 8; more += 1) expect(codeOf(await add(host, "de"))).toBeNull();
  expect(codeOf(await add(host, "en"))).toBe("too-many-versions");
  expect((await keysOf(host)).length).toBe(8);
  await host.close();
});
