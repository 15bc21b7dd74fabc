import { makeEmbedding, type EmbeddingModel } from "./embedding-model.ts";
import { modelFailure, wordsOf, type ModelFailure } from "./model-failure.ts";
import { readModelFolder, type ModelFolder } from "./model-folder.ts";
import { openSession } from "./onnx-session.ts";
import { makeTokeniser, type Tokenise } from "./tokenise.ts";

/** The E5 family was trained with a word before each text; for pairs of equal standing it is "query: " on both sides. */
const E5 = /(?:^|[^a-z\d])e5(?:[^a-z\d]|$)/iu;
const E5_PREFIX = "query: ";
/** E5's instruct models were trained without it. */
const INSTRUCT = /instruct/iu;

export interface LoadingOptions {
  /** A `file:` URL of `ort-wasm-simd-threaded.wasm`, which comes with ONNX Runtime. */
  readonly wasmUrl: URL;
}

export type LoadedModel = { readonly ok: true; readonly model: EmbeddingModel } | ModelFailure;

/**
 * Loads a sentence-embedding model that was exported to ONNX (multilingual-e5, LaBSE and their like) from a folder of
 * the user's. Reads there and at `wasmUrl`, and fetches nothing. Expected failures come back as a result; it does not
 * throw. Import this module only where a folder is named: it brings ONNX Runtime and a tokeniser along.
 */
export async function loadEmbeddingModel(folder: string, { wasmUrl }: LoadingOptions): Promise<LoadedModel> {
  const files = await readModelFolder(folder);
  if (!files.ok) return files;
  let tokenise: Tokenise;
  try {
    tokenise = makeTokeniser(files.tokenizer, files.tokenizerConfig, files.longest);
  } catch (error) {
    return modelFailure("not-a-model", `${folder}: its tokenizer can't be used: ${wordsOf(error)}`);
  }
  const opened = await openSession(files.model, files.modelPath, files.padding, wasmUrl);
  if (!opened.ok) return opened;
  const { name, pooling, dense } = files;
  const prefix = prefixOf(files);
  try {
    const model = await makeEmbedding({
      name,
      session: opened.session,
      tokenise: (text) => tokenise(prefix + text),
      probe: [files.padding],
      pooling,
      dense,
    });
    return { ok: true, model };
  } catch (error) {
    await opened.session.close();
    return modelFailure("failed", `${files.modelPath}: it does not run: ${wordsOf(error)}`);
  }
}

/** Exports keep the model's name in config.json or, where that holds some other path, in the folder's name. */
function prefixOf({ name, folderName }: ModelFolder): string {
  const names = `${name} ${folderName}`;
  return E5.test(names) && !INSTRUCT.test(names) ? E5_PREFIX : "";
}
