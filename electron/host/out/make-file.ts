import type { ExchangeProject } from "../../../shared/exchange/exchange-project.ts";
import { reportDocx } from "../../../shared/exchange/report/docx.ts";
import { reportHtml } from "../../../shared/exchange/report/html.ts";
import { reportContent } from "../../../shared/exchange/report/report-content.ts";
import { reportOpening } from "../../../shared/exchange/report/report-opening.ts";
import { writeExport, type ExportProblem } from "../../../shared/exchange/write-export.ts";
import type { HostFailureCode } from "../../../shared/ipc/failure.ts";
import { referenceRates } from "../../../shared/rates/reference-rates.ts";
import { openStoreBeside } from "../store/open-store.ts";
import type { OutAnswer, OutTask, Wanted } from "./out-task.ts";
import { readExchangeProject } from "./read-exchange-project.ts";

/** Makes one file of a project, in the thread of its own: as much work as one check of the whole story. */
export async function makeFile(task: OutTask, onProgress: (done: number, total: number) => void): Promise<OutAnswer> {
  const { path, at, author, rates, wanted } = task;
  const read = await readExchangeProject(await openStoreBeside(path), path, {
    ...{ at, author, onProgress },
    rates: referenceRates(rates.tables),
  });
  return read.ok ? written(read.project, wanted) : { ok: false, code: read.code };
}

/** What a window lays out in a moment; some forty pages. */
const PREVIEW_LINES = 1_500;

function written(project: ExchangeProject, wanted: Wanted): OutAnswer {
  if (wanted.kind === "report") {
    const { format, language, redact, program } = wanted;
    const whole = reportContent(project, { language, program, redact: redact ?? undefined });
    const { report, isWhole } =
      format === "preview" ? reportOpening(whole, PREVIEW_LINES) : { report: whole, isWhole: true };
    const bytes = bytesOf(format === "docx" ? reportDocx(report) : reportHtml(report));
    return { ok: true, bytes, leftOut: null, isWhole };
  }
  const exported = writeExport(project, wanted.format, wanted.options);
  return exported.ok
    ? { ok: true, bytes: bytesOf(exported.content), leftOut: exported.leftOut, isWhole: true }
    : { ok: false, code: CODES[exported.problem.kind] };
}

/** Pairs are chosen from a list: one that is none means that the project has changed meanwhile. */
const CODES: Readonly<Record<ExportProblem["kind"], HostFailureCode>> = {
  "no-beads": "no-beads",
  "no-terms": "no-terms",
  "no-pair": "no-pair",
  "bad-pair": "no-pair",
  "unknown-version": "no-pair",
};

/** In memory of its own, which can be given to another thread. */
const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
