import { Readable } from "node:stream";
import { runCaptured } from "../testing/fake-terminal.ts";
import { describe, expect, test } from "vitest";
import { answerLine } from "./answer-line.ts";
import { batchLines, LONGEST_LINE_BYTES } from "./lines.ts";

const STORY = {
  versions: { de: "Der Fonds zahlte 86 Mio. Euro.", en: "The fund paid 86 million euros." },
};

async function linesOf(chunks: readonly (string | Buffer)[], longest?: number): Promise<string[]> {
  const shown: string[] = [];
  for await (const line of batchLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), longest)) {
    shown.push(`${line.number}:${"tooLong" in line ? "too long" : line.bytes.toString()}`);
  }
  return shown;
}

describe("batchLines", () => {
  test.each([
    ["a last line without a line feed", ["a\nb"], ["1:a", "2:b"]],
    [
      "chunks that cut a line, and a letter",
      ["Ti", Buffer.from("ế").subarray(0, 1), Buffer.from("ế").subarray(1), "ng\nb\n"],
      ["1:Tiếng", "2:b"],
    ],
    ["blank lines keep the count right", ["a\n\n\nb\n"], ["1:a", "2:", "3:", "4:b"]],
    ["nothing", [""], []],
  ])("%s", async (_title, chunks, expected) => {
    expect(await linesOf(chunks)).toEqual(expected);
  });

  test("a line over the limit is dropped, at the limit kept, and the next one read", async () => {
    expect(await linesOf(["12345\n123", "456\nok\n1234567"], 5)).toEqual([
      "1:12345",
      "2:too long",
      "3:ok",
      "4:too long",
    ]);
  });
});

describe("batch", () => {
  test("one answer a line, in order; a bad line costs one line and exit 3", async () => {
    const lines = [
      JSON.stringify({ id: "first", ...STORY }),
      '{"id":"broken", "versions":',
      JSON.stringify({ id: "no-versions" }),
      JSON.stringify({ id: "tag", versions: { deutsch_1: "Eins.", en: "One." } }),
      JSON.stringify({ id: "empty", versions: { de: " ", en: "One." } }),
      JSON.stringify({ id: "single", versions: { en: "One." } }),
      JSON.stringify({ id: "day", date: "2018-02-31", ...STORY }),
      "[]",
      "",
      JSON.stringify({ id: "last", ...STORY }),
    ];
    const { exit, stdout, stderr } = await runCaptured(["batch", "check"], { stdin: lines.join("\n") });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; error?: { code: string } });
    expect(answers.map(({ id, error }) => [id, error?.code ?? "ok"])).toEqual([
      ["first", "ok"],
      [null, "bad-json"],
      ["no-versions", "bad-shape"],
      ["tag", "unknown-language"],
      ["empty", "empty-version"],
      ["single", "too-few-versions"],
      ["day", "bad-shape"],
      [null, "bad-shape"],
      ["last", "ok"],
    ]);
    expect(stderr).toBe("");
    expect(exit).toBe(3);
  });

  test.each([
    ["check", { id: "x", ...STORY }, "parallax.findings/1"],
    ["align", { id: "x", ...STORY, unit: "line" }, "parallax.alignment/1"],
    ["facts", { id: "x", lang: "vi", text: "Hơn 86 triệu yên." }, "parallax.facts/1"],
  ] as const)("%s gives its format, and the same bytes twice", async (command, request, format) => {
    const stdin = JSON.stringify(request);
    const first = await runCaptured(["batch", command], { stdin });
    expect(first.exit).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ id: "x", format });
    expect((await runCaptured(["batch", command], { stdin })).stdout).toBe(first.stdout);
  });

  test("facts refuses a language without rules; align takes any", async () => {
    const facts = await runCaptured(["batch", "facts"], {
      stdin: JSON.stringify({ id: "x", lang: "fr", text: "Un." }),
    });
    expect(JSON.parse(facts.stdout)).toMatchObject({ id: "x", error: { code: "unknown-language" } });
    const versions = { fr: "Bonjour le monde.", ja: "こんにちは、世界。" };
    const align = await runCaptured(["batch", "align"], { stdin: JSON.stringify({ id: "x", versions }) });
    expect(align.exit).toBe(0);
  });

  test("a 70 MiB line in the middle is refused by name and the batch goes on", async () => {
    const good = JSON.stringify({ id: "good", lang: "en", text: "It cost $5 million." });
    const long = Buffer.alloc(70 * 1024 * 1024, "x");
    const stdin = Buffer.concat([Buffer.from(`${good}\n`), long, Buffer.from(`\n${good}\n`)]);
    const { exit, stdout } = await runCaptured(["batch", "facts"], { stdin });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; error?: { code: string } });
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ["good", undefined],
      [null, "line-too-long"],
      ["good", undefined],
    ]);
    expect(exit).toBe(3);
    expect(LONGEST_LINE_BYTES).toBe(67_108_864);
  });

  test("bytes that are not UTF-8 are bad-json, not silently replaced", () => {
    const answer = answerLine("facts", { number: 7, bytes: Buffer.from([0x22, 0xff, 0x22]) });
    expect(JSON.parse(answer.json.toString())).toEqual({
      id: null,
      error: { code: "bad-json", message: "line 7: not UTF-8" },
    });
  });
});
