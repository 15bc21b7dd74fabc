import { resolve } from "node:path";
import type { EmbeddingSimilarity } from "../../../shared/align/evidence/embedding-similarity.ts";
import type { EvidenceSource } from "../../../shared/align/evidence/evidence-source.ts";
import { readStory } from "../../../shared/engine/read-story.ts";
import {
  evidenceFormatOf,
  evidenceSources,
  readEvidence,
  type EvidenceContent,
  type EvidenceFormat,
} from "../../../shared/exchange/glossary/own-evidence.ts";
import { embedTexts, similarityOf } from "../../host/embedding/embed-story.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
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
  const contents: EvidenceContent[] = [];
  for (const [path, format] of filesOf(values)) {
    const text = await readText(path, terminal);
    if (!text.ok) return text;
    const read = readEvidence(text.value, format);
    if (!read.ok) return badInput(`${path}: ${read.message}`);
    contents.push(read.content);
  }
  const sources = evidenceSources(contents);
  const folder = values.get("model");
  if (folder === undefined) return { ok: true, value: { sources, embeddings: undefined } };
  const embedded = await embed(resolve(terminal.folder, folder), terminal.embeddingRuntime(), versions);
  return embedded.ok ? { ok: true, value: { sources, embeddings: embedded.value } } : embedded;
}

/** The option says what a file is; only of glossaries there are two formats. */
function filesOf(values: ReadonlyMap<string, string>): readonly (readonly [path: string, format: EvidenceFormat])[] {
  const glossary = values.get("glossary");
  const memory = values.get("memory");
  return [
    ...(glossary === undefined ? [] : [[glossary, evidenceFormatOf(glossary) === "tbx" ? "tbx" : "csv"] as const]),
    ...(memory === undefined ? [] : [[memory, "tmx"] as const]),
  ];
}

async function embed(
  folder: string,
  wasmUrl: URL,
  texts: Readonly<Record<string, string>>,
): Promise<Outcome<EmbeddingSimilarity>> {
  const versions = readStory({ versions: texts }).versions.map(({ version }) => version);
  const embedded = await embedTexts({ folder, wasmUrl }, versions);
  return embedded.ok ? { ok: true, value: similarityOf(versions, embedded.vectors) } : badInput(embedded.message);
}
