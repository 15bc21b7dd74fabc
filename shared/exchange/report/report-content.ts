import { formatShortDate } from "../../i18n/format.ts";
import type { InterfaceLanguage } from "../../i18n/resources.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { redactProject } from "../redact-project.ts";
import { annotationBlocks } from "./annotation-content.ts";
import { claimBlocks } from "./claim-content.ts";
import { findingBlocks } from "./finding-content.ts";
import { methodBlocks, type Program } from "./method-content.ts";
import { reportContext } from "./report-context.ts";
import { type Block, type Report, shownText, text, words as written } from "./report-tree.ts";
import { summaryBlocks, versionBlocks } from "./summary-content.ts";

export interface ReportOptions {
  readonly language: InterfaceLanguage;
  readonly program: Program;
  /** For sharing: without names of people and files, paths and mail addresses; `notes`: without what people noted, too. */
  readonly redact?: "names" | "notes" | undefined;
}

/**
 * What the report of a project says, for every format alike: versions, counts, findings with their working, claims with
 * their grounds, annotations with the scorecard, the method. A part of which the project has nothing is left out.
 */
export function reportContent(given: ExchangeProject, { language, program, redact }: ReportOptions): Report {
  const unredacted = reportContext(given, language, redact !== undefined);
  const { t } = unredacted.words;
  const project =
    redact === undefined
      ? given
      : redactProject(given, { words: redact === "notes", nameOf: (n) => t("report.reader", { n }) });
  const context = { ...unredacted, project };
  const madeWords = (name: string, on: string): string =>
    name === program.name ? t("report.madeOn", { date: on }) : t("report.made", { date: on, name });
  const date = formatShortDate(language, project.exportedAt.slice(0, 10));
  const masthead = t(project.claims.length === 0 ? "report.findingsTitle" : "report.title");
  const [before = "", between = "", after = ""] = t("report.page", { page: "\u0000", pages: "\u0000" }).split("\u0000");
  const titled = project.versions.find(({ title }) => title === project.title);
  const signatures: readonly Block[] =
    project.head === null
      ? []
      : [
          {
            kind: "signatures",
            labels: [t("report.firstReader"), t("report.secondReader")],
            hint: t("report.signature"),
          },
        ];
  return {
    language,
    masthead,
    title: project.title === "" ? t("report.untitled") : shownText(project.title),
    titleLanguage: titled?.language ?? null,
    date,
    pageNumber: [before, between, after],
    blocks: [
      { kind: "paragraph", tone: "quiet", line: [written(madeWords(project.exportedBy, date))] },
      ...(redact !== undefined ? [{ kind: "paragraph" as const, line: [text(t("report.redacted"))] }] : []),
      ...summaryBlocks(context),
      ...findingBlocks(context),
      ...claimBlocks(context),
      ...annotationBlocks(context),
      ...versionBlocks(context),
      ...methodBlocks(context, program),
      ...signatures,
    ],
  };
}
