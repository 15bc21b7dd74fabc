import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AlignmentReading } from "../../shared/exchange/alignment/alignment-reading.ts";
import { readTei } from "../../shared/exchange/alignment/read-tei.ts";
import { readTmxAlignment } from "../../shared/exchange/alignment/read-tmx.ts";
import { readXliff } from "../../shared/exchange/alignment/read-xliff.ts";
import { readAlignmentCsv } from "../../shared/exchange/alignment/tables.ts";
import { SEEDS_FOLDER, TestHost } from "../host/testing/test-host.ts";
import { runCaptured } from "./testing/fake-terminal.ts";

const seedVersions = (
  JSON.parse(readFileSync(join(SEEDS_FOLDER, "manifest.json"), "utf8")) as { versions: { key: string; file: string }[] }
).versions;

let folder: string;
let name: string;
/** The sample, aligned, its second bead confirmed. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-export-"));
  const host = await new TestHost({ userDataFolder: folder }).started();
  const { document, path } = await host.project();
  name = basename(path);
  const status = {
    name: "setBeadStatus" as const,
    payload: { beads: [document.beads[1]!.id], status: "confirmed" as const },
  };
  expect((await host.change(status)).ok).toBe(true);
  await host.close();
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const exported = (...args: readonly string[]) => runCaptured(["export", ...args, name], { folder });

interface Exported {
  readonly versions: Readonly<Record<string, string>>;
  readonly beads: readonly {
    readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>>;
    readonly status: string;
  }[];
}

/** A reading in the shape of the JSON export. */
function shapeOf(reading: AlignmentReading): Exported {
  if (!reading.ok) throw new Error(reading.message);
  const { versions, beads } = reading.alignment;
  return {
    versions: Object.fromEntries(versions.map(({ key, text }) => [key, text])),
    beads: beads.map(({ spans, status }) => ({
      status,
      spans: Object.fromEntries(
        versions.map(({ key }) => [key, (spans[key] ?? []).map(({ start, end }) => [start, end] as const)]),
      ),
    })),
  };
}

test("JSON holds the files' own texts, the beads and the journal's head; the project is not touched", async () => {
  const before = readFileSync(join(folder, name));
  const { exit, stdout, stderr } = await exported("--format", "json");
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  const answer = JSON.parse(stdout) as Exported & { readonly head: string };
  for (const { key, file } of seedVersions) {
    expect(answer.versions[key]).toBe(readFileSync(join(SEEDS_FOLDER, file), "utf8").replace(/^\ufeff/u, ""));
  }
  expect(answer.beads.filter(({ status }) => status === "confirmed")).toHaveLength(1);
  expect((await runCaptured(["verify", name, "--head", answer.head], { folder })).exit).toBe(0);
  expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
});

test.each<[string, (xml: string) => AlignmentReading]>([
  ["tmx", readTmxAlignment],
  ["xliff", readXliff],
  ["tei", readTei],
])("%s comes back without loss: texts, segments, beads, statuses", async (format, read) => {
  const { versions, beads } = JSON.parse((await exported("--format", "json")).stdout) as Exported;
  const { exit, stdout } = await exported("--format", format);
  expect(exit).toBe(0);
  expect(shapeOf(read(stdout))).toEqual({ versions, beads: beads.map(({ spans, status }) => ({ spans, status })) });
});

test("a pair as XLIFF 2.1 comes back with its two texts whole", async () => {
  const { stdout } = await exported("--format", "xliff", "--pair", "de,vi");
  expect(stdout).toContain('version="2.1" srcLang="de" trgLang="vi"');
  const { versions } = JSON.parse((await exported("--format", "json")).stdout) as Exported;
  expect(shapeOf(readXliff(stdout)).versions).toEqual({ de: versions["de"], vi: versions["vi"] });
});

test("CSV has a row a bead, and reads back with the words of each", async () => {
  const { beads } = JSON.parse((await exported("--format", "json")).stdout) as Exported;
  const back = shapeOf(readAlignmentCsv((await exported("--format", "csv")).stdout));
  expect(back.beads.map(({ status }) => status)).toEqual(beads.map(({ status }) => status));
});

test.each([
  [["--format", "tbx"], "--format tbx: not in this version yet"],
  [["--format", "doc"], "--format doc: use tmx, xliff, tei, csv, json"],
  [[], "--format is missing: use tmx"],
  [["--format", "tmx", "--pair", "vi,de"], "--pair goes with --format xliff alone"],
  [["--format", "xliff", "--pair", "vi,fr"], "there is no version fr"],
  [["--format", "xliff", "--pair", "vi"], "name two versions, such as vi,de"],
])("bad use %j: one line, exit 2", async (args, reason) => {
  const { exit, stdout, stderr } = await exported(...args);
  expect({ exit, stdout, lines: stderr.trim().split("\n").length }).toEqual({ exit: 2, stdout: "", lines: 1 });
  expect(stderr).toContain(reason);
});
