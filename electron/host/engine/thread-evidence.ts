import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { EmbeddingSimilarity } from "../../../shared/align/evidence/embedding-similarity.ts";
import type { EvidenceSource } from "../../../shared/align/evidence/evidence-source.ts";
import { evidenceSources, readEvidence, type EvidenceContent } from "../../../shared/exchange/glossary/own-evidence.ts";
import type { LeftOut } from "../../../shared/ipc/own-evidence.ts";
import type { Version } from "../../../shared/text/version.ts";
import { embedTexts, similarityOf, type TextVectors } from "../embedding/embed-story.ts";
import { MODEL_FAILURES } from "../embedding/model-failure.ts";
import { decodeBytes } from "../import/decode.ts";
import type { EngineEvidence, EvidenceFile } from "./engine-messages.ts";

/** Evidence ready for the aligner, and what of it could not be had. */
export interface UsableEvidence {
  readonly sources: readonly EvidenceSource[];
  readonly embeddings: EmbeddingSimilarity | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** The files by which a changed model is told from the one that made the vectors at hand. */
const FILES_OF_A_MODEL = ["model.onnx", "onnx/model.onnx", "tokenizer.json", "config.json"];

/** A person's evidence in the engine's thread. It is kept from one task to the next, so that a realignment reads nothing twice. */
export class ThreadEvidence {
  #contents: ReadonlyMap<string, EvidenceContent> = new Map();
  #sources: readonly EvidenceSource[] = [];
  #vectors: { readonly model: string; readonly byText: TextVectors } = { model: "", byText: new Map() };

  /** `onProgress` hears how many texts the model has read. It does not throw: what can't be used is left out. */
  async provide(
    evidence: EngineEvidence,
    versions: () => readonly Version[],
    onProgress: (done: number, total: number) => void,
  ): Promise<UsableEvidence> {
    const leftOut = this.#readFiles(evidence.files);
    const { model } = evidence;
    if (model === null) return { sources: this.#sources, embeddings: undefined, leftOut };
    const texts = versions();
    const key = modelKey(model.folder);
    const known = this.#vectors.model === key ? this.#vectors.byText : new Map<string, Float32Array>();
    const place = { folder: model.folder, wasmUrl: new URL(model.wasmUrl) };
    const embedded = await embedTexts(place, texts, { known, onProgress });
    if (!embedded.ok) {
      const failure = { file: basename(model.folder), code: MODEL_FAILURES[embedded.code] };
      return { sources: this.#sources, embeddings: undefined, leftOut: [...leftOut, failure] };
    }
    this.#vectors = { model: key, byText: embedded.vectors };
    return { sources: this.#sources, embeddings: similarityOf(texts, embedded.vectors), leftOut };
  }

  #readFiles(files: readonly EvidenceFile[]): readonly LeftOut[] {
    const leftOut: LeftOut[] = [];
    const contents = new Map<string, EvidenceContent>();
    for (const file of files) {
      const content = this.#contents.get(file.sha256) ?? readCopy(file);
      if (typeof content === "string") leftOut.push({ file: file.name, code: content });
      else contents.set(file.sha256, content);
    }
    if ([...contents.keys()].join() !== [...this.#contents.keys()].join())
      this.#sources = evidenceSources([...contents.values()]);
    this.#contents = contents;
    return leftOut;
  }
}

/** A copy was read once before it was kept: one that can't be read now is not what it was. */
function readCopy({ path, sha256, format }: EvidenceFile): EvidenceContent | "copy-missing" | "copy-damaged" {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return "copy-missing";
  }
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return "copy-damaged";
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return "copy-damaged";
  const read = readEvidence(decoded.text, format);
  return read.ok ? read.content : "copy-damaged";
}

/** Sizes and times stand for the contents: a model may have gigabytes. */
function modelKey(folder: string): string {
  const marks = FILES_OF_A_MODEL.map((file) => {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    return found === undefined ? "" : `${found.size} ${found.mtimeMs}`;
  });
  return JSON.stringify([folder, ...marks]);
}
