import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder, TestHost } from "./testing/test-host.ts";

// A shared machine whose users leave their files open to each other.
let umask: number;
let folder: string;
beforeEach(() => {
  umask = process.umask(0);
  folder = temporaryFolder();
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const modesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path, isFolder: entry.isDirectory(), mode: statSync(path).mode & 0o777 };
  });

test.skipIf(process.platform === "win32")(
  "whatever a host makes in its folder is its user's alone: projects, backups, settings, glossaries, rates",
  async () => {
    const host = await new TestHost({ userDataFolder: join(folder, "data", "parallax") }).started();
    const bytes = (text: string) => new TextEncoder().encode(text);
    await host.call("settings.change", { zoom: 120 });
    await host.call("evidence.add", { name: "a.csv", bytes: bytes("de,en\nBrücke,bridge\n") });
    await host.call("rates.import", { name: "r.csv", bytes: bytes("Date,USD,\n2018-06-22,1.1648,\n") });
    const added = await host.call("staging.add", { name: "a.txt", bytes: bytes("Die Brücke wird gebaut.\n") });
    if (!added.ok) throw new Error(added.code);
    const texts = [{ id: added.text.id, language: "de", publishedOn: null }];
    expect(await host.call("project.create", { title: "Brücke", texts, force: true })).toEqual({ ok: true });
    const open = modesIn(join(folder, "data"));
    await host.close();
    const all = [...open, ...modesIn(join(folder, "data"))];
    expect(all.filter(({ isFolder, mode }) => isFolder && mode !== 0o700)).toEqual([]);
    // SQLite makes backups and the empty file that is a lock: the folder keeps others from them.
    const files = all.filter(({ isFolder, path }) => !isFolder && !/[/]backups[/]|-lock$/u.test(path));
    expect(files.filter(({ mode }) => mode !== 0o600)).toEqual([]);
    const names = files.map(({ path }) => path).join("\n");
    for (const made of ["settings.json", "evidence.json", "sample.parallax", "projects", "rates"])
      expect(names).toContain(made);
    expect(statSync(join(folder, "data", "parallax")).mode & 0o777).toBe(0o700);
  },
);
