import { TurnTaking } from "../turn-taking.ts";
import type { DenseLayer } from "./dense-layer.ts";
import type { OnnxSession } from "./onnx-session.ts";
import { applyDense, poolTokens, toUnitLength, type Pooling } from "./pooling.ts";
import type { Tokenise } from "./tokenise.ts";

/** Texts × tokens of the longest, a batch: about a second of a small model, so that progress shows; larger ones gain no speed. */
const CELLS_A_BATCH = 256;

/** A sentence-embedding model, ready to run. */
export interface EmbeddingModel {
  readonly name: string;
  /** Numbers a vector. */
  readonly dimension: number;
  /**
   * One vector a text, in their order: of length 1, or all zeros where a text has no token. Calls are served one
   * after another, on this thread. Rejects where the runtime fails or the model was closed.
   *
   * @param onProgress hears after each batch how many texts are done
   */
  embed(texts: readonly string[], onProgress?: (done: number, total: number) => void): Promise<readonly Float32Array[]>;
  /** Gives the model's memory back, once what is under way has ended. To be called once. */
  close(): Promise<void>;
}

export interface EmbeddingParts {
  readonly name: string;
  readonly session: OnnxSession;
  readonly tokenise: Tokenise;
  /** Tokens to try the model with, which tells its dimension and whether it runs at all. */
  readonly probe: readonly number[];
  readonly pooling: Pooling;
  readonly dense: DenseLayer | null;
}

/** Puts a model together. Rejects where it does not run. */
export async function makeEmbedding(parts: EmbeddingParts): Promise<EmbeddingModel> {
  const { name, session, tokenise } = parts;
  const turns = new TurnTaking();
  const [vector] = await embedBatch(parts, [parts.probe]);
  const dimension = vector!.length;
  return {
    name,
    dimension,
    embed: (texts, onProgress) =>
      turns.take(async () => {
        const tokens = texts.map(tokenise);
        const vectors: Float32Array[] = texts.map(() => new Float32Array(dimension));
        let done = 0;
        for (const batch of batchesOf(tokens)) {
          const found = await embedBatch(
            parts,
            batch.map((index) => tokens[index]!),
          );
          batch.forEach((index, row) => (vectors[index] = found[row]!));
          done += batch.length;
          onProgress?.(done, texts.length);
        }
        return vectors;
      }),
    close: () => turns.take(() => session.close()),
  };
}

/** Indices of the texts that have tokens, by length, so that little is padded; the longest last. */
function batchesOf(tokens: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lengthOf = (index: number): number => tokens[index]!.length;
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of [...tokens.keys()].filter(lengthOf).sort((one, other) => lengthOf(one) - lengthOf(other))) {
    if (batch.length > 0 && (batch.length + 1) * lengthOf(index) > CELLS_A_BATCH) batch = [];
    if (batch.length === 0) batches.push(batch);
    batch.push(index);
  }
  return batches;
}

async function embedBatch(
  { session, pooling, dense }: EmbeddingParts,
  texts: readonly (readonly number[])[],
): Promise<readonly Float32Array[]> {
  const { values, rank, dimension } = await session.run(texts);
  const rowLength = values.length / texts.length;
  return texts.map((ids, row) => {
    const start = row * rowLength;
    if (rank === 2) return toUnitLength(values.slice(start, start + rowLength));
    const pooled = poolTokens(values.subarray(start, start + ids.length * dimension), ids.length, pooling);
    return toUnitLength(dense === null ? pooled : applyDense(pooled, dense));
  });
}
