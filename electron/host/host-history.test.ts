import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import { codeOf, TestHost, temporaryFolder } from "./testing/test-host.ts";

const bookmark = (project: ShownProject, bead: number, bookmarked = true) => {
  const beads = [project.document.beads[bead]!.id];
  return { name: "setBookmark", payload: { beads, bookmarked } } as const;
};
const note = (statement: string) => {
  const payload = { statement, verdict: "inReview", rationale: null, wordings: [], evidence: [], finding: null };
  return { name: "recordClaim", payload } as const;
};
const statements = (project: ShownProject): readonly string[] =>
  project.document.claims.map(({ statement }) => statement).sort();

async function history(host: TestHost, before: number | null = null, limit = 50, undos = true) {
  const page = await host.call("document.history", { before, limit, undos });
  if (!page.ok) throw new Error(page.code);
  return page.entries;
}

test("the history is paged, newest first, and says what is in force; one can step anywhere in it", async () => {
  const host = await new TestHost().started();
  const start = await host.project();
  const made = start.sequence;
  for (const statement of ["a", "b", "c"]) await host.change(note(statement) as never);
  await host.change(bookmark(start, 0));
  expect(await history(host, null, 2)).toMatchObject([
    { sequence: made + 4, author: "Mai", command: "setBookmark", step: "done", of: null },
    { sequence: made + 3, command: "recordClaim", step: "done" },
  ]);
  expect((await history(host, made + 1)).map(({ step }) => step)).toEqual(Array.from({ length: made }, () => null));

  const events = host.events.length;
  expect(await host.call("document.stepTo", { sequence: made + 1 })).toEqual({ ok: true, sequence: made + 7 });
  expect(statements(await host.project())).toEqual(["a"]);
  expect(host.events.slice(events).filter(({ name }) => name === "document.changed")).toHaveLength(1);
  expect((await history(host, null, 7)).map(({ step, of }) => [step, of && of - made])).toEqual([
    [null, 2],
    [null, 3],
    [null, 4],
    ["undone", null],
    ["undone", null],
    ["undone", null],
    ["done", null],
  ]);
  expect((await history(host, null, 3, false)).map(({ sequence, step }) => [sequence - made, step])).toEqual([
    [4, "undone"],
    [3, "undone"],
    [2, "undone"],
  ]);
  expect(await history(host, made + 2, 1, false)).toMatchObject([{ sequence: made + 1, step: "done" }]);
  expect((await host.project()).history).toEqual({ undo: "recordClaim", redo: "recordClaim" });

  await host.call("document.stepTo", { sequence: made + 3 });
  expect(statements(await host.project())).toEqual(["a", "b", "c"]);
  await host.call("document.stepTo", { sequence: 0 });
  const { claims, beads } = (await host.project()).document;
  expect([claims, beads]).toEqual([[], start.document.beads]);
  expect(codeOf(await host.call("document.undo", {}))).toBe("nothing-to-undo");

  await host.change(note("d") as never);
  expect((await history(host)).filter(({ step }) => step === "lost")).toHaveLength(4);
  expect(codeOf(await host.call("document.stepTo", { sequence: made + 2 }))).toBe("no-such-step");
  expect(codeOf(await host.call("document.stepTo", { sequence: made + 6 }))).toBe("no-such-step");
  expect(codeOf(await host.call("document.stepTo", { sequence: made + 999 }))).toBe("no-such-step");
  expect(statements(await host.project())).toEqual(["d"]);
  await host.close();
});

test("what was undone can be done again after closing and opening", async () => {
  const host = await new TestHost().started();
  const { path } = await host.project();
  for (const statement of ["a", "b"]) await host.change(note(statement) as never);
  await host.call("document.undo", {});
  await host.call("project.close", {});
  await host.call("project.open", { path });
  expect((await host.project()).history).toEqual({ undo: "recordClaim", redo: "recordClaim" });
  await host.call("document.redo", {});
  expect(statements(await host.project())).toEqual(["a", "b"]);
  await host.close();
});

test("a copy is saved while the project is open, under a free name or a given one, never over another", async () => {
  const host = await new TestHost().started();
  await host.change(note("kept") as never);
  expect(await host.call("project.saveCopy", { path: null })).toEqual({
    ok: true,
    path: join(host.folder, "sample copy.parallax"),
  });
  const path = join(host.folder, "mine.parallax");
  expect(codeOf(await host.call("project.saveCopy", { path }))).toBeNull();
  expect(codeOf(await host.call("project.saveCopy", { path }))).toBe("exists");
  expect(codeOf(await host.call("project.saveCopy", { path: "mine.parallax" }))).toBe("missing");
  await host.change(note("later") as never);
  await host.call("project.open", { path });
  expect(statements(await host.project())).toEqual(["kept"]);
  await host.close();
});

test("a backup is made once a day, ten are kept, and one takes a damaged project's place", async () => {
  const folder = temporaryFolder();
  const at = (day: number) => () => `2126-03-${String(day).padStart(2, "0")}T05:06:07.000Z`;
  const open = (day: number) => new TestHost({ userDataFolder: folder, now: at(day) }).started();
  const first = await open(1);
  const { path } = await first.project();
  await first.change(note("first day") as never);
  await first.close();
  const backups = join(folder, "backups", readdirSync(join(folder, "backups"))[0]!);
  expect(readdirSync(backups)).toEqual(["21260301-050607000.parallax"]);
  // A machine's clock is not ours: a copy made by hand stands for the days between.
  for (const day of ["02", "03", "04", "05", "06", "07", "08", "09", "10"]) {
    copyFileSync(path, join(backups, `202603${day}-050607000.parallax`));
  }
  writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 20_000));

  const host = new TestHost({ userDataFolder: folder, now: at(12) });
  await host.start();
  expect((await host.call("project.read", {})).failure?.code).toBe("damaged-pages");
  const listed = await host.call("project.backups", { path: null });
  if (!listed.ok) throw new Error(listed.code);
  expect([listed.path, listed.backups.length]).toEqual([path, 10]);
  const damaged = readFileSync(path);
  expect(await host.call("project.restoreBackup", { path: null, name: "20200101-000000000" })).toMatchObject({
    code: "no-backup",
  });
  const name = listed.backups[1]!.name;
  expect(name).toBe("20260310-050607000");
  const keptAs = "sample-2126-03-12-050607.parallax";
  expect(await host.call("project.restoreBackup", { path: null, name })).toEqual({ ok: true, keptAs });
  await host.settled();
  expect(statements(await host.project())).toEqual(["first day"]);
  expect(readFileSync(join(folder, keptAs)).equals(damaged)).toBe(true);
  await host.close();
  expect(readdirSync(backups)).toHaveLength(10);
  expect(existsSync(join(backups, "20260302-050607000.parallax"))).toBe(true);
});

test("a project is verified, against a head printed earlier if one is given, also by a window that only reads", async () => {
  const host = await new TestHost().started();
  await host.change(note("first") as never);
  const printed = await host.project();
  await host.change(note("second") as never);
  const { path, head, sequence } = await host.project();
  const whole = { ok: true, verification: { isWhole: true, entries: sequence, head } };
  for (const given of [null, printed.head, head]) {
    expect(await host.call("document.verify", { head: given })).toEqual(whole);
  }
  expect(await host.call("document.verify", { head: "0".repeat(64) })).toEqual({
    ok: true,
    verification: { isWhole: false, code: "head", sequence },
  });
  await expect(host.call("document.verify", { head: "not a hash" })).rejects.toThrow("bad-payload");

  const reader = new TestHost({ openAtStart: path });
  await reader.start();
  const read = await reader.project();
  expect(read.readOnly).toBe("in-use");
  expect(await reader.call("document.verify", { head: printed.head })).toEqual(whole);
  expect((await history(reader, null, 1))[0]).toMatchObject({ command: "recordClaim", step: "done" });
  expect(codeOf(await reader.call("document.stepTo", { sequence: 1 }))).toBe("read-only");
  await reader.close();
  await host.close();
  expect(codeOf(await host.call("document.verify", { head: null }))).toBe("no-project");
});

test("a change of the past by another program is found, and where", async () => {
  const host = await new TestHost().started();
  await host.change(note("signed by Mai") as never);
  const { path, sequence } = await host.project();
  const database = new DatabaseSync(path);
  database.exec(
    `UPDATE journal SET entry = replace(entry, 'signed by Mai', 'signed by Lan') WHERE sequence = ${sequence}`,
  );
  database.close();
  expect(await host.call("document.verify", { head: null })).toEqual({
    ok: true,
    verification: { isWhole: false, code: "hash", sequence },
  });
  await host.close();
});
