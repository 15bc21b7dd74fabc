import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import { EMPTY_PROJECT, type ProjectState } from "../../../shared/project/records.ts";
import type { JournalStore } from "./journal-store.ts";
import { createStore, openStore, type OpenedStore } from "./open-store.ts";
import { FORMAT } from "./schema.ts";
import { nextEntry } from "./testing/sample-entries.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-store-"));
  path = join(folder, "Tin tức #1.parallax");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const storeOf = (opened: OpenedStore): JournalStore => {
  if (!opened.ok) throw new Error(opened.message);
  return opened.store;
};

async function entriesOf(store: JournalStore): Promise<readonly JournalEntry[]> {
  const read = await store.readEntries();
  if (!read.ok) throw new Error(`entry ${read.sequence} is damaged`);
  return read.entries;
}

const tipOf = ({ sequence, hash }: JournalEntry) => ({ sequence, hash });

/** A closed project of `count` entries. */
async function makeProject(count: number): Promise<void> {
  const store = storeOf(await createStore(path));
  let head: JournalEntry | null = null;
  for (let index = 0; index < count; index++) {
    head = nextEntry(head, 200);
    expect(await store.append(head)).toEqual({ ok: true });
  }
  await store.close();
}

function replay(entries: readonly JournalEntry[]): ProjectState {
  return entries.reduce((state, { diff }) => {
    const applied = applyDiff(state, diff);
    if (!applied.ok) throw new Error(applied.code);
    return applied.state;
  }, EMPTY_PROJECT);
}

describe("a project file", () => {
  it("holds after reopening what was appended, and is one file", async () => {
    const original = new TextEncoder().encode("86 triệu yên");
    const store = storeOf(await createStore(path));
    const first = nextEntry(null);
    await store.append(first, [original]);
    await store.close();
    expect(readdirSync(folder)).toHaveLength(1);

    const again = storeOf(await openStore(path));
    expect(again.readOnly).toBeNull();
    expect(await entriesOf(again)).toEqual([first]);
    expect(await again.readSnapshot()).toMatchObject({ state: replay([first]), head: tipOf(first) });
    const { createHash } = await import("node:crypto");
    const bytes = await again.readOriginal(createHash("sha256").update(original).digest("hex"));
    expect(bytes && new TextDecoder().decode(bytes)).toBe("86 triệu yên");
    expect(await again.readOriginal("0".repeat(64))).toBeNull();
    await again.close();
  });

  it("refuses an entry that does not follow the head, and keeps the rest", async () => {
    await makeProject(2);
    const store = storeOf(await openStore(path));
    await expect(store.append(nextEntry(null))).rejects.toThrow(RangeError);
    expect(await entriesOf(store)).toHaveLength(2);
    await store.close();
  });

  it("a second opener reads, and writes once the first has closed", async () => {
    const first = storeOf(await createStore(path));
    const entry = nextEntry(null);
    await first.append(entry);
    const second = storeOf(await openStore(path));
    expect(second.readOnly).toBe("in-use");
    expect(await entriesOf(second)).toEqual([entry]);
    expect(await second.append(nextEntry(entry))).toMatchObject({ ok: false, code: "read-only" });
    await second.close();
    await first.close();
    const third = storeOf(await openStore(path));
    expect(third.readOnly).toBeNull();
    await third.close();
  });

  it("says so when there is no room, and keeps what it has", async () => {
    await makeProject(1);
    // The limit that SQLite offers in place of a full disk holds for one connection: take the store's own.
    const database = new DatabaseSync(path);
    const { SqliteStore } = await import("./sqlite-store.ts");
    const store = new SqliteStore({ path, database, lock: { release: () => undefined }, readOnly: null });
    const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const head = (await entriesOf(store))[0]!;
    expect(await store.append(nextEntry(head, 1000))).toMatchObject({ ok: false, code: "disk-full" });
    expect(await entriesOf(store)).toEqual([head]);
    database.exec(`PRAGMA max_page_count = ${pages + 100}`);
    expect(await store.append(nextEntry(head, 1000))).toEqual({ ok: true });
    await store.close();
  });
});

describe("what can't be opened gets one clear line and is left as it is", () => {
  const refused = async (code: string): Promise<void> => {
    const before = existsSync(path) ? readFileSync(path) : null;
    const opened = await openStore(path);
    expect(opened).toMatchObject({ ok: false, code });
    expect(!opened.ok && opened.message.startsWith(path) && !opened.message.includes("\n")).toBe(true);
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith("-lock"))).toEqual([]);
  };

  it("a missing file", () => refused("missing"));
  it("a folder", async () => {
    path = folder;
    expect(await openStore(folder)).toMatchObject({ ok: false, code: "folder" });
  });
  it("a text file", async () => {
    writeFileSync(path, "86 triệu yên\n".repeat(50));
    await refused("not-a-parallax-file");
  });
  it("an empty file", async () => {
    writeFileSync(path, "");
    await refused("not-a-parallax-file");
  });
  it("another program's SQLite file", async () => {
    const database = new DatabaseSync(path);
    database.exec("CREATE TABLE bookmarks (url)");
    database.close();
    await refused("not-a-parallax-file");
  });
  it("a newer format", async () => {
    await makeProject(1);
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA user_version = ${FORMAT + 1}`);
    database.close();
    await refused("newer-format");
  });
  it("a truncated file", async () => {
    await makeProject(40);
    writeFileSync(path, readFileSync(path).subarray(0, 20_000));
    await refused("damaged-pages");
  });
  it("a file with a page overwritten", async () => {
    await makeProject(40);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 8192);
    writeFileSync(path, bytes);
    await refused("damaged-pages");
  });
  it("a new project in place of another file", async () => {
    writeFileSync(path, "mine");
    expect(await createStore(path)).toMatchObject({ ok: false, code: "exists" });
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});
