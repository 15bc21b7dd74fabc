import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import { sealEntry, writeEntry } from "../../../shared/project/journal.ts";
import { createStore } from "../../host/store/open-store.ts";
import { nextEntry } from "../../host/store/testing/sample-entries.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

const NAME = "Tin tức.parallax";
let folder: string;
let heads: readonly string[];

/** A project of five entries, whose heads are remembered. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-verify-"));
  const opened = await createStore(join(folder, NAME));
  if (!opened.ok) throw new Error(opened.message);
  const entries: JournalEntry[] = [];
  for (let index = 0; index < 5; index += 1) {
    const entry = nextEntry(entries.at(-1) ?? null);
    await opened.store.append(entry);
    entries.push(entry);
  }
  await opened.store.close();
  heads = entries.map(({ hash }) => hash);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function tamper(change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(join(folder, NAME));
  change(database);
  database.close();
}

const entryAt = (database: DatabaseSync, sequence: number): JournalEntry =>
  JSON.parse(
    String(database.prepare("SELECT entry FROM journal WHERE sequence = ?").get(sequence)!["entry"]),
  ) as JournalEntry;

const put = (database: DatabaseSync, sequence: number, entry: JournalEntry): void => {
  database.prepare("UPDATE journal SET entry = ? WHERE sequence = ?").run(writeEntry(entry), sequence);
};

const verify = (...args: readonly string[]) => runCaptured(["verify", NAME, ...args], { folder });

test("a whole project: its head, against any head it had before, and not a byte of it changed", async () => {
  const before = readFileSync(join(folder, NAME));
  expect(await verify()).toEqual({ exit: 0, stderr: "", stdout: `${NAME}: whole, 5 entries, head ${heads[4]}\n` });
  for (const head of heads) expect((await verify("--head", head)).exit).toBe(0);
  expect(readFileSync(join(folder, NAME)).equals(before)).toBe(true);
});

test.each<[string, (database: DatabaseSync) => void, string]>([
  [
    "a changed word",
    (database) => {
      const entry = entryAt(database, 3);
      put(database, 3, { ...entry, author: "Lan" });
    },
    "entry 3 of its journal was changed",
  ],
  [
    "a changed spelling of the same value",
    (database) => {
      database.exec("UPDATE journal SET entry = replace(entry, '\"author\"', ' \"author\"') WHERE sequence = 2");
    },
    "entry 2 of its journal was changed",
  ],
  [
    "an entry taken out",
    (database) => {
      database.exec("DELETE FROM journal WHERE sequence = 2");
    },
    "an entry of its journal is missing, doubled or moved at 2",
  ],
  [
    "an entry with a hash of its own",
    (database) => {
      put(database, 4, sealEntry(entryAt(database, 3), { ...entryAt(database, 4), author: "Lan" }));
    },
    "entry 5 of its journal does not follow the one before",
  ],
  [
    "a record that no entry wrote",
    (database) => {
      database.exec("UPDATE records SET record = replace(record, 'same', 'style') WHERE id = 'dismissal-1'");
    },
    "what it shows is not what its journal says",
  ],
])("%s is found and placed", async (_, change, message) => {
  tamper(change);
  const { exit, stdout, stderr } = await verify();
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  expect(stderr).toBe(`parallax: ${NAME}: ${message}\n`);
});

test("a past rewritten as a whole shows against a head printed earlier", async () => {
  tamper((database) => {
    let previous: JournalEntry | null = null;
    for (let sequence = 1; sequence <= 5; sequence += 1) {
      const entry = entryAt(database, sequence);
      previous = sealEntry(previous, sequence === 2 ? { ...entry, why: "later" } : entry);
      put(database, sequence, previous);
    }
  });
  tamper((database) => {
    const { hash } = entryAt(database, 5);
    database.prepare("UPDATE snapshot SET hash = ?").run(hash);
  });
  expect((await verify()).exit).toBe(0);
  expect((await verify("--head", heads[4]!)).stderr).toContain("the past was rewritten or cut off");
  expect((await verify("--head", heads[0]!)).exit).toBe(0);
});

test("bad use: one line each", async () => {
  writeFileSync(join(folder, "note.txt"), "no project");
  const lines = await Promise.all(
    [["verify"], ["verify", "gone.parallax"], ["verify", "note.txt"], ["verify", NAME, "--head", "abc"]].map(
      async (args) => (await runCaptured(args, { folder })).stderr,
    ),
  );
  expect(lines[0]).toContain("verify takes one project, got 0");
  expect(lines[1]).toContain("gone.parallax: there is no such file");
  expect(lines[2]).toContain("note.txt: this is not a Parallax project");
  expect(lines[3]).toContain("--head abc: not a head hash");
  for (const line of lines) expect(line.trim().split("\n")).toHaveLength(1);
});
