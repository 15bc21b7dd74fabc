import { strToU8 } from "fflate";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileKind } from "./file-kind.ts";
import { ImportClient } from "./import-client.ts";
import type { ImportedFile, WrappedKind } from "./imported-file.ts";
import { readFile } from "./read-file.ts";
import { docx, pdf, wordXml } from "./testing/documents.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (kind: WrappedKind, content: string | Uint8Array): Promise<ImportedFile> =>
  readFile({ kind, bytes: typeof content === "string" ? utf8(content) : content });

async function onlyText(kind: WrappedKind, content: string | Uint8Array) {
  const file = await read(kind, content);
  if (!file.ok) throw new Error(file.code);
  return file.texts[0]!;
}

const codeOf = (file: ImportedFile): string => (file.ok ? "ok" : file.code);

/** Counts what any reader fetches. */
let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response.end("alert(1)");
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  expect(requests).toBe(0);
  server.close();
});

const ARTICLE = [
  "Die Stadt hat am Montag 86 Mio. Euro für drei neue Brücken bewilligt, sagte die Bürgermeisterin nach der Sitzung.",
  "Der Bau soll im Herbst beginnen und etwa vier Jahre dauern; zwei Brücken liegen im Norden, eine im Westen der Stadt.",
  "Kritiker halten die Summe für zu niedrig. Sie verweisen auf den Bahnhof, der am Ende doppelt so teuer wurde wie geplant.",
];

describe("web pages", () => {
  const page = (more = "", head = ""): string => `<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8">${head}
    <title>Drei Brücken</title><script>document.title = "ran"; fetch("${origin}/a")</script>
    <link rel="stylesheet" href="${origin}/s.css"></head><body onload="document.body.innerHTML='ran'">
    <nav><a href="/">Start</a> <a href="/x">Sport</a></nav><article><h1>Drei Brücken</h1>
    ${ARTICLE.map((words) => `<p>${words}</p>`).join("\n")}${more}</article>
    <footer>Impressum <a href="/i">Kontakt</a></footer></body></html>`;

  test("the article's words, a paragraph a line, without the page around them", async () => {
    const { text, language } = await onlyText("html", page());
    expect(text).toBe(`Drei Brücken\n\n${ARTICLE.join("\n\n")}\n`);
    expect(language).toBe("de-DE");
  });

  test.each([
    ['<meta property="article:published_time" content="2018-06-22T23:30:00+02:00">', "2018-06-22"],
    ['<meta name="DATE" content="2018-06-21">', "2018-06-21"],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"2018-06-20T08:00:00Z"}</script>',
      "2018-06-20",
    ],
    ['<meta name="date" content="2018-02-31">', null],
    ["", null],
  ])("the day it was published: %s", async (head, date) => {
    expect((await onlyText("html", page("", head))).publishedOn).toBe(date);
  });

  test.each([
    [
      '<link rel="canonical" href="https://example.org/a?b=1"><meta property="og:url" content="https://example.org/c">',
      "https://example.org/a?b=1",
    ],
    [
      '<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/c">',
      "https://example.org/c",
    ],
    ['<link rel="canonical" href="javascript:alert(1)">', null],
    ['<link rel="canonical" href="https://mai:secret@example.org/">', null],
    ["", null],
  ])("where it stands on the web: %s", async (head, url) => {
    expect((await onlyText("html", page("", head))).url).toBe(url);
  });

  const ld = (published: string): string =>
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"${published}"}</script>`;
  test.each([
    ['<meta property="article:published_time" content="2018-06-22T23:30:00+07:00">', "", "23:30", "+07:00"],
    ['<meta property="article:published_time" content="2018-06-22T08:15">', "", "08:15", null],
    [ld("2018-06-22T08:00:00Z"), "", "08:00", "+00:00"],
    // A bare day is filled up by what states the same day with its hour, and by nothing else.
    [`<meta name="date" content="2018-06-22">${ld("2018-06-22T05:45-0400")}`, "", "05:45", "-04:00"],
    [
      '<meta name="date" content="2018-06-22">',
      '<time datetime="2018-06-22 17:20:59 +0200">a</time>',
      "17:20",
      "+02:00",
    ],
    ['<meta name="date" content="2018-06-22">', '<time datetime="2018-06-23T09:00Z">a</time>', null, null],
    ['<meta name="date" content="2018-06-22T25:00">', "", null, null],
  ])("the hour and zone it was published at: %s%s", async (head, body, time, zone) => {
    const text = await onlyText("html", page(body, head));
    expect(text.publishedOn).toBe("2018-06-22");
    expect(text.publishedTime).toEqual(time === null ? null : { time, zone });
  });

  test("nothing in it runs and nothing is fetched", async () => {
    const hostile = `<script>globalThis.ran = 1; process.exit(7)</script><img src="${origin}/i.png" onerror="globalThis.ran = 1">
      <iframe src="${origin}/f"></iframe><object data="${origin}/o"></object><link rel="import" href="${origin}/l">
      <svg><script>globalThis.ran = 1</script></svg><meta http-equiv="refresh" content="0;url=${origin}/r">`;
    const { text } = await onlyText("html", page(hostile));
    expect(text).toContain(ARTICLE[2]);
    expect(text).not.toMatch(/globalThis|ran/u);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
    expect(requests).toBe(0);
  });

  test("a page in another encoding is read by what it declares", async () => {
    const bytes = Buffer.from(page().replace('charset="utf-8"', 'charset="windows-1252"'), "latin1");
    expect((await onlyText("html", new Uint8Array(bytes))).text).toContain("Bürgermeisterin");
  });

  test("torn, garbled, empty and deeply nested pages: words or one refusal, never a fall", async () => {
    expect((await onlyText("html", page().slice(0, 900))).text).toContain(ARTICLE[0]!.slice(0, 40));
    expect(codeOf(await read("html", "<html><body></body></html>"))).toBe("empty");
    expect((await onlyText("html", `${"<div>".repeat(3000)}Wort`)).text).toBe("Wort\n");
  });
});

describe("Word documents", () => {
  test("their paragraphs, in any script", async () => {
    const words = ["Thủ tướng nói gì?".normalize("NFD"), "86 Mio. Yuan &amp; mehr 👩‍👧", "العربية"];
    const { text } = await onlyText("docx", docx(words));
    expect(text.trim().split("\n\n")).toEqual([words[0], "86 Mio. Yuan & mehr 👩‍👧", words[2]]);
  });

  test.each<[string, () => Uint8Array, string]>([
    ["macros", () => docx(["x"], { "word/vbaProject.bin": "program" }), "macros"],
    [
      "macros by type",
      () =>
        docx(["x"], {
          "[Content_Types].xml":
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        }),
      "macros",
    ],
    ["a path out of the archive", () => docx(["x"], { "../../evil.txt": "x" }), "unsafe-names"],
    ["an absolute path", () => docx(["x"], { "/etc/cron.d/x": "x" }), "unsafe-names"],
    ["a Windows path", () => docx(["x"], { "..\\evil.txt": "x" }), "unsafe-names"],
    ["a bomb", () => docx(["x"], { "word/media/a.xml": new Uint8Array(200 * 1024 * 1024) }), "unpacks-too-large"],
    [
      "entities",
      () =>
        docx([], {
          "word/document.xml": wordXml(["&b;"], '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
        }),
      "entities",
    ],
    [
      "an outside entity",
      () =>
        docx([], { "word/document.xml": wordXml(["&x;"], '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>') }),
      "entities",
    ],
    ["no document", () => docx([], { "word/document.xml": "<w:p" }), "broken-file"],
    ["a torn one", () => docx(ARTICLE).subarray(0, 500), "broken-file"],
    [
      "garbage",
      () => new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, (_, index) => (index * 97) % 256)]),
      "broken-file",
    ],
    ["no words", () => docx([" "]), "empty"],
  ])("%s: refused by name", async (_, bytes, code) => {
    expect(codeOf(await read("docx", bytes()))).toBe(code);
  });

  test("a bomb whose size is a lie is cut off where it said it ends", async () => {
    const honest = Buffer.from(docx([], { "word/document.xml": strToU8(wordXml([" ".repeat(30 * 1024 * 1024)])) }));
    // The central directory's record of the document: its uncompressed size made 1,000.
    const at = honest.lastIndexOf("word/document.xml") - 46;
    honest.writeUInt32LE(1000, at + 24);
    expect(codeOf(await read("docx", new Uint8Array(honest)))).toBe("broken-file");
  });
});

describe("PDF", () => {
  test("the text layer, lines joined to paragraphs", async () => {
    const lines = [
      "The council approved three new bridges on Monday, the may-",
      "or said, and added that the work would begin in the autumn.",
      "It will take four years.",
      "Critics doubt the sum, and they name the station as a case of it.",
    ];
    const { text } = await onlyText("pdf", pdf(lines));
    expect(text.trim().split("\n\n")).toEqual([
      "The council approved three new bridges on Monday, the mayor said, and added that the work would begin in the autumn. It will take four years.",
      lines[3],
    ]);
  });

  test("a scan, a torn file and garbage are refused by name", async () => {
    expect(codeOf(await read("pdf", pdf([])))).toBe("no-text-layer");
    expect(codeOf(await read("pdf", "%PDF-1.4\ngarbage"))).toBe("broken-file");
    expect(["broken-file", "no-text-layer"]).toContain(codeOf(await read("pdf", pdf(ARTICLE).subarray(0, 200))));
  });
});

describe("Markdown", () => {
  test("keeps the words and leaves the marks out", async () => {
    const { text, publishedOn, publishedTime, language } = await onlyText(
      "markdown",
      `---\ntitle: "x"\ndate: 2018-06-22T10:00:00\nlang: vi\n---\n# **Tiêu** đề\n\nMột *hai*\nba [bốn](https://x.org "t") ![ảnh](a.png) \`năm\`.\n\n> - trích _dẫn_\n3. Juni 2018: 3 * 4 = 12, snake_case\n\n<!-- ẩn -->Sáu<br>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x]: https://x.org\n`,
    );
    expect(text).toBe(
      "Tiêu đề\n\nMột hai ba bốn  năm.\n\ntrích dẫn\n\n3. Juni 2018: 3 * 4 = 12, snake_case\n\nSáu\n\na\tb\n\n1\t2\n",
    );
    expect({ publishedOn, language }).toEqual({ publishedOn: "2018-06-22", language: "vi" });
    expect(publishedTime).toEqual({ time: "10:00", zone: null });
  });

  test.each([["*a"], ["[a"], ["![a]("], ["<a"], ["`"], ["|-"], ["<!--"], ["> "]])(
    "%s without end is read in time",
    async (unit) => {
      const start = process.cpuUsage();
      await read("markdown", unit.repeat(100_000));
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
    },
  );
});

describe("files of several languages", () => {
  test("PO: source and translation, the header's languages, no obsolete entry", async () => {
    const po = `msgid ""\nmsgstr ""\n"Language: de\\n"\n\n#: a.c:1\nmsgctxt "menu"\nmsgid "Open \\"it\\""\nmsgstr ""\n"Öffne "\n"es"\n\nmsgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Eins"\nmsgstr[1] "Viele"\n\n#~ msgid "Old"\n#~ msgstr "Alt"\n`;
    const file = await read("po", po);
    expect(file.ok && file.texts.map(({ key, text }) => [key, text])).toEqual([
      ["en", 'Open "it"\nOne\n'],
      ["de", "Öffne es\nEins\n"],
    ]);
    expect(file.ok && file.beads).toHaveLength(2);
    expect(codeOf(await read("po", 'msgid "a"\nmsgstr "b"\n'))).toBe("one-language");
    expect(await read("po", "msgid broken\n")).toEqual({ ok: false, code: "malformed", line: 1 });
  });

  test.each<[WrappedKind, string, string]>([
    ["csv", "name,note\na,b\n", "one-language"],
    ["csv", 'de,en\n"a,b\n', "malformed"],
    ["tmx", '<!DOCTYPE tmx [<!ENTITY a "x">]><tmx/>', "entities"],
    ["tmx", "<tmx><body>", "malformed"],
    ["tmx", "<tmx/>", "empty"],
    ["xliff", "<tmx/>", "broken-file"],
    ["tei", "\u0000\u0001\u0002", "binary"],
  ])("%s %j: %s", async (kind, content, code) => {
    expect(codeOf(await read(kind, content))).toBe(code);
  });
});

test.each<[string, string, string]>([
  ["a.docm", "PK\u0003\u0004", "macros"],
  ["a.docx", "just text", "broken-file"],
  ["a.pdf", "just text", "broken-file"],
  ["a.txt", "%PDF-1.7", "pdf"],
  ["Bài.HTML", "<p>", "html"],
  ["../../a.md", "x", "markdown"],
  ["a.xml", '<?xml version="1.0"?><!-- c --><TEI xmlns="x">', "tei"],
  ["a.xml", "<html>", "text"],
  ["noend", "x", "text"],
])("%s with %j is %s", (name, content, kind) => {
  const found = fileKind(name, utf8(content));
  expect(found.ok ? found.kind : found.code).toBe(kind);
});

test("a file that takes too long is given up, and the next is read", async () => {
  const worker = new URL("../../import-worker.ts", import.meta.url);
  const task = { kind: "docx", bytes: docx(ARTICLE) } as const;
  expect(codeOf(await new ImportClient(worker, { limitMs: 1 }).read(task))).toBe("takes-too-long");
  expect(codeOf(await new ImportClient(worker).read(task))).toBe("ok");
});

describe("what a file grows to is given up, and the host goes on", () => {
  const worker = new URL("../../import-worker.ts", import.meta.url);
  const MEBI = 1024 * 1024;

  test("a PDF of some kilobytes whose page unpacks twice over to 256 MiB", { timeout: 60_000 }, async () => {
    const page = deflateSync(deflateSync(Buffer.alloc(256 * MEBI, " ")));
    const bomb = pdf([], { filter: "[/FlateDecode/FlateDecode]", content: page });
    expect(bomb.length).toBeLessThan(10_000);
    const client = new ImportClient(worker, { mostGrowthBytes: 100 * MEBI });
    expect(codeOf(await client.read({ kind: "pdf", bytes: bomb }))).toBe("unpacks-too-large");
    expect(codeOf(await client.read({ kind: "markdown", bytes: utf8("Wort") }))).toBe("ok");
  });

  test.each<[string, WrappedKind, string]>([
    ["a page", "html", "<div>"],
    ["a memory", "tmx", "<tu>"],
  ])("%s of elements in elements without end", async (_title, kind, unit) => {
    const client = new ImportClient(worker, { limitMs: 3_000 });
    const reading = client.read({ kind, bytes: utf8(unit.repeat(1_000_000)) });
    expect(["takes-too-long", "broken-file", "malformed"]).toContain(codeOf(await reading));
  });
});
