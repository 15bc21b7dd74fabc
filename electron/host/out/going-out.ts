import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { Program } from "../../../shared/exchange/report/method-content.ts";
import type { EngineRates } from "../engine/engine-messages.ts";
import { fail } from "../failures.ts";
import type { Giver } from "../project/project-document.ts";
import type { ProjectSession } from "../project/project-session.ts";
import { exportFileName, reportFileName } from "./file-name.ts";
import type { MadeFiles } from "./made-files.ts";
import type { OutClient } from "./out-client.ts";
import type { OutAnswer, Wanted } from "./out-task.ts";
import { isPrintable } from "./printable.ts";

/** A page on paper, as the shell prints it; rejects never. */
export type PrintPage = (
  html: string,
  signal: AbortSignal,
) => Promise<
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "no-browser" | "print-failed" | "cancelled" }
>;

interface Surroundings {
  readonly client: OutClient;
  readonly files: MadeFiles;
  readonly give: Pick<Giver, "now" | "author">;
  readonly rates: () => EngineRates;
  readonly program: Program;
  readonly print: PrintPage;
  readonly tell: (session: ProjectSession, done: number, total: number) => void;
}

type Made = Extract<OutAnswer, { ok: true }> | HostFailure;

/** What leaves the open project: exports, the report, and the report to look at. The project is left as it is. */
export class GoingOut {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async export(
    session: ProjectSession,
    { format, ...options }: CallInput<"out.export">,
    signal: AbortSignal,
  ): Promise<CallOutput<"out.export">> {
    const made = await this.#make(session, { kind: "export", format, options }, signal);
    if (!made.ok) return made;
    const name = exportFileName(session.title, { format, ...options });
    return { ok: true, file: this.#around.files.keep(name, made.bytes), leftOut: made.leftOut };
  }

  async report(
    session: ProjectSession,
    asked: CallInput<"out.report">,
    signal: AbortSignal,
  ): Promise<CallOutput<"out.report">> {
    const name = reportFileName(session.title, asked);
    const made = await this.#make(session, this.#reportAs(asked.format === "docx" ? "docx" : "html", asked), signal);
    if (!made.ok) return made;
    if (asked.format !== "pdf") return { ok: true, file: this.#around.files.keep(name, made.bytes) };
    const html = textOf(made.bytes);
    if (!isPrintable(html)) return fail("too-long-to-print");
    const printed = await this.#around.print(html, signal);
    return printed.ok ? { ok: true, file: this.#around.files.keep(name, printed.bytes) } : fail(printed.code);
  }

  async preview(
    session: ProjectSession,
    asked: CallInput<"out.preview">,
    signal: AbortSignal,
  ): Promise<CallOutput<"out.preview">> {
    const made = await this.#make(session, this.#reportAs("preview", asked), signal);
    return made.ok ? { ok: true, html: textOf(made.bytes), isWhole: made.isWhole } : made;
  }

  #reportAs(format: "html" | "docx" | "preview", { language, redact }: CallInput<"out.preview">): Wanted {
    return { kind: "report", format, language, redact, program: this.#around.program };
  }

  async #make(session: ProjectSession, wanted: Wanted, signal: AbortSignal): Promise<Made> {
    const { client, give, rates, tell } = this.#around;
    const { path } = session;
    const task = { path, at: give.now(), author: give.author(), rates: rates(), wanted };
    const made = await client.make(task, signal, (done, total) => {
      tell(session, done, total);
    });
    return made.ok ? made : fail(made.code, path);
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
