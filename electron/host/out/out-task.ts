import type { ExportFormat, RedactionKind, ReportFormat } from "../../../shared/exchange/export-names.ts";
import type { Program } from "../../../shared/exchange/report/method-content.ts";
import type { ExportOptions, LeftOut } from "../../../shared/exchange/write-export.ts";
import type { InterfaceLanguage } from "../../../shared/i18n/resources.ts";
import type { HostFailureCode } from "../../../shared/ipc/failure.ts";
import type { EngineRates } from "../engine/engine-messages.ts";

// What the host and the thread that writes files say to each other: plain data that survives structured cloning.

/** What a file is to be. A report to be printed is its page first. */
export type Wanted =
  | { readonly kind: "export"; readonly format: ExportFormat; readonly options: ExportOptions }
  | {
      readonly kind: "report";
      /** `preview`: a page of its beginning. */
      readonly format: Exclude<ReportFormat, "pdf"> | "preview";
      readonly language: InterfaceLanguage;
      readonly redact: RedactionKind | null;
      readonly program: Program;
    };

export interface OutTask {
  /** The project's file, as it stands on the disk. */
  readonly path: string;
  /** ISO instant, and who exports. */
  readonly at: string;
  readonly author: string;
  readonly rates: EngineRates;
  readonly wanted: Wanted;
}

export type OutAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly leftOut: LeftOut | null;
      readonly isWhole: boolean;
    }
  | { readonly ok: false; readonly code: HostFailureCode };

export type OutMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "answer"; readonly answer: OutAnswer };
