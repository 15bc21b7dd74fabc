import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import * as z from "zod";
import { modelFailure, wordsOf, type ModelFailure } from "./model-failure.ts";
import { readDenseLayer, type DenseLayer } from "./dense-layer.ts";
import type { Pooling } from "./pooling.ts";

/** Where exports put the model; the first that is there counts. */
const MODEL_FILES = ["model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx"];
/** What encoders of the BERT family take where their files name no length. */
const USUAL_LENGTH = 512;
/** RoBERTa's positions begin behind that of the padding token, so that many of its position embeddings are no room for text. */
const POSITIONS_FROM_PADDING = /roberta|mpnet/u;

const CONFIG = z.looseObject({
  _name_or_path: z.string().min(1).optional().catch(undefined),
  model_type: z.string().optional(),
  max_position_embeddings: z.number().int().positive().optional(),
  pad_token_id: z.number().int().nonnegative().nullish(),
});
const TOKENIZER = z.looseObject({
  model: z.looseObject({}),
  added_tokens: z.array(z.unknown()),
  truncation: z.looseObject({ max_length: z.number().positive() }).nullish(),
});
const TOKENIZER_CONFIG = z.looseObject({ model_max_length: z.number().positive().nullish() });
const POOLING = z.looseObject({
  pooling_mode_mean_tokens: z.boolean().optional(),
  pooling_mode_cls_token: z.boolean().optional(),
});

/** What a model's folder tells without its weights, read and checked. */
interface ModelDescription {
  readonly ok: true;
  /** As config.json has it, else that of the folder. */
  readonly name: string;
  readonly folderName: string;
  readonly modelPath: string;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
  /** Tokens a text, the model's own marks included. */
  readonly longest: number;
  readonly padding: number;
  readonly pooling: Pooling;
}

/** All that a model's folder tells. */
export interface ModelFolder extends ModelDescription {
  readonly model: Uint8Array;
  readonly dense: DenseLayer | null;
}

/** Reads an exported sentence-embedding model from this folder and from nowhere else. It does not throw. */
export async function readModelFolder(folder: string): Promise<ModelFolder | ModelFailure> {
  const described = await describeModelFolder(folder);
  if (!described.ok) return described;
  const weights = await readWeights(described.modelPath);
  if (!weights.ok) return weights;
  const dense = await readDenseLayer(join(folder, "2_Dense"));
  return dense.ok ? { ...described, model: weights.model, dense: dense.layer } : dense;
}

/** Whether a folder holds a model, as far as that shows without its weights; `null` if it does. It does not throw. */
export async function checkModelFolder(folder: string): Promise<ModelFailure | null> {
  const described = await describeModelFolder(folder);
  return described.ok ? null : described;
}

async function describeModelFolder(folder: string): Promise<ModelDescription | ModelFailure> {
  const model = findModel(folder);
  if (!model.ok) return model;
  const config = await readJson(join(folder, "config.json"), CONFIG);
  if (!config.ok) return config;
  const tokenizer = await readJson(join(folder, "tokenizer.json"), TOKENIZER);
  if (!tokenizer.ok) return tokenizer;
  const tokenizerConfig = await readOptionalJson(join(folder, "tokenizer_config.json"), TOKENIZER_CONFIG, {});
  if (!tokenizerConfig.ok) return tokenizerConfig;
  const pooling = await readPooling(join(folder, "1_Pooling/config.json"));
  if (!pooling.ok) return pooling;
  const padding = config.content.pad_token_id ?? 0;
  const folderName = basename(resolve(folder));
  const unusable = POSITIONS_FROM_PADDING.test(config.content.model_type ?? "") ? padding + 1 : 0;
  const lengths = [
    (config.content.max_position_embeddings ?? Infinity) - unusable,
    tokenizer.content.truncation?.max_length ?? Infinity,
    tokenizerConfig.content.model_max_length ?? Infinity,
  ];
  const longest = Math.min(...lengths);
  return {
    ...model,
    name: config.content._name_or_path ?? folderName,
    folderName,
    tokenizer: tokenizer.content,
    tokenizerConfig: tokenizerConfig.content,
    // Where there is no limit, a number of thirty digits stands for one.
    longest: longest < 1e6 ? longest : USUAL_LENGTH,
    padding,
    pooling: pooling.content,
  };
}

type Read<Content> = { readonly ok: true; readonly content: Content } | ModelFailure;

function findModel(folder: string): { readonly ok: true; readonly modelPath: string } | ModelFailure {
  if (!existsSync(folder)) return modelFailure("missing", `${folder}: there is no such folder.`);
  const modelPath = MODEL_FILES.map((file) => join(folder, file)).find((path) => existsSync(path));
  if (modelPath === undefined)
    return modelFailure("missing", `${folder}: there is no model in it (${MODEL_FILES.join(", ")}).`);
  // Weights lie beside a model only where it is too large for one file, and so for the memory of WebAssembly.
  if (existsSync(`${modelPath}_data`))
    return modelFailure("unsupported", `${modelPath}: this model is too large to run here; use a smaller one.`);
  return { ok: true, modelPath };
}

async function readWeights(
  modelPath: string,
): Promise<{ readonly ok: true; readonly model: Uint8Array } | ModelFailure> {
  try {
    return { ok: true, model: await readFile(modelPath) };
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_FS_FILE_TOO_LARGE";
    return modelFailure(tooLarge ? "unsupported" : "failed", `${modelPath}: ${wordsOf(error)}`);
  }
}

async function readPooling(path: string): Promise<Read<Pooling>> {
  const config = await readOptionalJson(path, POOLING, { pooling_mode_mean_tokens: true });
  if (!config.ok) return config;
  if (config.content.pooling_mode_mean_tokens === true) return { ok: true, content: "mean" };
  if (config.content.pooling_mode_cls_token === true) return { ok: true, content: "first" };
  return modelFailure("unsupported", `${path}: only the mean of the tokens or the first one can be taken.`);
}

async function readOptionalJson<Content>(
  path: string,
  schema: z.ZodType<Content>,
  otherwise: Content,
): Promise<Read<Content>> {
  return existsSync(path) ? readJson(path, schema) : { ok: true, content: otherwise };
}

/** Reads and checks a JSON file that must be there. */
async function readJson<Content>(path: string, schema: z.ZodType<Content>): Promise<Read<Content>> {
  if (!existsSync(path)) return modelFailure("missing", `${path}: there is no such file.`);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return modelFailure("failed", `${path}: ${wordsOf(error)}`);
  }
  try {
    return { ok: true, content: schema.parse(JSON.parse(text)) };
  } catch {
    return modelFailure("not-a-model", `${path}: this is not the file of a sentence-embedding model.`);
  }
}
