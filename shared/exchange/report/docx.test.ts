import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../i18n/resources.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { hostileProject } from "../testing/hostile-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { reportDocx } from "./docx.ts";
import { reportHtml } from "./html.ts";
import { reportContent } from "./report-content.ts";
import { shownText } from "./report-tree.ts";

const contentOf = (project: ExchangeProject, language: (typeof INTERFACE_LANGUAGES)[number] = "en") =>
  reportContent(project, { language, program: { name: "Parallax", version: "0.0.0" } });
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replaceAll("\u00A0", " ");
}

test.each(INTERFACE_LANGUAGES)("%s: Word's reader finds every statement, reason, quote and hash", async (language) => {
  const text = await textOf(reportDocx(contentOf(sampleExchangeProject, language)));
  const { claims, findings, annotations, versions, head } = sampleExchangeProject;
  for (const { statement, rationale, wordings } of claims)
    for (const words of [statement, rationale ?? "", ...wordings.map(({ exact }) => exact)])
      expect(text).toContain(words);
  for (const { note } of annotations) expect(text).toContain(note);
  for (const { revision } of versions) expect(text).toContain(revision.sha256);
  expect(text).toContain(head);
  expect(findings).toHaveLength(3);
  expect(text.match(/128[.,]3/gu)!.length).toBeGreaterThan(1);
});

test("it says what the page says, in the same order", async () => {
  const content = contentOf(sampleExchangeProject, "vi");
  const page = reportHtml(content)
    .replace(/[^]*<\/h1>/u, "")
    .replace(/<div class="summary">[^]*?<\/div>/u, "");
  const onPage = [...page.matchAll(/<h[123][^>]*>([^]*?)<\/h[123]>/gu)].map(([, inside]) =>
    inside!.replaceAll(/<[^>]+>/gu, "").replaceAll(/\s+/gu, ""),
  );
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(reportDocx(content)) });
  const headings = [...value.matchAll(/<h[123]>([^]*?)<\/h[123]>/gu)].map(([, inside]) =>
    inside!.replaceAll(/<[^>]+>/gu, "").replaceAll(/[\s●]+/gu, ""),
  );
  // The summary's columns have titles on the page, and a head row here; the title is a style of its own.
  expect(headings.filter((heading) => heading !== "")).toEqual(onPage);
  expect(headings.length).toBeGreaterThan(10);
});

const HOSTILE = [
  '</w:t></w:r><w:r> & "quoted" <!--',
  "\u202Eevil \u0000\u0008\uFFFE \uD800 lone",
  "=cmd|' /C calc'!A0",
];

test.each(["", ...HOSTILE])("every part is well-formed XML: %j", async (words) => {
  const bytes = reportDocx(contentOf(words === "" ? sampleExchangeProject : hostileProject(words), "de"));
  const parts = partsOf(bytes);
  expect(Object.keys(parts)).toContain("word/document.xml");
  for (const [name, xml] of Object.entries(parts)) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on("error", (error) => {
      throw error;
    });
    expect(() => parser.write(xml).close(), name).not.toThrow();
  }
  expect((await textOf(bytes)).split(shownText(words).replaceAll("\u00A0", " ")).length).toBeGreaterThan(30);
});

test("it refers to nothing outside, and the same report gives the same bytes", () => {
  const first = reportDocx(contentOf(sampleExchangeProject));
  expect(Buffer.from(first).equals(Buffer.from(reportDocx(contentOf(structuredClone(sampleExchangeProject)))))).toBe(
    true,
  );
  for (const [name, xml] of Object.entries(partsOf(first)))
    if (name.endsWith(".rels")) expect(xml).not.toContain("TargetMode");
});

test("quotes have their language, the document its own; tables have head rows that repeat", () => {
  const {
    "word/document.xml": body,
    "word/styles.xml": styles,
    "word/settings.xml": settings,
  } = partsOf(reportDocx(contentOf(sampleExchangeProject, "de")));
  for (const language of ["vi", "en"]) expect(body).toContain(`<w:lang w:val="${language}"/>`);
  expect(styles).toContain('<w:lang w:val="de"/>');
  expect(settings).toContain("<w:autoHyphenation/>");
  expect(body!.match(/<w:tblHeader\/>/gu)!.length).toBeGreaterThan(5);
  for (const style of ["Title", "Heading2", "Heading3"]) expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
});
