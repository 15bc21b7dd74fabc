import type { EmbeddingSimilarity } from "../../../shared/align/evidence/embedding-similarity.ts";
import type { Version } from "../../../shared/text/version.ts";
import { modelFailure, wordsOf, type ModelFailure } from "./model-failure.ts";

/** A person's model: its folder, and a `file:` URL of the runtime's one file. */
export interface ModelPlace {
  readonly folder: string;
  readonly wasmUrl: URL;
}

/** Vectors by text, all of one model. */
export type TextVectors = ReadonlyMap<string, Float32Array>;

/**
 * The vector of each segment's text. Those that are `known` are taken over, so that a model which has nothing new to read
 * is not loaded. The runtime and the model are loaded here and given back at the end. It does not throw.
 *
 * @param onProgress hears how many texts are done, from none on
 */
export async function embedTexts(
  { folder, wasmUrl }: ModelPlace,
  versions: readonly Version[],
  { known = new Map(), onProgress }: { known?: TextVectors; onProgress?: (done: number, total: number) => void } = {},
): Promise<{ readonly ok: true; readonly vectors: TextVectors } | ModelFailure> {
  const texts = [...new Set(versions.flatMap(({ segments }) => segments.map(({ text }) => text)))];
  const fresh = texts.filter((text) => !known.has(text));
  const kept = texts.flatMap((text) => (known.has(text) ? [[text, known.get(text)!] as const] : []));
  if (fresh.length === 0) return { ok: true, vectors: new Map(kept) };
  onProgress?.(0, fresh.length);
  const { loadEmbeddingModel } = await import("./load-model.ts");
  const loaded = await loadEmbeddingModel(folder, { wasmUrl });
  if (!loaded.ok) return loaded;
  const { model } = loaded;
  try {
    const vectors = await model.embed(fresh, onProgress);
    return { ok: true, vectors: new Map([...kept, ...fresh.map((text, index) => [text, vectors[index]!] as const)]) };
  } catch (error) {
    return modelFailure("failed", `${folder}: the model failed: ${wordsOf(error)}`);
  } finally {
    await model.close();
  }
}

/** What vectors say of the versions that they were made of. */
export function similarityOf(versions: readonly Version[], vectors: TextVectors): EmbeddingSimilarity {
  const byKey = new Map(
    versions.map(({ key, segments }) => [key, segments.map(({ text }) => vectors.get(text)!)] as const),
  );
  return { vectorsOf: (key) => byKey.get(key) ?? null };
}
