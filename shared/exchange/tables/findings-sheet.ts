import { arithmeticWords } from "../../i18n/words/arithmetic-words.ts";
import { contractSentence } from "../contract/finding-words.ts";
import type { ExchangeFinding } from "../exchange-project.ts";
import { LINE, type SheetContext, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

/** Where words that stand apart are parted, in one cell. */
const APART = " … ";

/** A row a finding, also of those that a person set aside, in the order in which the window lists them. */
export function findingsSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  const fields: readonly Field<ExchangeFinding>[] = [
    { heading: t("export.bead"), width: WIDTH.mark, of: ({ bead }) => bead + 1 },
    { heading: t("sev.title"), width: WIDTH.word, of: ({ severity }) => t(`sev.${severity}`) },
    { heading: t("export.kind"), width: WIDTH.word, of: ({ category }) => t(`cat.${category}`) },
    {
      ...{ heading: t("export.finding"), width: WIDTH.text },
      of: (finding) => contractSentence(words, finding, project),
    },
    { heading: t("export.working"), width: WIDTH.text, of: (finding) => workingOf(context, finding) },
    {
      ...{ heading: t("export.odd"), width: WIDTH.word },
      of: ({ odd }) => (odd === undefined ? null : versionName(context, odd)),
    },
    ...project.versions.map(({ key, text }) => ({
      ...{ heading: t("export.wordsOf", { version: versionName(context, key) }), width: WIDTH.line },
      of: ({ spans }: ExchangeFinding) => (spans[key] ?? []).map(([start, end]) => text.slice(start, end)).join(APART),
    })),
    { heading: t("conf.title"), width: WIDTH.mark, of: ({ confidence }) => confidence },
    { heading: t("export.dismissed"), width: WIDTH.line, of: (finding) => dismissalOf(context, finding) },
    { heading: t("export.fingerprint"), width: WIDTH.word, of: ({ fingerprint }) => fingerprint },
  ];
  return sheetOf(t("export.findings"), fields, project.findings);
}

/** Line by line, and what else the same words were found to be. */
function workingOf({ project, words }: SheetContext, { why, related = [] }: ExchangeFinding): string {
  const source = why.rates?.["source"];
  const date = why.rates?.["date"];
  const rates = typeof source === "string" && typeof date === "string" ? [`${source}, ${date}`] : [];
  return [
    ...why.arithmetic.map((line) => arithmeticWords(words, line)),
    ...rates,
    ...related.map((other) => contractSentence(words, other, project)),
  ].join(LINE);
}

function dismissalOf({ words: { t } }: SheetContext, { dismissed }: ExchangeFinding): string | null {
  if (dismissed === null) return null;
  const { reason, note, author, createdAt } = dismissed;
  return [`${author}, ${createdAt}: ${t(`reason.${reason}`)}`, note].filter((line) => line !== "").join(LINE);
}
