import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTinyModel } from "../host/embedding/testing/tiny-model.ts";
import { EngineClient } from "../host/engine/engine-client.ts";
import { ImportClient } from "../host/import/files/import-client.ts";
import { docx, pdf } from "../host/import/files/testing/documents.ts";
import { OutClient } from "../host/out/out-client.ts";
import type { Wanted } from "../host/out/out-task.ts";
import { TestHost } from "../host/testing/test-host.ts";
import type { EngineEvidence } from "../host/engine/engine-messages.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNTIME = "ort-wasm-simd-threaded.wasm";

let folder: string;
let engine: EngineClient;
beforeAll(() => {
  // Far from any node_modules, as in the package.
  folder = mkdtempSync(join(tmpdir(), "parallax-built-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--logLevel", "error", "--config", "vite.electron.config.ts", "--outDir", folder];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  engine = new EngineClient(pathToFileURL(join(folder, "engine-worker.js")));
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const align = (evidence: EngineEvidence) => {
  const story = { texts: { en: "fire. feuer fire.", de: "feuer fire. fire." }, dates: {} };
  const stages: string[] = [];
  const onProgress = (_done: number, _total: number, stage: string) => stages.push(stage);
  return engine
    .run<"align">({ kind: "align", cuts: {}, story, force: true, fixed: [], evidence }, { onProgress })
    .then((outcome) => ({ outcome, stages: new Set(stages) }));
};

test("the packed engine runs a person's model with the runtime that is packed beside it", async () => {
  const model = {
    folder: writeTinyModel(join(folder, "model"), {}),
    wasmUrl: pathToFileURL(join(folder, RUNTIME)).href,
  };
  const { outcome, stages } = await align({ files: [], model });
  expect(outcome).toMatchObject({ ok: true, answer: { leftOut: [] } });
  expect(stages).toContain("embedding");
});

test("without its runtime it aligns all the same, and says what it left out", async () => {
  const again = new EngineClient(pathToFileURL(join(folder, "engine-worker.js")));
  const model = { folder: join(folder, "model"), wasmUrl: pathToFileURL(join(folder, "elsewhere.wasm")).href };
  const story = { texts: { en: "fire.", de: "feuer." }, dates: {} };
  const task = { kind: "align", cuts: {}, story, force: true, fixed: [], evidence: { files: [], model } } as const;
  expect(await again.run<"align">(task)).toMatchObject({
    ok: true,
    answer: { leftOut: [{ file: "model", code: "model-failed" }] },
  });
  await again.close();
});

test("the packed thread that writes files writes a report and a workbook of a project", async () => {
  const host = await new TestHost({ userDataFolder: join(folder, "data") }).started();
  const { path } = await host.project();
  await host.close();
  const client = new OutClient(pathToFileURL(join(folder, "out-worker.js")));
  const make = (wanted: Wanted) =>
    client.make(
      { path, at: "2018-06-22T08:00:00.000Z", author: "Mai", rates: { key: "", tables: [] }, wanted },
      new AbortController().signal,
      () => undefined,
    );
  const program = { name: "Parallax", version: "0.0.0" };
  const report = await make({ kind: "report", format: "html", language: "vi", redact: null, program });
  expect(report.ok && new TextDecoder().decode(report.bytes)).toContain("Khác biệt");
  const options = { pair: null, language: "de", sheet: null, bom: true, redact: null } as const;
  const workbook = await make({ kind: "export", format: "xlsx", options });
  expect(workbook.ok && [...workbook.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
}, 30_000);

test.each([
  ["html", new TextEncoder().encode("<article><h1>Ein Titel</h1><p>Ein Satz.</p></article>")],
  ["docx", docx(["Ein Titel", "Ein Satz."])],
  ["pdf", pdf(["Ein Titel und ein Satz."])],
] as const)("the packed import reads %s with no package beside it", async (kind, bytes) => {
  const read = await new ImportClient(pathToFileURL(join(folder, "import-worker.js"))).read({ kind, bytes });
  expect(read.ok ? read.texts[0]!.text : read.code).toContain("Ein Titel");
});
