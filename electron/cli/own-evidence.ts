import { extname, resolve } from "node:path";
import type { EmbeddingSimilarity } from "../../shared/align/embedding-similarity.ts";
import type { EvidenceSource } from "../../shared/align/evidence-source.ts";
import { glossaryEvidence } from "../../shared/align/glossary-evidence.ts";
import { memoryEvidence } from "../../shared/align/memory-evidence.ts";
import { readStory } from "../../shared/engine/read-story.ts";
import { readGlossaryCsv } from "../../shared/exchange/glossary/read-csv.ts";
import { readGlossaryTbx } from "../../shared/exchange/glossary/read-tbx.ts";
import { readTmx } from "../../shared/exchange/glossary/read-tmx.ts";
import { badInput, type Outcome, type Terminal } from "./outcome.ts";
import { readText } from "./version-files.ts";

/** The options by which a user's own knowledge comes in. */
export const OWN_EVIDENCE = ["glossary", "memory", "model"] as const;

/** What a user brings to the alignment: `--glossary` (CSV, TBX), `--memory` (TMX), `--model` (a folder). */
export interface OwnEvidence {
  readonly sources: readonly EvidenceSource[];
  readonly embeddings: EmbeddingSimilarity | undefined;
}

export async function readOwnEvidence(
  values: ReadonlyMap<string, string>,
  versions: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<Outcome<OwnEvidence>> {
  const sources: EvidenceSource[] = [];
  const glossary = values.get("glossary");
  if (glossary !== undefined) {
    const text = await readText(glossary, terminal);
    if (!text.ok) return text;
    const isXml = [".tbx", ".xml"].includes(extname(glossary).toLowerCase());
    const read = isXml ? readGlossaryTbx(text.value) : readGlossaryCsv(text.value);
    if (!read.ok) return badInput(`${glossary}: ${read.message}`);
    sources.push(glossaryEvidence(read.glossary));
  }
  const memory = values.get("memory");
  if (memory !== undefined) {
    const text = await readText(memory, terminal);
    if (!text.ok) return text;
    const read = readTmx(text.value);
    if (!read.ok) return badInput(`${memory}: ${read.message}`);
    sources.push(memoryEvidence(read.memory));
  }
  const folder = values.get("model");
  if (folder === undefined) return { ok: true, value: { sources, embeddings: undefined } };
  const embedded = await embed(resolve(terminal.folder, folder), versions);
  return embedded.ok ? { ok: true, value: { sources, embeddings: embedded.value } } : embedded;
}

/** Loads the runtime only now: most people name no model. */
async function embed(folder: string, texts: Readonly<Record<string, string>>): Promise<Outcome<EmbeddingSimilarity>> {
  const { loadEmbeddingModel } = await import("../host/embedding/load-model.ts");
  const wasmUrl = new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm"));
  const loaded = await loadEmbeddingModel(folder, { wasmUrl });
  if (!loaded.ok) return badInput(loaded.message);
  const { model } = loaded;
  try {
    const vectors = new Map<string, readonly Float32Array[]>();
    for (const { version } of readStory({ versions: texts }).versions) {
      vectors.set(version.key, await model.embed(version.segments.map(({ text }) => text)));
    }
    return { ok: true, value: { vectorsOf: (key) => vectors.get(key) ?? [] } };
  } catch (error) {
    return badInput(`${folder}: the model failed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await model.close();
  }
}
