import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extractText, getDocumentProxy } from "unpdf";
import { printPage } from "../electron/browser/print-page.ts";
import { reportHtml } from "../shared/exchange/report/html.ts";
import { reportContent } from "../shared/exchange/report/report-content.ts";
import { sampleExchangeProject } from "../shared/exchange/testing/sample-exchange-project.ts";
import { INTERFACE_LANGUAGES } from "../shared/i18n/resources.ts";

const browser = process.env["PARALLAX_CHROMIUM"] ?? "";
const html = (language: (typeof INTERFACE_LANGUAGES)[number]): string =>
  reportHtml(reportContent(sampleExchangeProject, { language, program: { name: "Parallax", version: "0.0.0" } }));

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-report-"));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the report's page passes axe in three languages, and fits its sheet and a narrow window", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  for (const language of INTERFACE_LANGUAGES) {
    const path = join(folder, `${language}.html`);
    await writeFile(path, html(language));
    await page.goto(pathToFileURL(path).href);
    // A file's policy holds for what axe would load, too; it loads nothing.
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, language).toEqual([]);
    for (const width of [794, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overhang, `${language}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  expect(problems).toEqual([]);
});

test(
  "it prints to PDF with its words as text, its title and the number of each page",
  { tag: "@thorough" },
  async () => {
    for (const language of INTERFACE_LANGUAGES) {
      const printed = await printPage(browser, html(language));
      const pdf = await getDocumentProxy(printed!);
      expect(pdf.numPages).toBeGreaterThan(2);
      expect(pdf.numPages).toBeLessThan(8);
      const { text } = await extractText(pdf, { mergePages: false });
      for (const [index, page] of text.entries()) {
        expect(page).toContain("China and Tencent found a blockchain security alliance");
        expect(page).toMatch(new RegExp(`${index + 1}(?: of | von |/)${pdf.numPages}`, "u"));
      }
      const whole = text.join(" ").replaceAll(/\s+/gu, " ");
      for (const { statement } of sampleExchangeProject.claims) expect(whole).toContain(statement);
      expect(whole).toContain("86 triệu yên");
    }
  },
);

test("printing asks nobody for anything, and a browser that is none is told", async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const addresses = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`];
  const images = addresses.map((address) => `<img src="${address}x.png"><iframe src="${address}"></iframe>`).join("");
  const printed = await printPage(browser, `<!doctype html><title>x</title><p>whole${images}`);
  server.close();
  expect(printed?.length).toBeGreaterThan(500);
  expect(asked).toBe(0);
  expect(await printPage(join(folder, "no-browser"), "<p>")).toBeNull();
});
