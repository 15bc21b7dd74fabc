import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";
import { readTei } from "../shared/exchange/alignment/read-tei.ts";
import { readTmxAlignment } from "../shared/exchange/alignment/read-tmx.ts";
import { readXliff } from "../shared/exchange/alignment/read-xliff.ts";
import { readProjectJson } from "../shared/exchange/project/read-project-json.ts";
import { dropFiles } from "./support/drop-files.ts";
import { expect, inspector, notices, sampleIsReady, test } from "./support/workbench.ts";

const STORY = "China and Tencent found a blockchain security alliance";

const contentOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

/** What a press or click has the browser save. */
async function saved(page: Page, act: () => Promise<unknown>, ending: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(download.suggestedFilename()).toBe(`${STORY}.${ending}`);
  return await contentOf(download);
}

/** Ctrl E, a format by its name, and Enter. */
async function exported(page: Page, format: string, ending: string): Promise<string> {
  await page.keyboard.press("Control+e");
  await page.getByRole("radio", { name: format }).check();
  const file = await saved(page, () => page.keyboard.press("Enter"), ending);
  await expect(page.getByRole("dialog")).toBeHidden();
  return file.toString("utf8");
}

async function record(page: Page, statement: string, verdict: string | null): Promise<void> {
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form");
  await form.getByRole("textbox", { name: "Statement" }).fill(statement);
  if (verdict !== null) {
    await form.getByRole("radio", { name: verdict }).check();
    await form.getByRole("textbox", { name: "Reason" }).fill("The desk has the original release.");
  }
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
}

test.describe.configure({ timeout: 240_000 });

test("what was checked leaves the window in the field's formats, and comes back", async ({ workbench }) => {
  const { page } = workbench;
  await sampleIsReady(page);
  await record(page, "The scheme took 86 million yuan", "Verified");
  await record(page, "Four people were convicted", null);

  await test.step("alignment, whole: TMX, XLIFF, TEI", async () => {
    const tmx = readTmxAlignment(await exported(page, "TMX", "tmx"));
    const xliff = readXliff(await exported(page, "XLIFF", "xlf"));
    const tei = readTei(await exported(page, "TEI", "tei.xml"));
    for (const reading of [tmx, xliff, tei]) {
      expect(reading.ok && reading.alignment.versions.map(({ key }) => key)).toEqual(["vi", "de", "en"]);
      expect(reading.ok && reading.alignment.beads).toHaveLength(12);
    }
  });

  await test.step("PO has the pair that was chosen", async () => {
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("radio", { name: "PO For" }).check();
    await dialog.getByRole("combobox", { name: "Pair of versions" }).selectOption({ label: "English to Vietnamese" });
    const po = await saved(page, () => page.keyboard.press("Enter"), "en-vi.po");
    expect(po.toString("utf8")).toContain("X-Source-Language: en");
    await expect(dialog).toBeHidden();
  });

  await test.step("ClaimReview says before and after that a claim in review is not in it", async () => {
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("radio", { name: "ClaimReview" }).check();
    const contents = dialog.getByRole("region", { name: "In it" });
    await expect(contents).toContainText("1 claim");
    await expect(contents).toContainText("1 claim in review is left out");
    const reviews = await saved(page, () => page.keyboard.press("Enter"), "claimreview.json");
    expect(JSON.parse(reviews.toString("utf8"))).toMatchObject([
      { "@type": "ClaimReview", claimReviewed: "The scheme took 86 million yuan", reviewRating: { ratingValue: 5 } },
    ]);
    await expect(notices(page)).toContainText("1 claim in review is left out");
  });

  await test.step("a format without anything in it says why, and makes nothing", async () => {
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    // It begins with what was exported last.
    await expect(dialog.getByRole("radio", { name: "ClaimReview" })).toBeFocused();
    await dialog.getByRole("radio", { name: "TBX" }).check();
    await expect(dialog.getByRole("status")).toContainText("There are no terms yet");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
  });

  const json = await test.step("JSON for sharing names nobody", async () => {
    await page.keyboard.press("Control+e");
    await page.getByRole("radio", { name: "JSON For scripts" }).check();
    await page.getByRole("combobox", { name: "For sharing" }).selectOption({ label: "Without names" });
    await expect(page.getByText("People become Reader 1, Reader 2")).toBeVisible();
    const text = (await saved(page, () => page.keyboard.press("Enter"), "json")).toString("utf8");
    await expect(page.getByRole("dialog")).toBeHidden();
    const reading = readProjectJson(text);
    expect(reading.ok && reading.project.claims.map(({ author }) => author)).toEqual(["Reader 1", "Reader 1"]);
    expect(text).not.toContain("First reader");
    return text;
  });

  await test.step("the bar under the claims: a table for a spreadsheet", async () => {
    await page.getByRole("button", { name: /^Claims/ }).click();
    const bar = page.getByRole("region", { name: "Export" });
    await expect(bar).toContainText("ClaimReview: 1 claim in review is left out");
    const csv = await saved(page, () => bar.getByRole("button", { name: "CSV" }).click(), "claims.csv");
    expect(csv.toString("utf8")).toMatch(/^\ufeffStatement,[^\n]*\r\n(?:The scheme took|Four people)/u);
  });

  await test.step("what was exported can be imported: three texts with their beads", async () => {
    await page.getByRole("button", { name: "Compare" }).click();
    const tmx = Buffer.from(await exported(page, "TMX", "tmx"));
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog");
    await dialog
      .locator("input[type=file]")
      .setInputFiles([{ name: "story.tmx", mimeType: "application/octet-stream", buffer: tmx }]);
    await expect(dialog.locator(".tick")).toHaveCount(3);
    await expect(dialog).toContainText("12 beads came along");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("the whole project, dropped on the window, is a project again with its claims", async () => {
    const file = { name: "story.json", mimeType: "application/json", buffer: Buffer.from(json) };
    await dropFiles(page, [file]);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("12 beads came along, 2 claims");
    await expect(dialog.getByRole("textbox", { name: "Title" })).toHaveValue(STORY);
    await dialog.getByRole("button", { name: /^Align 3 versions/ }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: /^Claims/ }).click();
    await page.getByText("The scheme took 86 million yuan").first().click();
    await expect(page.getByText("Reader 1").first()).toBeVisible();
  });
});

test(
  "the report is looked at in German and saved on A4, and the window stays as safe as it was",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    const problems: string[] = [];
    page.on("console", (message) => {
      // Looking into the frame is itself refused there at first: that is the test's own script.
      const isOwn = message.text().startsWith("Blocked script execution");
      if (!isOwn && (message.type() === "error" || message.type() === "warning")) problems.push(message.text());
    });
    await sampleIsReady(page);
    await record(page, "The scheme took <script>alert(1)</script> 86 million yuan", null);
    await page.keyboard.press("Shift+P");
    const dialog = page.getByRole("dialog", { name: "Report" });
    await dialog.getByRole("combobox", { name: "Language of the report" }).selectOption("de");
    const preview = page.frameLocator("iframe");
    await expect(preview.locator("html")).toHaveAttribute("lang", "de");
    await expect(preview.locator("header")).toContainText("Abweichungen und Aussagen");
    await expect(preview.getByText("<script>alert(1)</script>").first()).toBeVisible();
    await expect(page.locator("iframe")).toHaveAttribute("sandbox", "allow-same-origin allow-modals");

    const pdf = await saved(page, () => dialog.getByRole("button", { name: "Save PDF" }).click(), "report.de.pdf");
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const first = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
    const [, , width, height] = first.view;
    // A4 in points, as near as printers' units come to millimetres.
    expect([Math.round(width! / 2.8346), Math.round(height! / 2.8346)]).toEqual([210, 297]);

    const docx = await saved(page, () => dialog.getByRole("button", { name: "Save DOCX" }).click(), "report.de.docx");
    expect(docx.subarray(0, 2).toString("latin1")).toBe("PK");

    // The frame prints by itself; here nobody sees a dialog.
    const printed = page.locator("iframe").evaluate(
      (frame) =>
        new Promise<boolean>((resolve) => {
          (frame as HTMLIFrameElement).contentWindow?.addEventListener("beforeprint", () => {
            resolve(true);
          });
        }),
    );
    await dialog.getByRole("button", { name: "Print" }).click();
    expect(await printed).toBe(true);
    // From within the page, too.
    await preview.locator("h1").click();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(problems).toEqual([]);
  },
);
