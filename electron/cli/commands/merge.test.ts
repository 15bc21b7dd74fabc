import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readProjectJson } from "../../../shared/exchange/project/read-project-json.ts";
import { copyProject } from "../../host/store/copy-project.ts";
import { openStore } from "../../host/store/open-store.ts";
import { FORMAT, migrate } from "../../host/store/schema.ts";
import { makeSampleFile } from "../../host/testing/soak/sample-file.ts";
import { makeTwoCopies, NAMES, reading, recordsOf, tamper, verified } from "../../host/testing/two-copies.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

let folder: string;
let path: string;
let copy: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-merge-"));
  [path, copy] = await makeTwoCopies(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const merge = (...args: readonly string[]) => runCaptured(["merge", ...args], { folder });

describe("parallax merge", () => {
  test("says what it would do, does it, and then there is nothing left to do; the copy keeps each byte", async () => {
    const [ours, theirs] = [path, copy].map((file) => readFileSync(file));
    const dry = await merge(...NAMES, "--dry-run");
    expect(dry).toMatchObject({ exit: 0, stderr: "" });
    expect(dry.stdout).toContain("would merge Tin tức Lan.parallax\n2 new entries (Lan 2)\n  claim: 2 added");
    expect(readFileSync(path).equals(ours!)).toBe(true);
    expect((await merge(...NAMES)).stdout).toContain("Tin tức.parallax: merged Tin tức Lan.parallax");
    expect(readFileSync(copy).equals(theirs!)).toBe(true);
    expect(await verified(path)).toMatchObject({ ok: true });
    expect((await merge(...NAMES)).stdout).toContain("nothing that is not there already");
    // The other way round: the copy takes ours as it is.
    expect((await merge(NAMES[1], NAMES[0])).exit).toBe(0);
    expect(await recordsOf(copy)).toBe(await recordsOf(path));
  });

  test("bad use and bad input: exit 2, one line each", async () => {
    await makeSampleFile(join(folder, "khác.parallax"), { sentences: 12, steps: 4, seed: 6 });
    const lines = await Promise.all(
      [[NAMES[0]], [NAMES[0], "gone.parallax"], [NAMES[0], "khác.parallax"], [NAMES[0], NAMES[0]]].map(async (args) => {
        const { exit, stderr } = await merge(...args, "--dry-run");
        expect(exit).toBe(2);
        return stderr.trim();
      }),
    );
    expect(lines).toEqual([
      "parallax: merge takes a project and a copy of it, got 1",
      "parallax: gone.parallax is not there any more.",
      "parallax: khác.parallax is not a copy of this project. Nothing was changed.",
      "parallax: Tin tức.parallax is this very project. Choose the other copy.",
    ]);
  });
});

describe("what the file keeps of another copy", () => {
  beforeEach(async () => {
    expect((await merge(...NAMES)).exit).toBe(0);
  });

  test.each([
    ["a changed word", "UPDATE kept SET entry = replace(entry, '86 triệu', '87 triệu')"],
    ["a changed spelling", "UPDATE kept SET entry = replace(entry, '\"author\"', ' \"author\"')"],
    ["an entry taken out", "DELETE FROM kept WHERE place = 1"],
    ["an entry that belongs to another merge", "UPDATE kept SET merge = 1 WHERE place = 1"],
    [
      "an entry that nothing leads to",
      "INSERT INTO kept (hash, merge, entry) SELECT hash || 'x', merge, entry FROM kept LIMIT 1",
    ],
  ])("%s shows", async (_, sql) => {
    expect(await verified(path)).toMatchObject({ ok: true });
    tamper(path, (database) => {
      database.exec(sql);
    });
    expect(await verified(path)).toMatchObject({ ok: false, code: "kept" });
    expect((await runCaptured(["verify", NAMES[0]], { folder })).exit).toBe(2);
  });

  test("the history that is exported has what the copy brought, signed by who did it", async () => {
    const { exit, stdout } = await runCaptured(["export", "--format", "json", NAMES[0]], { folder });
    expect(exit).toBe(0);
    const project = readProjectJson(stdout);
    expect(project.ok && project.project.brought.map(({ author }) => author)).toEqual(["Lan", "Lan"]);
    const parents = project.ok ? project.project.history.at(-1)!.parents : [];
    expect(parents[1]).toBe(project.ok && project.project.brought.at(-1)!.hash);
  });

  test("a head that the other copy printed is in this past, too", async () => {
    const head = await reading(copy, async (store) => (await store.readNotedHead())!.hash);
    expect((await runCaptured(["verify", NAMES[0], "--head", head], { folder })).exit).toBe(0);
  });

  test("a damaged project is rescued with it", async () => {
    const database = new DatabaseSync(path);
    const root = Number(
      database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'records'").get()?.["rootpage"],
    );
    database.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, (root - 1) * 4096, root * 4096);
    writeFileSync(path, bytes);
    const rescued = join(folder, "rescued.parallax");
    const opened = await openStore(path);
    if (!opened.ok) throw new Error(opened.message);
    expect(await copyProject(opened.store, rescued)).toEqual({ ok: true });
    await opened.store.close();
    expect(await verified(rescued)).toMatchObject({ ok: true });
    expect(await reading(rescued, (store) => store.readKept())).toMatchObject({ ok: true, entries: [{}, {}] });
  });
});

test("a file of format 2 is brought up to date with its snapshot, and read as it is where it can't be written", async () => {
  const records = await recordsOf(path);
  const old = join(folder, "old.parallax");
  const database = new DatabaseSync(old);
  migrate(database, 0, 2);
  database.exec(`ATTACH '${path}' AS new; DELETE FROM snapshot; INSERT INTO journal SELECT * FROM new.journal;
    INSERT INTO blobs SELECT * FROM new.blobs; INSERT INTO records SELECT * FROM new.records;
    INSERT INTO steps SELECT * FROM new.steps; INSERT INTO snapshot SELECT * FROM new.snapshot`);
  database.close();
  expect(await recordsOf(old)).toBe(records);
  expect(await reading(old, async (store) => [store.isOlderFormat, await store.readKept()])).toEqual([
    ...[false, { ok: true, entries: [] }],
  ]);
  expect((await reading(old, (store) => store.readPast(null, 3, true)))?.length).toBe(3);
  expect(readFileSync(old).readUInt32BE(60)).toBe(2);
  expect((await merge("old.parallax", NAMES[1])).exit).toBe(0);
  expect(readFileSync(old).readUInt32BE(60)).toBe(FORMAT);
  expect(await verified(old)).toMatchObject({ ok: true });
});
