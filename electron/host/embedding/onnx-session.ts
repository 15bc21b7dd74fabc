import { readFile } from "node:fs/promises";
import type { InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { modelFailure, wordsOf, type ModelFailure } from "./model-failure.ts";

type Runtime = typeof import("onnxruntime-web/wasm");

const KNOWN_INPUTS: readonly string[] = ["input_ids", "attention_mask", "token_type_ids"];
/** Outputs in the order of preference: a finished sentence vector, or one a token under its two usual names. */
const OUTPUTS = ["sentence_embedding", "last_hidden_state", "token_embeddings"];
/** ONNX Runtime's messages for a file that it can't read, and for operators or graphs that it doesn't know. */
const NOT_A_MODEL = /ERROR_CODE: (?:2|7)\b/u;
const UNSUPPORTED = /ERROR_CODE: (?:9|10)\b|No Op registered/u;

/** What ONNX Runtime would print is in what it throws. */
const QUIET = { logSeverityLevel: 4 } as const;

/** What the model says to a batch. */
export interface BatchOutput {
  /** Rank 2, a vector a text, or rank 3, a vector a token of each text, padding included. */
  readonly rank: 2 | 3;
  readonly dimension: number;
  /** Row by row. */
  readonly values: Float32Array;
}

/** A model in the memory of WebAssembly. */
export interface OnnxSession {
  /** Runs texts of at least one token, given as numbers of tokens; the shorter ones are padded. */
  run(texts: readonly (readonly number[])[]): Promise<BatchOutput>;
  close(): Promise<void>;
}

/**
 * Starts the model in ONNX Runtime's WebAssembly build, on this thread. `modelPath` is for messages only; `padding` is
 * the number of the padding token. It does not throw.
 */
export async function openSession(
  model: Uint8Array,
  modelPath: string,
  padding: number,
  wasmUrl: URL,
): Promise<{ readonly ok: true; readonly session: OnnxSession } | ModelFailure> {
  let runtime: Runtime;
  try {
    runtime = await startRuntime(wasmUrl);
  } catch (error) {
    return modelFailure("failed", `ONNX Runtime did not start: ${wordsOf(error)}`);
  }
  let session: InferenceSession;
  try {
    session = await runtime.InferenceSession.create(model, { executionProviders: ["wasm"], ...QUIET });
  } catch (error) {
    return explain(wordsOf(error), modelPath);
  }
  const output = OUTPUTS.find((name) => session.outputNames.includes(name));
  const problem = problemWith(session, output);
  if (problem !== null || output === undefined) {
    await session.release();
    return modelFailure("unsupported", `${modelPath}: ${problem}`);
  }
  return {
    ok: true,
    session: {
      async run(texts) {
        const feeds = makeFeeds(runtime, session.inputNames, texts, padding);
        return readOutput((await session.run(feeds, [output], QUIET))[output]!);
      },
      close: () => session.release(),
    },
  };
}

let runtime: Promise<Runtime> | null = null;

/** Loaded once a thread, from the first `wasmUrl` given; a failed reading may be tried again. */
function startRuntime(wasmUrl: URL): Promise<Runtime> {
  runtime ??= loadRuntime(wasmUrl).catch((error: unknown) => {
    runtime = null;
    throw error;
  });
  return runtime;
}

async function loadRuntime(wasmUrl: URL): Promise<Runtime> {
  const wasmBinary = await readFile(wasmUrl);
  const loaded = await import("onnxruntime-web/wasm");
  // With the bytes in hand ONNX Runtime looks nothing up by address. One thread: more of them need workers of its own.
  Object.assign(loaded.env.wasm, { wasmBinary, numThreads: 1, proxy: false });
  return loaded;
}

function explain(words: string, modelPath: string): ModelFailure {
  if (NOT_A_MODEL.test(words))
    return modelFailure("not-a-model", `${modelPath}: this is no ONNX model, or not the whole of one (${words}).`);
  return modelFailure(UNSUPPORTED.test(words) ? "unsupported" : "failed", `${modelPath}: ${words}`);
}

/** Why a session is none of a sentence-embedding model, in words; `null` if it is one. */
function problemWith(session: InferenceSession, output: string | undefined): string | null {
  const unknown = session.inputNames.filter((name) => !KNOWN_INPUTS.includes(name));
  if (unknown.length > 0) return `it asks for inputs not known here (${unknown.join(", ")}).`;
  if (!session.inputNames.includes("input_ids")) return "it takes no tokens (input_ids).";
  if (session.inputMetadata.some((input) => !input.isTensor || input.type !== "int64"))
    return "its inputs are not 64-bit integers.";
  if (output === undefined) return `it gives none of ${OUTPUTS.join(", ")}.`;
  const metadata = session.outputMetadata.find(({ name }) => name === output);
  return metadata?.isTensor === true && metadata.type === "float32" ? null : `its ${output} is not in 32-bit floats.`;
}

function makeFeeds(
  { Tensor }: Runtime,
  inputs: readonly string[],
  texts: readonly (readonly number[])[],
  padding: number,
): Record<string, Tensor> {
  const longest = Math.max(...texts.map((ids) => ids.length));
  const cells = (fill: number, valueOf: (id: number) => number): Tensor => {
    const values = new BigInt64Array(texts.length * longest).fill(BigInt(fill));
    texts.forEach((ids, row) => {
      ids.forEach((id, column) => (values[row * longest + column] = BigInt(valueOf(id))));
    });
    return new Tensor("int64", values, [texts.length, longest]);
  };
  const tensors: Record<string, () => Tensor> = {
    input_ids: () => cells(padding, (id) => id),
    attention_mask: () => cells(0, () => 1),
    token_type_ids: () => cells(0, () => 0),
  };
  return Object.fromEntries(inputs.map((name) => [name, tensors[name]!()]));
}

function readOutput(tensor: Tensor): BatchOutput {
  const rank = tensor.dims.length;
  if (rank !== 2 && rank !== 3) throw new RangeError(`a result of ${rank} dimensions, where 2 or 3 were expected`);
  return { rank, dimension: tensor.dims.at(-1)!, values: tensor.data as Float32Array };
}
