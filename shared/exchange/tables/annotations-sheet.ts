import type { ExchangeAnnotation } from "../exchange-project.ts";
import { categoryWords, LINE, type SheetContext, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

/** A row an annotation, in the order in which people see them. */
export function annotationsSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  const fields: readonly Field<ExchangeAnnotation>[] = [
    { heading: t("ann.version"), width: WIDTH.word, of: ({ quote }) => versionName(context, quote.version) },
    { heading: t("export.bead"), width: WIDTH.mark, of: ({ bead }) => (bead === null ? null : bead + 1) },
    {
      ...{ heading: t("ann.quote"), width: WIDTH.line },
      of: ({ quote }) => (quote.isOrphan ? t("export.gone", { quote: quote.exact }) : quote.exact),
    },
    {
      ...{ heading: t("export.position"), width: WIDTH.mark },
      of: ({ quote }) => (quote.isOrphan ? null : quote.range.start),
    },
    { heading: t("ann.category"), width: WIDTH.line, of: ({ category }) => categoryWords(context, category) },
    { heading: t("sev.title"), width: WIDTH.word, of: ({ severity }) => t(`sev.${severity}`) },
    {
      ...{ heading: t("ann.suggestion"), width: WIDTH.line },
      of: ({ suggestion }) => (suggestion === "" ? t("export.strike") : suggestion),
    },
    { heading: t("ann.note"), width: WIDTH.text, of: ({ note }) => note },
    {
      ...{ heading: t("export.thread"), width: WIDTH.text },
      of: ({ thread }) => thread.map(({ author, at, text }) => `${author}, ${at}: ${text}`).join(LINE),
    },
    { heading: t("export.resolved"), width: WIDTH.line, of: (annotation) => resolutionOf(context, annotation) },
    { heading: t("ann.author"), width: WIDTH.word, of: ({ author }) => author },
    { heading: t("ann.time"), width: WIDTH.word, of: ({ createdAt }) => createdAt },
    { heading: t("export.id"), width: WIDTH.word, of: ({ id }) => id },
  ];
  return sheetOf(t("ann.title"), fields, project.annotations);
}

function resolutionOf({ words: { t } }: SheetContext, { resolved }: ExchangeAnnotation): string {
  if (resolved === null) return t("export.resolved.open");
  return `${t(`export.resolved.${resolved.as}`)} (${resolved.author}, ${resolved.at})`;
}
