import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExchangeProject } from "../../../shared/exchange/exchange-project.ts";
import { readProjectJson } from "../../../shared/exchange/project/read-project-json.ts";
import type { AlignmentReading } from "../../../shared/exchange/alignment/alignment-reading.ts";
import { readTei } from "../../../shared/exchange/alignment/read-tei.ts";
import { readTmxAlignment } from "../../../shared/exchange/alignment/read-tmx.ts";
import { readXliff } from "../../../shared/exchange/alignment/read-xliff.ts";
import { readAlignmentCsv } from "../../../shared/exchange/alignment/tables.ts";
import { SEEDS_FOLDER, TestHost, wordsIn } from "../../host/testing/test-host.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

const seedVersions = (
  JSON.parse(readFileSync(join(SEEDS_FOLDER, "manifest.json"), "utf8")) as { versions: { key: string; file: string }[] }
).versions;

let folder: string;
let name: string;
/** The sample, aligned, its second bead confirmed, with a claim that has a verdict and one in review. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-export-"));
  const host = await new TestHost({ userDataFolder: folder }).started();
  const project = await host.project();
  const { document, path } = project;
  name = basename(path);
  const status = {
    name: "setBeadStatus" as const,
    payload: { beads: [document.beads[1]!.id], status: "confirmed" as const },
  };
  expect((await host.change(status)).ok).toBe(true);
  const wordings = [wordsIn(project, "vi", "86 triệu yên"), wordsIn(project, "en", "86 million yuan")];
  const claim = { statement: "86 million yuan", wordings, evidence: [], finding: null };
  const verified = { ...claim, verdict: "verified" as const, rationale: "Mai asked mai@example.org" };
  expect((await host.change({ name: "recordClaim", payload: verified })).ok).toBe(true);
  const open = { ...claim, verdict: "inReview" as const, rationale: null };
  expect((await host.change({ name: "recordClaim", payload: open })).ok).toBe(true);
  await host.close();
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const exported = (...args: readonly string[]) => runCaptured(["export", ...args, name], { folder });

interface Exported {
  /** Texts by key. */
  readonly versions: Readonly<Record<string, string>>;
  readonly beads: readonly {
    readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>>;
    readonly status: string;
  }[];
}

/** The whole project as JSON, read back. */
async function exportedProject(): Promise<ExchangeProject> {
  const reading = readProjectJson((await exported("--format", "json")).stdout);
  if (!reading.ok) throw new Error(reading.message);
  return reading.project;
}

const exportedAlignment = async (): Promise<Exported> =>
  shapeOf({ ok: true, alignment: await exportedProject(), leftOut: 0 });

/** An alignment in short. */
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
  const { exit, stderr } = await exported("--format", "json");
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  const answer = await exportedProject();
  for (const { key, file } of seedVersions) {
    expect(answer.versions.find((version) => version.key === key)?.text).toBe(
      readFileSync(join(SEEDS_FOLDER, file), "utf8").replace(/^\ufeff/u, ""),
    );
  }
  expect(answer.beads.filter(({ status }) => status === "confirmed")).toHaveLength(1);
  expect((await runCaptured(["verify", name, "--head", answer.head!], { folder })).exit).toBe(0);
  expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
});

test.each<[string, (xml: string) => AlignmentReading]>([
  ["tmx", readTmxAlignment],
  ["xliff", readXliff],
  ["tei", readTei],
])("%s comes back without loss: texts, segments, beads, statuses", async (format, read) => {
  const { versions, beads } = await exportedAlignment();
  const { exit, stdout } = await exported("--format", format);
  expect(exit).toBe(0);
  expect(shapeOf(read(stdout))).toEqual({ versions, beads: beads.map(({ spans, status }) => ({ spans, status })) });
});

test("a pair as XLIFF 2.1 comes back with its two texts whole", async () => {
  const { stdout } = await exported("--format", "xliff", "--pair", "de,vi");
  expect(stdout).toContain('version="2.1" srcLang="de" trgLang="vi"');
  const { versions } = await exportedAlignment();
  expect(shapeOf(readXliff(stdout)).versions).toEqual({ de: versions["de"], vi: versions["vi"] });
});

test("CSV has a row a bead, and reads back with the words of each", async () => {
  const { beads } = await exportedAlignment();
  const back = shapeOf(readAlignmentCsv((await exported("--format", "csv")).stdout));
  expect(back.beads.map(({ status }) => status)).toEqual(beads.map(({ status }) => status));
});

test("PO of a pair, claims, annotations and the history are written, in the languages asked for", async () => {
  const po = await exported("--format", "po", "--pair", "en,vi");
  expect(po.stdout).toContain("X-Source-Language: en");
  const reviews = await exported("--format", "claimreview", "--language", "vi");
  expect(reviews.stderr).toBe("parallax: 1 claim is in review and left out\n");
  expect(JSON.parse(reviews.stdout)).toMatchObject([{ reviewRating: { ratingValue: 5, alternateName: "Có căn cứ" } }]);
  const { first } = JSON.parse((await exported("--format", "annotations")).stdout) as { first: { items: unknown[] } };
  expect(first.items).toHaveLength(2);
  const { activity } = JSON.parse((await exported("--format", "prov")).stdout) as { activity: object };
  expect(Object.keys(activity)).toHaveLength((await exportedProject()).history.length);
});

test("CSV of a sheet is headed in the language asked for, with or without the mark of UTF-8", async () => {
  const german = (await exported("--format", "csv", "--sheet", "claims", "--language", "de")).stdout;
  expect(german).toMatch(/^\ufeffAussage,Gegenstand,Wert,Bewertung,/u);
  const plain = (await exported("--format", "csv", "--sheet", "findings", "--no-bom")).stdout;
  expect(plain).toMatch(/^Bead,Severity,/u);
  expect((await exported("--format", "csv", "--no-bom")).stdout).toMatch(/^bead,status,/u);
});

test("XLSX is a workbook, MQM a row a segment and rater", async () => {
  expect((await exported("--format", "xlsx", "--out", "story.xlsx")).exit).toBe(0);
  expect(readFileSync(join(folder, "story.xlsx")).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  const { exit, stdout } = await exported("--format", "mqm", "--pair", "en,vi");
  expect({ exit, stdout: stdout.slice(0, 10) }).toEqual({ exit: 0, stdout: "system\tdoc" });
});

test("--redact leaves no name and no address; --redact-notes no rationale either", async () => {
  expect((await exported("--format", "json")).stdout).toContain('"author": "Mai"');
  const redacted = (await exported("--format", "json", "--redact")).stdout;
  expect(redacted).toContain('"rationale": "Reader 1 asked [address]"');
  expect(redacted).not.toMatch(/"Mai\b|en-working-version\.txt/u);
  expect((await exported("--format", "json", "--redact-notes")).stdout).not.toContain("asked");
});

test("the same project at the same time is the same bytes", async () => {
  const at = { folder, environment: { SOURCE_DATE_EPOCH: "1529654400" } };
  const [first, second] = [
    await runCaptured(["export", "--format", "json", name], at),
    await runCaptured(["export", "--format", "json", name], at),
  ];
  expect(first.stdout).toBe(second.stdout);
  expect(first.stdout).toContain('"exportedAt": "2018-06-22T08:00:00.000Z"');
});

test.each([
  [["--format", "tbx"], "there are no terms: annotate words as terminology"],
  [["--format", "csv", "--sheet", "people"], "--sheet people: use findings, claims, readings, annotations, alignment"],
  [["--format", "xlsx", "--sheet", "claims"], "--sheet goes with --format csv alone"],
  [["--format", "tmx", "--no-bom"], "--no-bom goes with --format csv alone"],
  [
    ["--format", "doc"],
    "--format doc: use tmx, xliff, tei, po, tbx, mqm, csv, xlsx, json, claimreview, annotations, prov",
  ],
  [[], "--format is missing: use tmx"],
  [["--format", "tmx", "--pair", "vi,de"], "--pair goes with --format xliff, po and mqm alone"],
  [["--format", "tmx", "--language", "de"], "--language goes with --format csv, xlsx and claimreview alone"],
  [["--format", "claimreview", "--language", "fr"], "--language fr: use en, de, vi"],
  [["--format", "po"], "--pair is missing: name two versions, such as vi,de"],
  [["--format", "xliff", "--pair", "vi,fr"], "there is no version fr"],
  [["--format", "xliff", "--pair", "vi"], "name two versions, such as vi,de"],
])("bad use %j: one line, exit 2", async (args, reason) => {
  const { exit, stdout, stderr } = await exported(...args);
  expect({ exit, stdout, lines: stderr.trim().split("\n").length }).toEqual({ exit: 2, stdout: "", lines: 1 });
  expect(stderr).toContain(reason);
});
