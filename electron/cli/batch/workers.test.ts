import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCaptured } from "../testing/fake-terminal.ts";
import { workerProcesses } from "./worker-process.ts";

const POISONED = { batchWorker: () => new URL("./testing/poisoned-worker.ts", import.meta.url) };

/** More than are answered in the batch's own process. */
const LINES = 40;
const BAD = 17;

const lineOf = (number: number, poison = "none") => JSON.stringify({ id: `s${number}`, poison });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-workers-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a worker that dies costs the line that it was at, and no other", () => {
  test.each([
    ["killed from outside", "its worker was killed (SIGKILL)"],
    ["leaves the process", "its worker ended with exit code 7"],
    ["aborts", "its worker was killed (SIGABRT)"],
    ["throws where nobody catches", "its worker ended with exit code 1"],
    ["dies in the middle of its answer", "its worker ended with exit code 7"],
  ])("%s", { timeout: 60_000 }, async (poison, reason) => {
    const lines = Array.from({ length: LINES }, (_, index) => lineOf(index, index === BAD ? poison : "none"));
    const { exit, stdout, stderr } = await runCaptured(["batch", "facts", "--jobs", "2"], {
      folder,
      stdin: `${lines.join("\n")}\n`,
      files: POISONED,
    });
    const expected = lines.map((line, index) =>
      index === BAD ? JSON.stringify({ id: "s17", error: { code: "internal", message: `line 18: ${reason}` } }) : line,
    );
    expect(stdout.trimEnd().split("\n")).toEqual(expected);
    expect(stderr).toBe("");
    expect(exit).toBe(3);
  });
});

test("a worker whose heap is full says so by its end, having answered what came before", async () => {
  const heard: string[] = [];
  const ended = new Promise<void>((resolve) => {
    const start = workerProcesses(POISONED.batchWorker(), [], folder, 64);
    const worker = start({
      ready: () => heard.push("ready"),
      answered: ({ json }) => heard.push(json.toString()),
      ended: (how) => {
        heard.push(how);
        resolve();
      },
    });
    worker.ask({ number: 1, bytes: Buffer.from("first") });
    worker.ask({ number: 2, bytes: Buffer.from(lineOf(2, "fills the heap")) });
    worker.ask({ number: 3, bytes: Buffer.from("third") });
  });
  await ended;
  expect(heard).toEqual(["ready", "first", "ran out of memory"]);
});

test("answers keep the lines' order whoever is faster, also beside a line that takes long", async () => {
  const lines = Array.from({ length: LINES }, (_, index) =>
    lineOf(index, index % 13 === 0 ? "takes its time" : "none"),
  );
  const { stdout, exit } = await runCaptured(["batch", "facts", "--jobs", "3"], {
    folder,
    stdin: lines.join("\n"),
    files: POISONED,
  });
  expect(stdout.trimEnd().split("\n")).toEqual(lines);
  expect(exit).toBe(0);
});

test("workers that can't start stop the batch, which says so, and blame no line", { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: LINES }, (_, index) => lineOf(index));
  const { stdout, stderr, exit } = await runCaptured(["batch", "facts"], {
    folder,
    stdin: lines.join("\n"),
    files: { batchWorker: () => new URL("./testing/no-such-worker.ts", import.meta.url) },
  });
  expect(stdout).toBe("");
  expect(stderr).toBe("parallax: batch stopped: a worker ended with exit code 1\n");
  expect(exit).toBe(2);
});

describe("what is written depends on the input alone", () => {
  const stories = Array.from({ length: 12 }, (_, index) =>
    JSON.stringify({
      id: `s${index}`,
      lang: "en",
      text: `Fund no. ${index} took in ${index + 3} million yen in 2018.`,
    }),
  );
  const input = [...stories.slice(0, 4), "", '{"id":', "   ", "[]", ...stories.slice(4), "\u00A0", '{"id":"x"}'].join(
    "\n",
  );
  const refused = Buffer.from('"\xff"\n', "latin1");

  test("one worker, several, and this process itself give the same bytes", { timeout: 60_000 }, async () => {
    const stdin = Buffer.concat([refused, Buffer.from(input)]);
    const outputs: string[] = [];
    for (const jobs of ["1", "2", "5"]) {
      const { stdout, exit } = await runCaptured(["batch", "facts", "--jobs", jobs], { stdin });
      expect(exit).toBe(3);
      outputs.push(stdout);
    }
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]!.trimEnd().split("\n")).toHaveLength(stories.length + 4);
    const alone: string[] = [];
    for (const line of stories.slice(0, 3)) alone.push((await runCaptured(["batch", "facts"], { stdin: line })).stdout);
    expect(
      outputs[0]!
        .split("\n")
        .slice(1, 4)
        .map((line) => `${line}\n`),
    ).toEqual(alone);
  });

  test(
    "a run cut off anywhere and gone on with gives the bytes of one that was not",
    { timeout: 120_000 },
    async () => {
      writeFileSync(join(folder, "in.jsonl"), input);
      const args = ["batch", "facts", "--in", "in.jsonl", "--jobs", "2", "--out"];
      expect((await runCaptured([...args, "whole.jsonl"], { folder })).exit).toBe(3);
      const whole = readFileSync(join(folder, "whole.jsonl"));
      const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a);
      // Before, at and after an answer's end; inside the first and the last; nothing; all.
      const cuts = [0, 1, ends[3]!, ends[3]! + 1, ends[3]! + 2, ends[9]! - 5, whole.length - 1, whole.length];
      for (const cut of cuts) {
        writeFileSync(join(folder, "cut.jsonl"), whole.subarray(0, cut));
        const { exit, stderr } = await runCaptured([...args, "cut.jsonl", "--resume"], { folder });
        expect(stderr).toBe("");
        // A failed line counts, also where the earlier run wrote it.
        expect(exit).toBe(3);
        expect(readFileSync(join(folder, "cut.jsonl")).equals(whole)).toBe(true);
      }
      expect((await runCaptured([...args, "new.jsonl", "--resume"], { folder })).exit).toBe(3);
      expect(readFileSync(join(folder, "new.jsonl")).equals(whole)).toBe(true);
    },
  );

  test.each([
    [
      "another input's answers",
      '{"id":"other","format":"parallax.facts/1","facts":[]}\n',
      'cut.jsonl:1: it answers "other"',
    ],
    [
      "another command's answers",
      '{"id":"s0","format":"parallax.alignment/1"}\n',
      "cut.jsonl:1: this is no answer of batch facts",
    ],
    ["no answers", "shopping list\n", "cut.jsonl:1: this is no answer of batch facts"],
    [
      "more answers than the input asks for",
      '{"id":"s0","format":"parallax.facts/1"}\n'.repeat(40),
      "is it another input's?",
    ],
  ])("--resume leaves a file with %s as it is", async (_title, content, reason) => {
    writeFileSync(join(folder, "in.jsonl"), input);
    writeFileSync(join(folder, "cut.jsonl"), `${content}{"id":"torn`);
    const args = ["batch", "facts", "--in", "in.jsonl", "--out", "cut.jsonl", "--resume"];
    const { exit, stderr } = await runCaptured(args, { folder });
    expect(stderr).toContain(reason);
    expect(exit).toBe(2);
    expect(readFileSync(join(folder, "cut.jsonl"), "utf8")).toBe(`${content}{"id":"torn`);
  });
});
