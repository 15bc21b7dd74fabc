import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddingModel } from "./embedding-model.ts";
import { loadEmbeddingModel } from "./load-model.ts";
import { denseFiles, TINY_VECTORS, writeTinyModel, type ModelFiles } from "./testing/tiny-model.ts";
import { axis, floats, FLOAT, INT32, INT64, lookupModel, node, onnxModel, valueInfo } from "./testing/tiny-onnx.ts";

const WASM = new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm"));
const TABLE = floats("table", [7, 2], Object.values(TINY_VECTORS).flat());
const CONFIG = { model_type: "xlm-roberta", pad_token_id: 1 };

const ROOT = mkdtempSync(join(tmpdir(), "parallax-models-"));
const newFolder = (): string => mkdtempSync(join(ROOT, "model-"));

const asked: unknown[] = [];
const noteSocket = (message: unknown): void => void asked.push(message);
const fetchOfNode = globalThis.fetch;
beforeAll(() => {
  subscribe("net.client.socket", noteSocket);
  globalThis.fetch = (address) => {
    asked.push(address);
    return fetchOfNode(address);
  };
});
afterAll(() => {
  unsubscribe("net.client.socket", noteSocket);
  globalThis.fetch = fetchOfNode;
  rmSync(ROOT, { recursive: true });
  expect(asked, "nothing is asked of the network").toEqual([]);
});

async function load(files: ModelFiles, folder = newFolder()): Promise<EmbeddingModel> {
  const loaded = await loadEmbeddingModel(writeTinyModel(folder, files), { wasmUrl: WASM });
  if (!loaded.ok) throw new Error(`${loaded.code}: ${loaded.message}`);
  return loaded.model;
}

async function embed(files: ModelFiles, texts: readonly string[], folder?: string): Promise<readonly number[][]> {
  const model = await load(files, folder);
  const vectors = await model.embed(texts);
  await model.close();
  return vectors.map((vector) => [...vector].map((value) => Math.round(value * 1e4) / 1e4));
}

// Before all that load it: a runtime that is there stays.
test("without its file the runtime does not start, and starts once the file is there", async () => {
  const wasmUrl = pathToFileURL(join(ROOT, "no-such.wasm"));
  const loaded = await loadEmbeddingModel(writeTinyModel(newFolder(), {}), { wasmUrl });
  expect(loaded).toMatchObject({
    ok: false,
    code: "failed",
    message: expect.stringContaining("no-such.wasm") as string,
  });
  expect((await load({})).dimension).toBe(2);
});

test("a text's vector is the mean of its tokens' at length 1, whatever is padded beside it", async () => {
  const texts = ["fire fire feuer feuer feuer", "fire", "fire feuer", "feuer", ""];
  // (3, 0) and (0, 4): twice and three times → (6, 12), once each → (3, 4). The padding would be (100, 100).
  const expected = [[0.4472, 0.8944], [1, 0], [0.6, 0.8], [0, 1], [0, 0]]; // prettier-ignore
  expect(await embed({}, texts)).toEqual(expected);
});

test("texts of every length, in many batches, keep their order; progress ends at their number", async () => {
  const model = await load({ "config.json": { pad_token_id: 1 } });
  const counts = Array.from({ length: 600 }, (_, index) => (index * 37) % 41);
  const progress: (readonly number[])[] = [];
  const vectors = await model.embed(
    counts.map((count) => `feuer${" fire".repeat(count)}`),
    (done, total) => progress.push([done, total]),
  );
  await model.close();
  vectors.forEach(([x, y], index) => {
    expect(x! / y!).toBeCloseTo((3 * counts[index]!) / 4, 3);
  });
  expect(progress.length).toBeGreaterThan(5);
  expect(progress.at(-1)).toEqual([600, 600]);
  expect([model.dimension, model.name]).toEqual([2, expect.stringMatching(/^model-/u)]);
});

test.each<[why: string, files: ModelFiles, words: number]>([
  ["two marks of eight tokens", { "config.json": { max_position_embeddings: 8 } }, 6],
  ["RoBERTa's positions begin behind the padding's", { "config.json": { ...CONFIG, max_position_embeddings: 8 } }, 4],
  ["the tokeniser's own limit", { "tokenizer_config.json": { model_max_length: 5 } }, 3],
  ["no limit at all", { "config.json": {}, "tokenizer_config.json": { model_max_length: 1e30 } }, 7],
])("a text too long loses its end, not the mark behind it: %s", async (_, files, words) => {
  // One fire (3, 0), then feuer (0, 4) to where it is cut.
  const [found] = await embed(files, ["fire feuer feuer feuer feuer feuer feuer"]);
  expect(found![1]! / found![0]!).toBeCloseTo((4 * (words - 1)) / 3, 2);
});

describe("what the folder says about the model counts", () => {
  const LOOKUP_FIRST = lookupModel(
    Object.values(TINY_VECTORS).map((vector, token) => (token === 0 ? [5, 12] : vector)),
    ["input_ids"],
  );
  test.each<[what: string, files: ModelFiles, expected: readonly number[]]>([
    ["the first token's vector", { "model.onnx": LOOKUP_FIRST, "1_Pooling/config.json": { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false } }, [0.3846, 0.9231]], // prettier-ignore
    // The mean of <s> fire feuer </s> is (0.75, 1): (2·0.75 + 1, −1) → tanh.
    ["a dense layer", denseFiles([[2, 0], [0, -1]], [1, 0]), [0.7916, -0.6111]], // prettier-ignore
    ["a model in onnx/", { "model.onnx": null, "onnx/model.onnx": LOOKUP_FIRST }, [0.4472, 0.8944]],
    ["a quantised model", { "model.onnx": null, "model_quantized.onnx": LOOKUP_FIRST }, [0.4472, 0.8944]],
  ])("%s", async (_, files, expected) => {
    expect(await embed(files, ["fire feuer"])).toEqual([expected]);
  });

  test.each([
    [{ _name_or_path: "intfloat/multilingual-e5-small" }, "model", true],
    [{}, "multilingual-e5-base", true],
    [{ _name_or_path: "intfloat/multilingual-e5-large-instruct" }, "model", false],
    [{ _name_or_path: "sentence-transformers/LaBSE" }, "code5", false],
  ])("%j in %s: prefixed: %s", async (config, name, prefixed) => {
    const folder = join(newFolder(), name);
    const expected = prefixed ? [-1, 0] : [1, 0];
    // "query:" is (−8, 0) and outweighs one (3, 0).
    expect(await embed({ "config.json": { ...CONFIG, ...config } }, ["fire"], folder)).toEqual([expected]);
  });
});

test("mask and token types are given to a model that asks, and its own sentence vector is taken", async () => {
  // The sum of the tokens' vectors times a factor by mask (0: 0, 1: 1) plus a term by type (0: (0, 1)).
  const model = onnxModel({
    nodes: [
      node("Gather", ["table", "input_ids"], "tokens"),
      node("Gather", ["factors", "attention_mask"], "factor"),
      node("Mul", ["tokens", "factor"], "masked"),
      node("ReduceSum", ["masked", "axis"], "sum"),
      node("Gather", ["terms", "token_type_ids"], "term"),
      node("ReduceMean", ["term"], "mean"),
      node("Add", ["sum", "mean"], "row"),
      node("Squeeze", ["row", "axis"], "sentence_embedding"),
    ],
    constants: [TABLE, floats("factors", [2, 2], [0, 0, 1, 1]), floats("terms", [2, 1], [1, 99]), axis("axis", 1)],
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) =>
      valueInfo(name, INT64, ["texts", "tokens"]),
    ),
    outputs: [valueInfo("sentence_embedding", FLOAT, ["texts", 2])],
  });
  const texts = ["fire feuer feuer", "feuer"];
  // (3, 8) + (1, 1) and, with two paddings of (100, 100) masked, (0, 4) + (1, 1).
  expect(await embed({ "model.onnx": model }, texts)).toEqual([[0.4061, 0.9138], [0.1961, 0.9806]]); // prettier-ignore
});

describe("a folder that gives no model says why", () => {
  const takes = (names: readonly string[], type: number, output = "last_hidden_state"): Buffer =>
    onnxModel({
      nodes: [node("Gather", ["table", names[0]!], output)],
      constants: [TABLE],
      inputs: names.map((name) => valueInfo(name, type, ["texts", "tokens"])),
      outputs: [valueInfo(output, FLOAT, ["texts", "tokens", 2])],
    });
  const unknownOperator = onnxModel({
    nodes: [node("Riddle", ["input_ids"], "last_hidden_state")],
    constants: [],
    inputs: [valueInfo("input_ids", INT64, ["texts", "tokens"])],
    outputs: [valueInfo("last_hidden_state", FLOAT, ["texts", "tokens", 2])],
  });
  test.each<[what: string, files: ModelFiles, code: string, says: string]>([
    ["no model", { "model.onnx": null }, "missing", "no model in it"],
    ["no tokeniser", { "tokenizer.json": null }, "missing", "tokenizer.json"],
    ["no config", { "config.json": null }, "missing", "config.json"],
    [
      "a text named model.onnx",
      { "model.onnx": "version https://git-lfs.github.com/spec/v1\n" },
      "not-a-model",
      "no ONNX model",
    ],
    ["an empty model.onnx", { "model.onnx": "" }, "not-a-model", "no ONNX model"],
    ["half a model", { "model.onnx": takes(["input_ids"], INT64).subarray(0, 90) }, "not-a-model", "not the whole"],
    ["a tokenizer.json of something else", { "tokenizer.json": { version: "1.0" } }, "not-a-model", "tokenizer.json"],
    ["a config.json that is not JSON", { "config.json": "{" }, "not-a-model", "config.json"],
    [
      "a tokeniser without its parts",
      { "tokenizer.json": { model: {}, added_tokens: [] } },
      "not-a-model",
      "tokenizer",
    ],
    ["unknown inputs", { "model.onnx": takes(["input_ids", "pixel_values"], INT64) }, "unsupported", "pixel_values"],
    ["no tokens among its inputs", { "model.onnx": takes(["attention_mask"], INT64) }, "unsupported", "input_ids"],
    ["inputs of another type", { "model.onnx": takes(["input_ids"], INT32) }, "unsupported", "64-bit"],
    ["unknown outputs", { "model.onnx": takes(["input_ids"], INT64, "logits") }, "unsupported", "sentence_embedding"],
    ["an unknown operator", { "model.onnx": unknownOperator }, "unsupported", "Riddle"],
    ["weights beside the model", { "model.onnx_data": "weights" }, "unsupported", "too large"],
    ["pooling by maximum", { "1_Pooling/config.json": { pooling_mode_max_tokens: true } }, "unsupported", "1_Pooling"],
    ["a dense layer as a pickle only", { "2_Dense/pytorch_model.bin": "" }, "unsupported", "2_Dense"],
    ["a dense layer that does not fit", denseFiles([[1, 0, 0]], [0]), "failed", "dense layer"],
    ["a token that the model has not", { "config.json": { pad_token_id: 70 } }, "failed", "does not run"],
  ])("%s: %s", async (_, files, code, says) => {
    const folder = writeTinyModel(newFolder(), files);
    const message = expect.stringMatching(new RegExp(`^${folder}.*${says}`, "su")) as string;
    expect(await loadEmbeddingModel(folder, { wasmUrl: WASM })).toEqual({ ok: false, code, message });
  });

  test("no folder", async () => {
    const folder = join(ROOT, "no-such-model");
    const message = `${folder}: there is no such folder.`;
    expect(await loadEmbeddingModel(folder, { wasmUrl: WASM })).toEqual({ ok: false, code: "missing", message });
  });

  test("a folder in place of a file", async () => {
    const folder = writeTinyModel(newFolder(), { "model.onnx": null });
    mkdirSync(join(folder, "model.onnx"));
    expect(await loadEmbeddingModel(folder, { wasmUrl: WASM })).toMatchObject({ ok: false, code: "failed" });
  });
});
