import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import { readEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import { readStore } from "../project/read-project.ts";
import { makeProject } from "../project/making/make-project.ts";
import { sha256Of } from "../sha256.ts";
import { fixedGiver, makeSampleFile } from "../testing/soak/sample-file.ts";
import { copyProject } from "./copy-project.ts";
import type { JournalStore } from "./journal-store.ts";
import { openStore, type OpenedStore } from "./open-store.ts";
import { renameOverOwn } from "./place-file.ts";
import { FORMAT, migrate } from "./schema.ts";
import { nextEntry } from "./testing/sample-entries.ts";
import { verifyProject } from "./verify-project.ts";

let folder: string;
let path: string;
let records: string;
let done: readonly number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-damage-"));
  path = join(folder, "Tin tức.parallax");
  await makeSampleFile(path, { sentences: 30, steps: 12, seed: 5 });
  records = await reading(path, async (store) => (await shown(store)).records);
  done = await reading(path, (store) => store.doneSteps(0));
  expect(done).not.toEqual([]);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const storeOf = (opened: OpenedStore): JournalStore => {
  if (!opened.ok) throw new Error(opened.message);
  return opened.store;
};

async function reading<Answer>(file: string, use: (store: JournalStore) => Promise<Answer>): Promise<Answer> {
  const store = storeOf(await openStore(file));
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function shown(store: JournalStore) {
  const read = await readStore(store);
  if (!read.ok) return { code: read.code, records: "none", isReplayed: false };
  const { state, isReplayed } = read.project;
  return { code: null, records: canonicalJson([...state.values()]), isReplayed };
}

const look = (file = path) => reading(file, shown);
const whole = (file = path) => reading(file, (store) => verifyProject(store));

function tamper(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

describe("damage is told apart", () => {
  test.each([
    ["a record", "UPDATE records SET record = replace(record, '0.9', '0.8') WHERE place = 9"],
    ["a record's JSON", "UPDATE records SET record = '{' WHERE place = 9"],
    ["a record gone", "DELETE FROM records WHERE place = 9"],
    ["the digest", "UPDATE snapshot SET digest = zeroblob(32)"],
    ["a snapshot left behind", "UPDATE snapshot SET sequence = sequence - 1"],
  ])("%s: everything is there, replayed, and the next opening is as usual", async (_, sql) => {
    tamper(sql);
    expect(await look()).toEqual({ code: null, records, isReplayed: true });
    expect(await look()).toEqual({ code: null, records, isReplayed: false });
    expect(await whole()).toMatchObject({ ok: true });
  });

  test("an entry, where the records are damaged too: refused, and not a byte changed", async () => {
    tamper("DELETE FROM records; UPDATE journal SET entry = replace(entry, 'Mai', 'Lan') WHERE sequence = 7");
    const before = readFileSync(path);
    expect((await look()).code).toBe("damaged-entries");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("a journal cut off at its end is not taken for a shorter one", async () => {
    tamper("DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)");
    expect((await look()).code).toBe("damaged-entries");
  });

  test("an original", async () => {
    tamper("UPDATE blobs SET bytes = x'00' WHERE rowid = 2");
    expect((await look()).code).toBe("originals-missing");
    tamper("DELETE FROM records");
    const before = readFileSync(path);
    expect((await look()).code).toBe("originals-missing");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("pages of the records: opens for reading from the journal, and a copy of it is whole", async () => {
    spoil("records");
    const before = readFileSync(path);
    const store = storeOf(await openStore(path));
    expect(store.readOnly).toBe("damaged");
    expect(await shown(store)).toEqual({ code: null, records, isReplayed: true });
    expect(await store.append(nextEntry(null))).toMatchObject({ code: "read-only" });
    const copy = join(folder, "copy.parallax");
    expect(await copyProject(store, copy)).toEqual({ ok: true });
    expect(await copyProject(store, copy)).toMatchObject({ code: "exists" });
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await look(copy)).toEqual({ code: null, records, isReplayed: false });
    expect(await whole(copy)).toMatchObject({ ok: true });
  });

  test("pages of the records: the copy has the web page, too, that a text was taken out of", async () => {
    rmSync(path);
    const [page, words] = [Buffer.from("<p>Tin mới.</p>"), Buffer.from("Tin mới.")];
    const about = { key: "vi", language: "vi", title: "Tin", source: null, publishedOn: null, fileName: "tin.html" };
    const version = { ...about, encoding: "utf-8", bytes: words, original: { kind: "html", bytes: page } } as const;
    expect(await makeProject(path, [version], fixedGiver(5))).toEqual({ ok: true });
    spoil("records");
    const copy = join(folder, "copy.parallax");
    await reading(path, (store) => copyProject(store, copy));
    const kept = await reading(copy, (store) => store.readOriginal(sha256Of(page)));
    expect(Buffer.from(kept!).equals(page)).toBe(true);
  });
});

/** Overwrites the first page of a table. */
function spoil(table: string): void {
  const database = new DatabaseSync(path);
  const root = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").get(table)?.["rootpage"]);
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (root - 1) * 4096, root * 4096);
  writeFileSync(path, bytes);
}

describe("surroundings", () => {
  test("a copy made while the project is open is whole; no file is replaced", async () => {
    const copy = join(folder, "copy.parallax");
    await reading(path, async (store) => {
      expect(await copyProject(store, copy)).toEqual({ ok: true });
      expect(await copyProject(store, path)).toMatchObject({ code: "exists" });
      expect(await copyProject(store, join(folder, "none", "x.parallax"))).toMatchObject({ code: "not-writable" });
    });
    expect((await look(copy)).records).toBe(records);
  });

  test("a file removed or moved while open: nothing more is acknowledged, and a copy rescues it", async () => {
    const store = storeOf(await openStore(path));
    const snapshot = await store.readSnapshot();
    const next = nextEntry(snapshot!.head);
    renameSync(path, `${path}.gone`);
    expect(await store.append(next)).toMatchObject({ ok: false, code: "write-failed" });
    const copy = join(folder, "copy.parallax");
    expect(await copyProject(store, copy)).toEqual({ ok: true });
    renameSync(`${path}.gone`, path);
    expect(await store.append(next)).toEqual({ ok: true });
    await store.close();
    expect((await look(copy)).records).toBe(records);
  });

  test("a file name is taken without hard links, but never another's", () => {
    const draft = join(folder, "draft");
    const placed = join(folder, "placed");
    writeFileSync(draft, "mine");
    renameOverOwn(draft, placed);
    expect([readFileSync(placed, "utf8"), existsSync(draft)]).toEqual(["mine", false]);
    writeFileSync(draft, "other");
    expect(() => {
      renameOverOwn(draft, placed);
    }).toThrow("EEXIST");
    expect(readFileSync(placed, "utf8")).toBe("mine");
  });

  // Permissions do not bind root: the reader is somebody else.
  test.skipIf(process.getuid?.() !== 0)("a read-only folder is read by someone without rights to it", () => {
    chmodSync(path, 0o644);
    chmodSync(folder, 0o755);
    const module = fileURLToPath(new URL("open-store.ts", import.meta.url));
    const script = `const { openStore } = await import(${JSON.stringify(module)});
      const { store } = await openStore(${JSON.stringify(path)});
      console.log(store.readOnly, (await store.readSnapshot()).state.size > 30); await store.close();`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", script],
      { encoding: "utf8", uid: 65534, gid: 65534, env: {} },
    );
    expect([stdout, stderr, status]).toEqual(["not-writable true\n", "", 0]);
  });

  test("a disk that is full: the change is refused, what there was is whole, and with room it is saved", async (context) => {
    const disk = join(folder, "disk");
    const mounted = spawnSync("sh", ["-c", `mkdir "$0" && mount -t tmpfs -o size=4m none "$0"`, disk]).status === 0;
    if (!mounted) {
      context.skip("no tmpfs may be mounted here; PRAGMA max_page_count stands in for it in store.test.ts");
    }
    try {
      const file = join(disk, "story.parallax");
      await reading(path, (store) => copyProject(store, file));
      const filler = join(disk, "filler");
      const store = storeOf(await openStore(file));
      const { head } = (await store.readSnapshot())!;
      const first = nextEntry(head);
      expect(await store.append(first)).toEqual({ ok: true });
      const room = spawnSync("df", ["-k", "--output=avail", disk], { encoding: "utf8" }).stdout.split("\n")[1];
      writeFileSync(filler, Buffer.alloc((Number(room) - 8) * 1024));
      const second = nextEntry(first, 1_600);
      expect(await store.append(second)).toMatchObject({ ok: false, code: "disk-full" });
      expect(await verifyProject(store)).toMatchObject({ ok: true, head: first.hash });
      rmSync(filler);
      expect(await store.append(second)).toEqual({ ok: true });
      await store.close();
      expect(await whole(file)).toMatchObject({ ok: true, head: second.hash });
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});

describe("a file of format 1", () => {
  beforeEach(() => {
    const old = join(folder, "old.parallax");
    const database = new DatabaseSync(old);
    migrate(database, 0, 1);
    database.exec(`ATTACH '${path}' AS new; INSERT INTO journal SELECT * FROM new.journal;
      INSERT INTO blobs SELECT * FROM new.blobs; INSERT INTO records SELECT id, record FROM new.records`);
    database.close();
    rmSync(path);
    renameSync(old, path);
  });
  const formatOf = (file: string): number => readFileSync(file).readUInt32BE(60);

  test("is brought up to date, after a copy; what can be undone is as before", async () => {
    const copy = join(folder, "before.parallax");
    const store = storeOf(await openStore(path, { copyBeforeMigration: () => copy }));
    expect(await shown(store)).toEqual({ code: null, records, isReplayed: false });
    expect(await verifyProject(store)).toMatchObject({ ok: true });
    expect(await store.doneSteps(0)).toEqual(done);
    await store.close();
    expect([formatOf(path), formatOf(copy)]).toEqual([FORMAT, 1]);
  });

  test("is read as it is where nothing can be written", async () => {
    const { openStoreForReading } = await import("./open-store.ts");
    const store = storeOf(await openStoreForReading(path));
    expect(await shown(store)).toEqual({ code: null, records, isReplayed: false });
    expect((await store.readPast(null, 5, true))?.length).toBe(5);
    await store.close();
    expect(formatOf(path)).toBe(1);
  });

  test("whose journal is damaged is refused and keeps its format", async () => {
    tamper("UPDATE journal SET entry = replace(entry, 'Mai', 'Lan') WHERE sequence = 7");
    const before = statSync(path).size;
    expect(await openStore(path)).toMatchObject({ ok: false, code: "damaged-entries" });
    expect([formatOf(path), statSync(path).size]).toEqual([1, before]);
  });
});

test("an entry is read only as it was sealed", async () => {
  const entry = await reading(path, (store) => store.readEntry(3));
  expect(readEntry(canonicalJson(entry as JournalEntry))).toEqual(entry);
  tamper("UPDATE journal SET entry = replace(entry, 'Mai', 'Lan')");
  expect(await reading(path, (store) => store.readEntry(3))).toBeNull();
});
