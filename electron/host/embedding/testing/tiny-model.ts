import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lookupModel } from "./tiny-onnx.ts";

/** The tokens of the tiny model, in the order of their numbers, and the vectors it has for them. */
export const TINY_VECTORS: Readonly<Record<string, readonly [number, number]>> = {
  "<s>": [0, 0],
  "<pad>": [100, 100],
  "</s>": [0, 0],
  "<unk>": [0, 9],
  "▁fire": [3, 0],
  "▁feuer": [0, 4],
  "▁query:": [-8, 0],
};
const TOKENS = Object.keys(TINY_VECTORS);

/** `tokenizer.json` as XLM-RoBERTa's is made: Unigram over words, `<s>` … `</s>` about the text. */
const TOKENIZER = {
  added_tokens: ["<s>", "<pad>", "</s>", "<unk>"].map((content, id) => ({ id, content, special: true })),
  normalizer: null,
  pre_tokenizer: { type: "Metaspace", replacement: "▁", prepend_scheme: "always", split: true },
  post_processor: {
    type: "TemplateProcessing",
    single: [special("<s>"), { Sequence: { id: "A", type_id: 0 } }, special("</s>")],
    pair: [],
    special_tokens: {
      "<s>": { id: "<s>", ids: [0], tokens: ["<s>"] },
      "</s>": { id: "</s>", ids: [2], tokens: ["</s>"] },
    },
  },
  decoder: null,
  model: { type: "Unigram", unk_id: 3, vocab: TOKENS.map((token) => [token, -1]) },
};

/** Files by path within the folder: JSON, or as they are. `null` leaves one out. */
export type ModelFiles = Readonly<Record<string, object | string | Uint8Array | null>>;

/** Writes a tiny model, the files given instead of or beside its own, into a folder, and returns that. */
export function writeTinyModel(folder: string, files: ModelFiles): string {
  const all: ModelFiles = {
    "model.onnx": lookupModel(Object.values(TINY_VECTORS), ["input_ids", "attention_mask"]),
    "tokenizer.json": TOKENIZER,
    "config.json": { model_type: "xlm-roberta", pad_token_id: 1, max_position_embeddings: 18 },
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const written = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
    writeFileSync(join(folder, path), written);
  }
  return folder;
}

function special(id: string): object {
  return { SpecialToken: { id, type_id: 0 } };
}

/** The files of a dense layer with tanh, in safetensors. */
export function denseFiles(weights: readonly (readonly number[])[], bias: readonly number[]): ModelFiles {
  const [rows, columns] = [weights.length, weights[0]!.length];
  const end = 4 * rows * columns;
  const header = JSON.stringify({
    "linear.weight": { dtype: "F32", shape: [rows, columns], data_offsets: [0, end] },
    "linear.bias": { dtype: "F32", shape: [rows], data_offsets: [end, end + 4 * rows] },
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const numbers = Buffer.from(Float32Array.from([...weights.flat(), ...bias]).buffer);
  return {
    "2_Dense/config.json": {
      in_features: columns,
      out_features: rows,
      bias: true,
      activation_function: "torch.nn.modules.activation.Tanh",
    },
    "2_Dense/model.safetensors": Buffer.concat([length, Buffer.from(header), numbers]),
  };
}
