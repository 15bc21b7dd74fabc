import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A sheet as a spreadsheet would show it: cells by their reference. */
export type ReadSheet = Readonly<Record<string, string | number>>;

/** The parts of a workbook, by path; each is well-formed XML, or this throws. */
export function readParts(workbook: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  for (const [, xml] of parts) new SaxesParser({ xmlns: true }).write(xml).close();
  return Object.fromEntries(parts);
}

/** Cells of the sheet at `index`; any but a number or an inline string is refused, a formula above all. */
export function readSheet(workbook: Uint8Array, index: number): ReadSheet {
  const cells: Record<string, string | number> = {};
  const parser = new SaxesParser();
  let reference = "";
  let text = "";
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "f") throw new Error(`${reference} is a formula`);
    if (name !== "c") return;
    reference = attributes["r"] ?? "";
    text = "";
  });
  parser.on("text", (words) => (text += words));
  parser.on("closetag", ({ name, attributes }) => {
    if (name === "v") cells[reference] = Number(text);
    else if (name === "c" && attributes["t"] === "inlineStr") cells[reference] = decoded(text);
  });
  parser.write(readParts(workbook)[`xl/worksheets/sheet${index + 1}.xml`] ?? "").close();
  return cells;
}

/** `ST_Xstring` (ECMA-376, 22.9.2.19): code units by number. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
