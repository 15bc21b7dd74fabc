import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "./program.ts";
import { runCaptured } from "./testing/fake-terminal.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-cli-"));
  writeFileSync(join(folder, "de.txt"), "Der Fonds zahlte am Montag 86 Mio. Euro. Drei Banken stimmten zu.\n");
  writeFileSync(join(folder, "en.txt"), "The fund paid 86 million euros on Monday. Three banks agreed.\n");
  writeFileSync(join(folder, "loose.txt"), "The fund paid over 86 million euros on Monday. Three banks agreed.\n");
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "blank.txt"), " \n\n\t\n");
  writeFileSync(join(folder, "picture.txt"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  mkdirSync(join(folder, "folder"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("bad use and bad input: exit 2, one line that names the culprit, nothing on standard output", () => {
  test.each([
    [[], "say what to do"],
    [["compare"], "compare: no such command"],
    [["toString"], "toString: no such command"],
    [["report", "x.parallax"], "--format is missing: use html, pdf, docx"],
    [["report", "--format", "html"], "report takes one project, got 0"],
    [["report", "--format", "odt", "x.parallax"], "--format odt: use html, pdf, docx"],
    [["report", "--format", "html", "--language", "fr", "x.parallax"], "--language fr: use en, de, vi"],
    [["report", "--format", "html", "gone.parallax"], "gone.parallax"],
    [["check", "de=de.txt"], "at least two versions, got 1"],
    [["check", "de.txt", "en=en.txt"], "de.txt: name each file with its language"],
    [["check", "de=de.txt", "de=en.txt"], "de is given twice; key a second text in one language de-x-b"],
    [["check", "deutsch_1=de.txt", "en=en.txt"], '"deutsch_1" is not a BCP 47 language tag'],
    [["check", "de=gone.txt", "en=en.txt"], "gone.txt"],
    [["check", "de=folder", "en=en.txt"], "folder"],
    [["check", "de=empty.txt", "en=en.txt"], "empty.txt"],
    [["check", "de=blank.txt", "en=en.txt"], "blank.txt"],
    [["check", "de=picture.txt", "en=en.txt"], "picture.txt"],
    [["check", "de=-", "en=-"], "standard input (-) can be read only once"],
    [["check", "--date", "22.06.2018", "de=de.txt", "en=en.txt"], "--date 22.06.2018: not a date"],
    [["check", "--date", "2018-02-31", "de=de.txt", "en=en.txt"], "--date 2018-02-31: not a date"],
    [["check", "--fail-on", "high", "de=de.txt", "en=en.txt"], "--fail-on high: not a severity"],
    [["check", "--json", "--csv", "de=de.txt", "en=en.txt"], "exclude each other"],
    [["check", "--html", "--csv", "de=de.txt", "en=en.txt"], "--csv and --html exclude each other"],
    [["check", "--html", "--language", "fr", "de=de.txt", "en=en.txt"], "--language fr: use en, de, vi"],
    [["check", "--json", "--language", "de", "de=de.txt", "en=en.txt"], "--language goes with --html alone"],
    [["check", "--colour", "de=de.txt", "en=en.txt"], "--colour"],
    [["check", "--date", "2018-06-22", "--date", "2018-06-23", "de=de.txt", "en=en.txt"], "--date is given 2 times"],
    [["check", "--out", "gone/x.json", "de=de.txt", "en=en.txt"], "gone/x.json: could not be written"],
    [["facts", "--lang", "fr", "de.txt"], 'no fact rules for "fr"'],
    [["facts", "de.txt"], "--lang"],
    [["facts", "--lang", "de"], "facts takes one file, got 0"],
    [["batch", "compare"], "batch takes one of check, align, facts, got compare"],
    [["batch", "check", "--workers", "0"], "--workers 0: not a number of workers"],
    [["batch", "check", "--jobs", "two"], "--jobs two: not a number of workers"],
    [["batch", "check", "--jobs", "2", "--workers", "2"], "--jobs and --workers are the same"],
    [["batch", "check", "--resume"], "--resume goes on with a file"],
    [["batch", "check", "--resume", "--in", "de.txt", "--out", "folder"], "folder: --resume goes on with a file"],
    [["batch", "check", "--in", "gone.jsonl"], "gone.jsonl: could not be read (no such file or folder)"],
    [["batch", "check", "--in", "folder"], "folder: it is a folder"],
    [["batch", "check", "--in", "de.txt", "--out", "./de.txt"], "name the same file"],
  ])("%j", async (args, reason) => {
    const { exit, stdout, stderr } = await runCaptured(args, { folder });
    expect(stderr).toContain(reason);
    expect(stderr.match(/\n/g)).toHaveLength(1);
    expect(stderr).toMatch(/^parallax: .+\n$/);
    expect(stdout).toBe("");
    expect(exit).toBe(2);
  });
});

describe("good use", () => {
  test("identical versions are a warning, not an error", async () => {
    const { exit, stderr } = await runCaptured(["check", "en=en.txt", "en-x-b=en.txt"], { folder });
    expect(stderr).toBe("parallax: warning: en and en-x-b are the same text; was one file given twice?\n");
    expect(exit).toBe(0);
  });

  test("a text under the wrong language's key is a warning", async () => {
    const stdin =
      "Die Regierung hat am Montag beschlossen, die Steuern zu senken und mehr Geld für Schulen auszugeben.";
    const { exit, stderr } = await runCaptured(["align", "vi=-", "en=en.txt"], { folder, stdin });
    expect(stderr).toBe('parallax: warning: vi: this text looks like "de"; was the wrong file given?\n');
    expect(exit).toBe(0);
  });

  test("a version may come from standard input", async () => {
    const { exit, stdout } = await runCaptured(["align", "--json", "de=-", "en=en.txt"], {
      folder,
      stdin: "Drei Banken stimmten zu.",
    });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: "parallax.alignment/1", id: "en" });
  });

  test("facts prints one fact a line, and offsets of the text as decoded", async () => {
    const { exit, stdout } = await runCaptured(["facts", "--lang", "de", "--json", "-"], {
      folder,
      stdin: "\uFEFFKurz.\r\nEr zahlte 86\u00A0Mio. Euro.",
    });
    expect(exit).toBe(0);
    const text = "Kurz.\r\nEr zahlte 86\u00A0Mio. Euro.";
    const { facts } = JSON.parse(stdout) as { facts: { kind: string; start: number; end: number; text: string }[] };
    const money = facts.find(({ kind }) => kind === "money")!;
    expect(money).toMatchObject({ value: 86_000_000, currency: "EUR" });
    expect(text.slice(money.start, money.end)).toBe("86\u00A0Mio. Euro");
    expect(money.text).toBe("86\u00A0Mio. Euro");
  });

  test("--fail-on exits 1 only when a finding is that grave", async () => {
    const args = ["check", "--date", "2018-06-22", "de=de.txt", "en=loose.txt"];
    expect((await runCaptured([...args, "--fail-on", "critical"], { folder })).exit).toBe(0);
    expect((await runCaptured([...args, "--fail-on", "minor"], { folder })).exit).toBe(1);
  });

  test("--csv has a header and a row for each finding", async () => {
    const { exit, stdout } = await runCaptured(["check", "--csv", "de=de.txt", "en=loose.txt"], { folder });
    expect(exit).toBe(0);
    expect(stdout.split("\r\n")[0]).toBe(
      "severity,category,bead,odd,message,arithmetic,de words,de start,en words,en start,fingerprint",
    );
    expect(stdout.split("\r\n")[1]).toContain("86 Mio. Euro");
  });
});

test("open hands its words over to the window, and ends as it does", async () => {
  const calls: unknown[] = [];
  const openWindow = (call: unknown) => {
    calls.push(call);
    return Promise.resolve(7);
  };
  const { exit } = await runCaptured(["open", "--serve", "x.parallax"], { folder: "/stood/here", openWindow });
  expect(exit).toBe(7);
  expect(calls).toEqual([{ words: ["--serve", "x.parallax"], folder: "/stood/here", command: "parallax open" }]);
});

test("--version prints the package's version alone", async () => {
  expect(await runCaptured(["--version"])).toEqual({ exit: 0, stdout: `${PROGRAM.version}\n`, stderr: "" });
});
