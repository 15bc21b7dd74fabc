import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTmxAlignment } from "../../../shared/exchange/alignment/read-tmx.ts";
import { EXPORT_FORMATS } from "../../../shared/exchange/export-names.ts";
import type { CallInput } from "../../../shared/ipc/contract.ts";
import { codeOf, TestHost, temporaryFolder, wordsIn } from "../testing/test-host.ts";
import { exportFileName } from "./file-name.ts";
import type { PrintPage } from "./going-out.ts";
import { MadeFiles } from "./made-files.ts";

const PLAIN = { pair: null, language: "en", sheet: null, bom: true, redact: null } as const;

let host: TestHost;
let printed: string[];
let print: PrintPage;
/** The sample with a claim that has a verdict, one in review, and terms. */
beforeAll(async () => {
  printed = [];
  print = (html) => {
    printed.push(html);
    return Promise.resolve({ ok: true, bytes: new TextEncoder().encode("%PDF-1.4") });
  };
  host = await new TestHost({ print: (html, signal) => print(html, signal) }).started();
  const project = await host.project();
  const wordings = [wordsIn(project, "vi", "86 triệu yên"), wordsIn(project, "en", "86 million yuan")];
  const claim = { statement: "86 million yuan", wordings, evidence: [], finding: null };
  const verified = { ...claim, verdict: "verified" as const, rationale: "Mai asked mai@example.org" };
  await host.change({ name: "recordClaim", payload: verified });
  await host.change({ name: "recordClaim", payload: { ...claim, verdict: "inReview" as const, rationale: null } });
}, 60_000);
afterAll(() => host.close());

async function exported(asked: Partial<CallInput<"out.export">> & Pick<CallInput<"out.export">, "format">) {
  const made = await host.call("out.export", { ...PLAIN, ...asked });
  if (!made.ok) throw new Error(made.code);
  const { name, bytes } = host.files.take(made.file.token)!;
  expect([name, bytes.length]).toEqual([made.file.name, made.file.byteLength]);
  return { ...made, name, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

test("every format is made of what is saved, under the story's name, and the project stays as it is", async () => {
  const before = (await host.project()).sequence;
  const names: string[] = [];
  for (const format of EXPORT_FORMATS.filter((each) => each !== "tbx")) {
    const { name, text } = await exported({ format, pair: format === "po" || format === "mqm" ? ["en", "vi"] : null });
    expect(text.length, format).toBeGreaterThan(50);
    names.push(name.replace(/^China and Tencent found a blockchain security alliance\./u, ""));
  }
  expect(names).toEqual([
    ...["tmx", "xlf", "tei.xml", "en-vi.po", "en-vi.mqm.tsv", "csv", "xlsx", "json"],
    ...["claimreview.json", "annotations.json", "prov.json"],
  ]);
  expect((await host.project()).sequence).toBe(before);
});

test("what a person has just done is in the file, and the thread tells how far it is", async () => {
  const { document } = await host.project();
  await host.change({ name: "setBeadStatus", payload: { beads: [document.beads[3]!.id], status: "locked" } });
  const from = host.events.length;
  const reading = readTmxAlignment((await exported({ format: "tmx" })).text);
  expect(reading.ok && reading.alignment.beads[3]?.status).toBe("locked");
  const told = host.events.slice(from).flatMap((event) => (event.name === "out.progress" ? [event.data] : []));
  expect(told[0]).toMatchObject({ done: 1, total: document.beads.length });
});

test("claims in review are counted as left out of ClaimReview, whose verdicts are in the language asked for", async () => {
  const { text, leftOut } = await exported({ format: "claimreview", language: "vi" });
  expect(leftOut).toEqual({ what: "claimsInReview", count: 1 });
  expect(JSON.parse(text)).toMatchObject([{ reviewRating: { alternateName: "Có căn cứ" } }]);
});

test("redacted, people are numbered in the language of the interface, and notes can go, too", async () => {
  const { text } = await exported({ format: "json", language: "de", redact: "names" });
  expect(text).toContain('"rationale": "Prüfperson 1 asked [address]"');
  expect((await exported({ format: "json", redact: "notes" })).text).not.toContain("asked");
  expect((await exported({ format: "json" })).text).toContain("Mai asked mai@example.org");
});

test("tables are named after what they hold, with or without the mark of UTF-8", async () => {
  const { name, text } = await exported({ format: "csv", sheet: "claims", language: "de", bom: false });
  expect([name.split(".").slice(1), text.slice(0, 7)]).toEqual([["claims", "csv"], "Aussage"]);
  expect((await exported({ format: "csv" })).text).toMatch(/^\ufeffbead,/u);
});

test.each([
  [{ format: "tbx" }, "no-terms"],
  [{ format: "po" }, "no-pair"],
  [{ format: "po", pair: ["vi", "fr"] }, "no-pair"],
] as const)("%j is refused as %s", async (asked, code) => {
  expect(codeOf(await host.call("out.export", { ...PLAIN, ...asked }))).toBe(code);
});

describe("the report", () => {
  test("to look at and as a page is the same, in the language asked for", async () => {
    const shown = await host.call("out.preview", { language: "de", redact: null });
    const { document } = new JSDOM(shown.ok ? shown.html : "").window;
    expect(document.documentElement.lang).toBe("de");
    expect(document.body.textContent).toContain("von Mai");
    const made = await host.call("out.report", { format: "html", language: "vi", redact: "names" });
    const file = host.files.take(made.ok ? made.file.token : "");
    expect(file?.name).toMatch(/\.report\.vi\.html$/u);
    expect(new TextDecoder().decode(file?.bytes)).toContain("Người kiểm chứng 1");
  });

  test("as PDF is that page, printed by the shell; one that can't print says why", async () => {
    const made = await host.call("out.report", { format: "pdf", language: "vi", redact: null });
    expect(printed.at(-1)).toContain('<html lang="vi">');
    expect(new TextDecoder().decode(host.files.take(made.ok ? made.file.token : "")?.bytes)).toBe("%PDF-1.4");
    print = () => Promise.resolve({ ok: false, code: "print-failed" });
    expect(codeOf(await host.call("out.report", { format: "pdf", language: "vi", redact: null }))).toBe("print-failed");
  });

  test("as a Word document", async () => {
    const made = await host.call("out.report", { format: "docx", language: "en", redact: null });
    expect([...host.files.take(made.ok ? made.file.token : "")!.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test("can be stopped, in its thread and while it is printed", async () => {
    const preview = host.call("out.preview", { language: "en", redact: null });
    await host.call("call.stop", { call: "out.preview" });
    expect(codeOf(await preview)).toBe("cancelled");
    const printing = Promise.withResolvers<undefined>();
    print = async (_html, signal) => {
      printing.resolve(undefined);
      await new Promise((resolve) => {
        signal.addEventListener("abort", resolve);
      });
      return { ok: false, code: "cancelled" };
    };
    const report = host.call("out.report", { format: "pdf", language: "en", redact: null });
    await printing.promise;
    await host.call("call.stop", { call: "out.report" });
    expect(codeOf(await report)).toBe("cancelled");
  });
});

test("nothing open, and a thread that fails: each is told, and the project stays", async () => {
  const folder = temporaryFolder();
  const other = new TestHost({ userDataFolder: folder });
  expect(codeOf(await other.call("out.preview", { language: "en", redact: null }))).toBe("no-project");
  await other.started();
  const { path } = await other.project();
  await other.close();

  const third = new TestHost({ userDataFolder: folder, engine: ENGINE_WITHOUT_THREAD });
  await third.start();
  expect(codeOf(await third.call("out.export", { ...PLAIN, format: "json" }))).toBe("export-failed");
  await third.close();
  expect(existsSync(path)).toBe(true);
}, 60_000);

const here = (path: string): URL => new URL(path, import.meta.url);
const ENGINE_WITHOUT_THREAD = {
  ...{ workerUrl: here("../engine-worker.ts"), importWorkerUrl: here("../import-worker.ts") },
  ...{ outWorkerUrl: new URL("file:///none.js"), wasmUrl: new URL("file:///none.wasm") },
};

describe("files that wait", () => {
  test("are given once, by a token nobody guesses, and only the latest are kept", () => {
    const files = new MadeFiles();
    const made = Array.from({ length: 6 }, (_, index) => files.keep(`${index}.tmx`, Uint8Array.of(index)));
    expect(new Set(made.map(({ token }) => token)).size).toBe(6);
    expect(made.map(({ token }) => files.take(token)?.name ?? null)).toEqual([
      ...[null, null, "2.tmx", "3.tmx", "4.tmx", "5.tmx"],
    ]);
    expect(files.take(made[5]!.token)).toBeNull();
  });

  test("replace what is there whole or not at all", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "story.tmx");
    writeFileSync(path, "before");
    const files = new MadeFiles();
    const { token } = files.keep("story.tmx", new TextEncoder().encode("after"));
    expect(await files.write(token, join(folder, "none", "story.tmx"))).toMatchObject({ code: "not-writable" });
    expect(await files.write(token, path)).toEqual({ ok: true });
    expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["after", ["story.tmx"]]);
    expect(await files.write(token, path)).toMatchObject({ code: "export-gone" });
  });
});

test.each([
  [{ format: "xliff", pair: null, sheet: null }, "story.xlf"],
  [{ format: "xliff", pair: ["vi", "en-x-b"], sheet: null }, "story.vi-en-x-b.xlf"],
  // A table that was chosen for CSV says nothing of another format.
  [{ format: "json", pair: null, sheet: "claims" }, "story.json"],
] as const)("%j is called %s", (asked, name) => {
  // A name must not seem to end otherwise than it does.
  expect(exportFileName("\u202e///", asked)).toBe(name);
});
