import type { ExchangeBead } from "../../../../shared/exchange/alignment/exchange-alignment.ts";
import type { ExchangeProject } from "../../../../shared/exchange/exchange-project.ts";
import type { DismissalRecord, PublishedTime } from "../../../../shared/project/records.ts";
import type { HostFailureCode } from "../../../../shared/ipc/failure.ts";
import type { FileKind } from "../../../../shared/ipc/staging.ts";

/** Kinds whose words have to be taken out of what surrounds them. */
export type WrappedKind = Exclude<FileKind, "text">;

/** A file as the import's thread gets it. */
export interface ImportTask {
  readonly kind: WrappedKind;
  readonly bytes: Uint8Array;
}

/** One text of an imported file. */
export interface ImportedText {
  /** Unique within the file; what its beads call it. */
  readonly key: string;
  readonly text: string;
  /** As the file states it; `null`: guess. */
  readonly language: string | null;
  /** An ISO date that the file states for the publication. */
  readonly publishedOn: string | null;
  readonly publishedTime: PublishedTime | null;
  /** Where the file says that it stands on the web. */
  readonly url: string | null;
  /** Who published it, where a project says so. */
  readonly source?: string | null;
}

/** What people made of the texts of a whole project; versions go by the keys of the texts. */
export interface ImportedRecords extends Pick<ExchangeProject, "claims" | "annotations" | "scale"> {
  readonly title: string;
  readonly dismissals: readonly DismissalRecord[];
}

export type ImportedFile =
  | {
      readonly ok: true;
      readonly texts: readonly ImportedText[];
      /** Which words of the texts belong together; none where the file doesn't say. */
      readonly beads: readonly ExchangeBead[];
      /** Only of a whole project. */
      readonly records?: ImportedRecords;
    }
  | ImportFault;

export interface ImportFault {
  readonly ok: false;
  readonly code: HostFailureCode;
  /** Counted from 1; `null` where the whole file is meant. */
  readonly line: number | null;
}

export function importFault(code: HostFailureCode, line: number | null = null): ImportFault {
  return { ok: false, code, line };
}

/** A file of one text. */
export function oneText(text: string, about: Partial<ImportedText> = {}): ImportedFile {
  if (!/[^\s\u200b-\u200f\u2060\ufeff]/u.test(text)) return importFault("empty");
  const unknown = { key: "und", language: null, publishedOn: null, publishedTime: null, url: null };
  return { ok: true, texts: [{ ...unknown, text, ...about }], beads: [] };
}
