import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { modelFailure, wordsOf, type ModelFailure } from "./model-failure.ts";

/** A linear layer behind the pooling, as LaBSE has it: one row of weights for each number of the result. */
export interface DenseLayer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Whether the result goes through tanh. */
  readonly tanh: boolean;
}

const CONFIG = z.looseObject({
  in_features: z.number().int().positive(),
  out_features: z.number().int().positive(),
  bias: z.boolean(),
  activation_function: z.string(),
});
const ACTIVATIONS: Readonly<Record<string, boolean>> = {
  "torch.nn.modules.activation.Tanh": true,
  "torch.nn.modules.linear.Identity": false,
};
const TENSOR = z.looseObject({
  dtype: z.literal("F32"),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});

/**
 * Reads a `2_Dense` folder: `config.json` and `model.safetensors`. The layer is null where there is no such folder.
 * Layers that lie there only as a PyTorch pickle are refused: reading one means running it.
 */
export async function readDenseLayer(
  folder: string,
): Promise<{ readonly ok: true; readonly layer: DenseLayer | null } | ModelFailure> {
  if (!existsSync(folder)) return { ok: true, layer: null };
  const path = join(folder, "model.safetensors");
  if (!existsSync(path)) return modelFailure("unsupported", `${path}: this model needs that file.`);
  try {
    const config = CONFIG.parse(JSON.parse(await readFile(join(folder, "config.json"), "utf8")));
    const tanh = ACTIVATIONS[config.activation_function];
    if (tanh === undefined)
      return modelFailure("unsupported", `${folder}: unknown activation ${config.activation_function}.`);
    const file = await readFile(path);
    const weights = readTensor(file, "linear.weight", [config.out_features, config.in_features]);
    const bias = config.bias
      ? readTensor(file, "linear.bias", [config.out_features])
      : new Float32Array(config.out_features);
    return { ok: true, layer: { weights, bias, tanh } };
  } catch (error) {
    return modelFailure("not-a-model", `${path}: ${wordsOf(error)}`);
  }
}

/** Safetensors: the length of a JSON header in 8 bytes, the header, the numbers in little-endian order. */
function readTensor(file: Buffer, name: string, shape: readonly number[]): Float32Array {
  const start = 8 + Number(file.readBigUInt64LE(0));
  const header: unknown = JSON.parse(file.toString("utf8", 8, start));
  const tensor = z.looseObject({ [name]: TENSOR }).parse(header)[name] as z.infer<typeof TENSOR>;
  const [from, to] = tensor.data_offsets;
  const count = shape.reduce((product, size) => product * size, 1);
  if (tensor.shape.join() !== shape.join() || to - from !== 4 * count || start + to > file.length)
    throw new RangeError(`${name} is not of the size that config.json gives.`);
  return Float32Array.from({ length: count }, (_, index) => file.readFloatLE(start + from + 4 * index));
}
