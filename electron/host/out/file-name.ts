import type { CallInput } from "../../../shared/ipc/contract.ts";
import type { ExportFormat } from "../../../shared/exchange/export-names.ts";
import { projectFileName } from "../project/making/project-file-name.ts";

/** By which other programs, and the import, know the format. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  ...{ tmx: "tmx", xliff: "xlf", tei: "tei.xml", po: "po", tbx: "tbx", mqm: "mqm.tsv", csv: "csv", xlsx: "xlsx" },
  ...{ json: "json", claimreview: "claimreview.json", annotations: "annotations.json", prov: "prov.json" },
};

type Exported = Pick<CallInput<"out.export">, "format" | "pair" | "sheet">;

/** A title that turns its direction around would have a name end in what it does not end in. */
const safe = (title: string): string => projectFileName(title.replace(/\p{Bidi_Control}/gu, ""));

/** `Story.vi-de.po`, `Story.claims.csv`: the story's title, safe on every system, and what tells files of one story apart. */
export function exportFileName(title: string, { format, pair, sheet }: Exported): string {
  const part = format === "csv" ? sheet : pair === null ? null : pair.join("-");
  return [safe(title), part, ENDINGS[format]].filter((piece) => piece !== null).join(".");
}

/** `Story.report.de.pdf` */
export const reportFileName = (title: string, { format, language }: CallInput<"out.report">): string =>
  `${safe(title)}.report.${language}.${format}`;
