import type { EvidenceSource } from "../../align/evidence/evidence-source.ts";
import { glossaryEvidence, type Glossary } from "../../align/evidence/glossary-evidence.ts";
import { memoryEvidence, type TranslationMemory } from "../../align/evidence/memory-evidence.ts";
import { readGlossaryCsv } from "./read-csv.ts";
import { readGlossaryTbx } from "./read-tbx.ts";
import { readTmx } from "./read-tmx.ts";
import type { GlossaryRefusal } from "./refusal.ts";

/** Glossaries come as CSV or TBX, translation memories as TMX. */
export const EVIDENCE_FORMATS = ["csv", "tbx", "tmx"] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** What a person's file holds. */
export type EvidenceContent =
  | { readonly kind: "glossary"; readonly glossary: Glossary }
  | { readonly kind: "memory"; readonly memory: TranslationMemory };

export type EvidenceReading = { readonly ok: true; readonly content: EvidenceContent } | GlossaryRefusal;

const FORMAT_BY_ENDING: Readonly<Record<string, EvidenceFormat>> = { tmx: "tmx", tbx: "tbx", xml: "tbx" };

/** The format that a file's name speaks of; CSV where it speaks of none. */
export function evidenceFormatOf(fileName: string): EvidenceFormat {
  const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(FORMAT_BY_ENDING, ending) ? FORMAT_BY_ENDING[ending]! : "csv";
}

/** Reads a glossary or a memory from its decoded text. */
export function readEvidence(text: string, format: EvidenceFormat): EvidenceReading {
  if (format === "tmx") {
    const read = readTmx(text);
    return read.ok ? { ok: true, content: { kind: "memory", memory: read.memory } } : read;
  }
  const read = format === "tbx" ? readGlossaryTbx(text) : readGlossaryCsv(text);
  return read.ok ? { ok: true, content: { kind: "glossary", glossary: read.glossary } } : read;
}

/**
 * What the files say together, for the aligner. All glossaries are one source and all memories another: items are keyed by
 * their entry's number, which two sources of a kind would share.
 */
export function evidenceSources(contents: readonly EvidenceContent[]): readonly EvidenceSource[] {
  const entries = contents.flatMap((content) => (content.kind === "glossary" ? content.glossary.entries : []));
  const units = contents.flatMap((content) => (content.kind === "memory" ? content.memory.units : []));
  return [
    ...(entries.length > 0 ? [glossaryEvidence({ entries, skipped: 0 })] : []),
    ...(units.length > 0 ? [memoryEvidence({ units, skipped: 0 })] : []),
  ];
}

export interface EvidenceSummary {
  readonly kind: EvidenceContent["kind"];
  /** Terms or sentences that connect two languages, and those of the file that do not. */
  readonly entries: number;
  readonly skipped: number;
  /** Tags as the file has them, in alphabetical order. */
  readonly languages: readonly string[];
}

/** What a person is told about a file. Linear. */
export function summariseEvidence(content: EvidenceContent): EvidenceSummary {
  const { kind } = content;
  const all: readonly object[] = kind === "glossary" ? content.glossary.entries : content.memory.units;
  const { skipped } = kind === "glossary" ? content.glossary : content.memory;
  const languages = new Set(all.flatMap((entry) => Object.keys(entry)));
  return { kind, entries: all.length, skipped, languages: [...languages].sort() };
}
