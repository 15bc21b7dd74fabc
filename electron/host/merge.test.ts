import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canonicalJson } from "../../shared/project/canonical-json.ts";
import { sealEntry, type JournalEntry } from "../../shared/project/journal.ts";
import { FORMAT } from "./store/schema.ts";
import { makeSampleFile } from "./testing/soak/sample-file.ts";
import { TestHost } from "./testing/test-host.ts";
import { CLAIM, makeTwoCopies, record, tamper, verified, working } from "./testing/two-copies.ts";

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

describe("the window's calls", () => {
  let host: TestHost;
  beforeEach(async () => {
    host = new TestHost({ userDataFolder: folder, openAtStart: path });
    await host.start();
  });
  afterEach(() => host.close());

  test("a copy is looked at, merged in one entry, listed under it, and taken back in one step", async () => {
    await host.change({ name: "recordClaim", payload: { ...CLAIM, statement: "mùa thu" } });
    const before = await host.project();
    const looked = await host.call("merge.preview", { path: copy });
    expect(looked).toMatchObject({
      ok: true,
      preview: {
        ...{ entries: 2, ours: 1, by: [{ author: "Lan", entries: 2 }], conflicts: [] },
        changes: [{ kind: "claim", added: 2, changed: 0, removed: 0 }],
      },
    });
    if (!looked.ok) throw new Error(looked.code);
    expect((await host.project()).head).toBe(before.head);

    const { head } = looked.preview;
    const merged = await host.call("merge.apply", { path: copy, head });
    expect(merged).toEqual({ ok: true, sequence: before.sequence + 1, conflicts: 0 });
    expect(host.events.filter(({ name }) => name === "merge.progress").length).toBeGreaterThan(5);
    const after = await host.project();
    expect(after.document.claims.map(({ statement }) => statement).sort()).toEqual([
      ...["86 triệu yên", "bốn người", "mùa thu"],
    ]);
    const past = await host.call("document.history", { before: null, limit: 1, undos: true });
    expect(past).toMatchObject({ ok: true, entries: [{ command: "merge", brought: 2, step: "done" }] });
    const sequence = after.sequence;
    const brought = await host.call("merge.brought", { sequence, skip: 1, limit: 5 });
    expect(brought).toMatchObject({ ok: true, entries: [{ author: "Lan", command: "recordClaim" }] });
    expect(await host.call("document.verify", { head })).toMatchObject({ verification: { isWhole: true } });

    await host.call("document.undo", {});
    expect((await host.project()).document.claims).toHaveLength(1);
    await host.call("document.redo", {});
    const again = await host.call("merge.apply", { path: copy, head: null });
    expect(again).toEqual({ ok: false, code: "nothing-to-merge", file: "Tin tức Lan.parallax" });
  });

  test("a copy that was written since it was looked at is not what was agreed to", async () => {
    const looked = await host.call("merge.preview", { path: copy });
    await working(copy, "Lan", 8, (document) => record(document, "thêm"));
    const head = looked.ok ? looked.preview.head : "";
    expect(await host.call("merge.apply", { path: copy, head })).toMatchObject({ ok: false, code: "copy-changed" });
  });

  test("stopped between two steps, nothing is written", async () => {
    const merging = host.call("merge.apply", { path: copy, head: null });
    await host.until(() => host.events.some(({ name }) => name === "merge.progress"));
    await host.call("call.stop", { call: "merge.apply" });
    expect(await merging).toMatchObject({ ok: false, code: "cancelled" });
    expect((await host.project()).document.claims).toEqual([]);
  });

  test("a copy handed over as bytes is looked at like a file; what is no project, or open elsewhere, is not taken", async () => {
    const bytes = new Uint8Array(readFileSync(copy));
    const taken = await host.call("merge.hand", { name: "../Tin tức: Lan?.parallax", bytes });
    if (!taken.ok) throw new Error(taken.code);
    expect(relative(folder, taken.path)).toMatch(/^handed-copies.[-0-9a-f]+.Tin tức Lan\.parallax$/u);
    expect(await host.call("merge.preview", { path: taken.path })).toMatchObject({ ok: true, preview: { entries: 2 } });
    const logged = bytes.with(18, 2);
    const refused = await host.call("merge.hand", { name: "Lan.parallax", bytes: logged });
    expect(refused).toEqual({ ok: false, code: "copy-open", file: "Lan.parallax" });
    expect(existsSync(taken.path)).toBe(false);
    const text = new TextEncoder().encode("mùa thu");
    expect(await host.call("merge.hand", { name: "thu.txt", bytes: text })).toMatchObject({
      ...{ ok: false, code: "not-a-parallax-file" },
    });
  });

  test("conflicts come with who, when and what, without raw offsets; a decision ends them", async () => {
    const bead = (await host.project()).document.beads[3]!.id;
    await working(copy, "Lan", 9, (document) =>
      document.change({ command: { name: "setBeadStatus", payload: { beads: [bead], status: "locked" } }, why: null }),
    );
    await host.change({ name: "setBeadStatus", payload: { beads: [bead], status: "confirmed" } });
    expect(await host.call("merge.apply", { path: copy, head: null })).toMatchObject({ ok: true, conflicts: 1 });
    const { document } = await host.project();
    const [conflict] = document.conflicts ?? [];
    const shown = document.beads.find(({ id }) => id === bead)!;
    expect(conflict).toMatchObject({
      ...{ record: bead, kind: "bead", field: "beads", ours: { author: "Mai" }, theirs: { author: "Lan" } },
    });
    expect(conflict!.theirs.value).toMatchObject([{ id: bead, status: "locked", spans: shown.spans }]);
    await host.change({
      name: "decideConflict",
      payload: { conflict: conflict!.id, kept: "theirs", reason: "it is read twice" },
    });
    const decided = (await host.project()).document;
    expect(decided.beads.find(({ id }) => id === bead)?.status).toBe("locked");
    expect(decided.conflicts?.[0]?.decided).toMatchObject({ kept: "theirs", author: "Mai" });
  });

  test("deciding for the other copy's text makes it current, in a revision of its own; one undo takes that back", async () => {
    const textNow = async (): Promise<string> =>
      (await host.project()).document.versions.find(({ key }) => key === "de")!.text;
    const revise = async (ending: string): Promise<void> => {
      const bytes = new TextEncoder().encode(`${await textNow()}\n\n${ending}`);
      const answer = await host.call("staging.add", { name: "neu.txt", bytes });
      if (!answer.ok) throw new Error(answer.code);
      expect(await host.call("revision.add", { version: "de", text: answer.text.id })).toMatchObject({ ok: true });
    };
    await host.call("project.open", { path: copy });
    await revise("Die Polizei ermittelt weiter.");
    await host.call("project.open", { path });
    await revise("Der Prozess beginnt im Mai.");
    expect(await host.call("merge.apply", { path: copy, head: null })).toMatchObject({ ok: true, conflicts: 1 });
    const [conflict] = (await host.project()).document.conflicts ?? [];
    expect(conflict).toMatchObject({ kind: "version", field: "currentRevision" });
    await host.change({
      name: "decideConflict",
      payload: { conflict: conflict!.id, kept: "theirs", reason: "it is the later page" },
    });
    expect(await textNow()).toContain("Die Polizei ermittelt weiter.");
    expect(await textNow()).not.toContain("Der Prozess beginnt im Mai.");
    expect((await host.project()).document.conflicts?.[0]?.decided).toMatchObject({ kept: "theirs" });
    await host.call("document.undo", {});
    expect(await textNow()).toContain("Der Prozess beginnt im Mai.");
    expect((await host.project()).document.conflicts?.[0]?.decided).toBeUndefined();
  });

  test.each<[string, string, () => Promise<string> | string]>([
    ["our own file", "own-file", () => path],
    [
      "another project",
      "not-a-copy",
      async () => {
        const stranger = join(folder, "khác.parallax");
        await makeSampleFile(stranger, { sentences: 12, steps: 4, seed: 6 });
        return stranger;
      },
    ],
    [
      "no project",
      "not-a-parallax-file",
      () => {
        writeFileSync(join(folder, "note.txt"), "Tin tức");
        return join(folder, "note.txt");
      },
    ],
    [
      "a newer format",
      "newer-format",
      () => {
        tamper(copy, (database) => {
          database.exec(`PRAGMA user_version = ${FORMAT + 1}`);
        });
        return copy;
      },
    ],
    [
      "a copy whose journal was changed",
      "damaged-entries",
      () => {
        tamper(copy, (database) => {
          database.exec("UPDATE journal SET entry = replace(entry, 'Lan', 'Nam')");
        });
        return copy;
      },
    ],
    [
      "a copy with a sealed entry that does not fit",
      "damaged-entries",
      () => {
        tamper(copy, (database) => {
          const last = database.prepare("SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1").get()!["entry"];
          const entry = JSON.parse(String(last)) as JournalEntry;
          const forged = sealEntry(entry, entry);
          database.prepare("INSERT INTO journal VALUES (?, ?)").run(forged.sequence, canonicalJson(forged));
        });
        return copy;
      },
    ],
    [
      "a copy without a text that it brought",
      "originals-missing",
      () => {
        tamper(copy, (database) => {
          const last = database.prepare("SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1").get()!["entry"];
          const entry = JSON.parse(String(last)) as JournalEntry;
          const first = database.prepare("SELECT entry FROM journal WHERE sequence = 1").get()!["entry"];
          const revision = (JSON.parse(String(first)) as JournalEntry).diff.added.find(
            ({ kind }) => kind === "revision",
          )!;
          const added = [
            { ...revision, id: "gone", number: 9, sha256: "0".repeat(64) },
          ] as unknown as JournalEntry["diff"]["added"];
          const forged = sealEntry(entry, { ...entry, diff: { added, updated: [], removed: [] } });
          database.prepare("INSERT INTO journal VALUES (?, ?)").run(forged.sequence, canonicalJson(forged));
        });
        return copy;
      },
    ],
  ])("%s is refused as %s, and nothing is written", async (_, code, make) => {
    const given = await make();
    const before = (await host.project()).head;
    expect(await host.call("merge.preview", { path: given })).toMatchObject({ ok: false, code });
    expect(await host.call("merge.apply", { path: given, head: null })).toMatchObject({ ok: false, code });
    expect((await host.project()).head).toBe(before);
  });
});

test("killed in the middle of a merge, the file is as before or has all of it", { timeout: 120_000 }, async () => {
  const child = fileURLToPath(new URL("store/testing/merge-until-killed.ts", import.meta.url));
  const own = join(folder, "killed");
  for (const lifeMs of [0, 3, 9, 20, 45]) {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    copyFileSync(path, join(own, "a"));
    const running = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", child, join(own, "a"), copy], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(running.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, lifeMs));
    running.kill("SIGKILL");
    await once(running, "close");
    await working(join(own, "a"), "Mai", 3, async (document) => {
      const claims = [...document.state.values()].filter(({ kind }) => kind === "claim").length;
      expect([0, 2]).toContain(claims);
      // Whoever goes on working leaves one file behind.
      await record(document, "thêm");
    });
    expect(await verified(join(own, "a"))).toMatchObject({ ok: true });
    expect(readdirSync(own)).toEqual(["a"]);
  }
});
