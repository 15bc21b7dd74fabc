import { measureText } from "../../project/annotations/scorecard.ts";
import type { ExchangeProjectVersion } from "../exchange-project.ts";
import { LINE, languageName, type SheetContext, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

/** A row a bead, a column a version; several segments of a side stand one below the other. */
export function alignmentSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  type Numbered = (typeof project.beads)[number] & { readonly number: number };
  const fields: readonly Field<Numbered>[] = [
    { heading: t("export.bead"), width: WIDTH.mark, of: ({ number }) => number },
    ...project.versions.map(({ key, text }) => ({
      ...{ heading: versionName(context, key), width: WIDTH.text },
      of: ({ spans }: Numbered) => (spans[key] ?? []).map(({ start, end }) => text.slice(start, end)).join(LINE),
    })),
    { heading: t("status.title"), width: WIDTH.word, of: ({ status }) => t(`status.${status}`) },
    { heading: t("conf.title"), width: WIDTH.mark, of: ({ confidence }) => confidence },
    {
      ...{ heading: t("align.bookmark"), width: WIDTH.mark },
      of: ({ bookmarked }) => (bookmarked ? t("export.yes") : null),
    },
    { heading: t("export.notes"), width: WIDTH.text, of: ({ notes }) => notes.join(LINE) },
  ];
  const beads = project.beads.map((bead, index) => ({ ...bead, number: index + 1 }));
  return sheetOf(t("export.alignment"), fields, beads);
}

/** A row a version: where its text is from, and which file it is. */
export function versionsSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  const fields: readonly Field<ExchangeProjectVersion>[] = [
    { heading: t("ann.version"), width: WIDTH.word, of: ({ key }) => versionName(context, key) },
    { heading: t("export.key"), width: WIDTH.mark, of: ({ key }) => key },
    { heading: t("export.language"), width: WIDTH.word, of: ({ language }) => languageName(context, language) },
    { heading: t("evidence.name"), width: WIDTH.text, of: ({ title }) => title },
    { heading: t("export.source"), width: WIDTH.word, of: ({ source }) => source },
    { heading: t("export.address"), width: WIDTH.line, of: ({ url }) => url },
    { heading: t("export.published"), width: WIDTH.word, of: ({ publishedOn }) => publishedOn },
    { heading: t("export.revision"), width: WIDTH.mark, of: ({ revision }) => revision.number },
    { heading: t("export.file"), width: WIDTH.line, of: ({ revision }) => revision.fileName },
    { heading: t("export.bytes"), width: WIDTH.mark, of: ({ revision }) => revision.byteLength },
    { heading: t("export.words"), width: WIDTH.mark, of: ({ text, language }) => measureText(text, language, "words") },
    {
      ...{ heading: t("export.characters"), width: WIDTH.mark },
      of: ({ text, language }) => measureText(text, language, "characters"),
    },
    { heading: "SHA-256", width: WIDTH.line, of: ({ revision }) => revision.sha256 },
  ];
  return sheetOf(t("export.versions"), fields, project.versions);
}
