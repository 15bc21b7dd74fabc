import { join } from "node:path";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { readTei } from "../shared/exchange/alignment/read-tei.ts";
import { readTmxAlignment } from "../shared/exchange/alignment/read-tmx.ts";
import { readXliff } from "../shared/exchange/alignment/read-xliff.ts";
import { readProjectJson } from "../shared/exchange/project/read-project-json.ts";
import { dropFiles } from "./support/drop-files.ts";
import { exported, officeXml, saved } from "./support/exports.ts";
import { expect, inspector, notices, sampleIsReady, test } from "./support/workbench.ts";

const STATEMENT = "Four people were arrested in Xi’an";
const MISTYPED = "Five people were arrested in Xi’an";
const OPEN = "The scheme took 86 million yuan";
const FIRST_REASON = "The versions do not say the same.";
const SETTLED = "The court speaks of defendants.";
const PAIR = { "Pair of versions": "German to English" };

/** The claim in full, with the keyboard on its row. */
async function openClaim(page: Page) {
  await page.getByRole("button", { name: /^Claims/ }).click();
  await page.getByRole("row", { name: STATEMENT }).click();
  return page.getByRole("complementary", { name: STATEMENT });
}

async function signAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+,");
  const field = page.getByRole("textbox", { name: "Name on records" });
  await field.fill(name);
  await field.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test.describe.configure({ timeout: 240_000 });

test("a claim is recorded and verified, read again on a copy with another outcome, merged, settled, sent out and taken in", async ({
  workbench,
}) => {
  const { page, userDataFolder } = workbench;
  await sampleIsReady(page);
  const form = inspector(page).getByRole("form");

  await test.step("record: a claim that stays in review, and one from selected words, verified with evidence", async () => {
    await page.keyboard.press("r");
    await form.getByRole("textbox", { name: "Statement" }).fill(OPEN);
    await page.keyboard.press("Enter");
    await expect(form).toBeHidden();

    const german = page.locator("[data-pane=de] .view-line").filter({ hasText: "Verhaftungen" }).first();
    await german.dblclick();
    await page.keyboard.press("r");
    await form.getByRole("textbox", { name: "Statement" }).fill(MISTYPED);
    await form.getByRole("radio", { name: "Verified" }).check();
    await form.getByRole("textbox", { name: "Reason" }).fill(FIRST_REASON);
    const stated = form.getByRole("region", { name: "What it states" });
    await stated.getByRole("combobox", { name: "kind of value" }).selectOption("quantity");
    await stated.getByRole("textbox", { name: "Amount" }).fill("four");
    const english = form.getByRole("group", { name: "English" });
    await english.getByRole("combobox", { name: "Verdict" }).selectOption("disputed");
    await english.getByRole("textbox", { name: "What it says otherwise" }).fill("English says convicted");
    await form.getByRole("button", { name: "Add evidence" }).click();
    await form.getByRole("textbox", { name: "Title" }).fill("Court ruling");
    await form.getByRole("textbox", { name: "Quotation, word for word" }).fill("four defendants <script>");
    const ruling = { name: "ruling.txt", mimeType: "text/plain", buffer: Buffer.from("Four defendants.") };
    await dropFiles(page, [ruling], ".evidence-extras");
    await expect(form.getByText("ruling.txt, 16 B")).toBeVisible();
    await form.getByRole("searchbox", { name: "Find a claim by its words" }).fill("scheme yuan");
    await form.getByRole("button", { name: OPEN }).click();
    await form.getByRole("combobox", { name: "Group" }).fill("Arrests");
    // A word is no amount: the field says so and has the keyboard.
    await page.keyboard.press("Control+Enter");
    await expect(form.getByText("Enter the amount in figures.")).toBeVisible();
    await stated.getByRole("textbox", { name: "Amount" }).fill("4");
    await page.keyboard.press("Control+Enter");
    await expect(form).toBeHidden();

    await german.dblclick();
    await page.keyboard.press("n");
    const popover = page.getByRole("dialog", { name: "Annotate" });
    await popover.getByRole("radio", { name: "Terminology" }).check();
    await popover.getByRole("radio", { name: "Major" }).check();
    await popover.getByRole("textbox", { name: "Suggestion" }).fill("Festnahmen");
    await page.keyboard.press("Control+Enter");
    await expect(popover).toBeHidden();
  });

  await test.step("the claim is found in the ledger, its file saved, its statement mended", async () => {
    await page.getByRole("button", { name: /^Claims/ }).click();
    const rows = page.locator("main.ledger").getByRole("row");
    await expect(rows).toHaveCount(3);
    await page.getByRole("searchbox", { name: "Search claims" }).fill("DEFENDANTS");
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: "Arrests" })).toContainText("Verhaftungen");
    const versions = page.getByRole("combobox", { name: "Versions", exact: true });
    await versions.selectOption("de");
    await expect(page.getByText("No claims match")).toBeVisible();
    await versions.selectOption("en");
    await expect(rows).toHaveCount(2);
    const detail = page.getByRole("complementary", { name: MISTYPED });
    const download = page.waitForEvent("download");
    await detail.getByRole("button", { name: "Save ruling.txt" }).click();
    expect((await download).suggestedFilename()).toBe("ruling.txt");
    await rows.nth(1).click();
    await page.keyboard.press("Enter");
    await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue(MISTYPED);
    await form.getByRole("textbox", { name: "Statement" }).fill(STATEMENT);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("complementary", { name: STATEMENT })).toContainText("changed the statement");
  });

  await test.step("ask for a second reading, and read blind on the copy", async () => {
    let detail = await openClaim(page);
    for (const words of ["English says convicted", "four defendants <script>", "Depends on", "4 · Arrests"])
      await expect(detail).toContainText(words);
    await detail.getByRole("button", { name: "Ask for a second reading" }).click();
    await expect(notices(page)).toContainText("sample copy.parallax");

    // The second reader sees what is claimed and what speaks for it, and nothing of what the first made of it.
    await workbench.reopen(join(userDataFolder, "sample copy.parallax"));
    await sampleIsReady(page);
    await signAs(page, "Second reader");
    await page.getByRole("button", { name: /^Claims/ }).click();
    await page.getByRole("button", { name: "Read blind" }).click();
    detail = await openClaim(page);
    await expect(detail).toContainText("Court ruling");
    const view = page.locator(".body");
    await expect(view).toContainText("Not read yet");
    await expect(view).not.toContainText(FIRST_REASON);
    await expect(detail.locator("header .badge")).toHaveText("Not read yet");
    await expect(detail.locator(".claim-history")).toHaveCount(0);
    const reading = detail.getByRole("form", { name: "Own reading" });
    await reading.getByRole("textbox", { name: "Reason" }).fill("It may be a slip of the translator.");
    await reading.getByRole("button", { name: "Save" }).click();
    await expect(reading.getByText("Choose a verdict.")).toBeVisible();
    await reading.getByRole("radio", { name: "Disputed" }).check();
    await reading.getByRole("button", { name: "Save" }).click();
    await expect(detail.getByText("Readers differ")).toBeVisible();
    await expect(detail).toContainText(FIRST_REASON);
  });

  await test.step("merge: what is no copy is refused, then the copy's reading stands beside the first", async () => {
    await workbench.reopen(join(userDataFolder, "sample.parallax"));
    await sampleIsReady(page);
    await signAs(page, "First reader");
    await page.keyboard.press("Control+Shift+M");
    const sheet = page.getByRole("dialog", { name: "Merge a copy" });
    const file = sheet.locator("input[type=file]");
    await file.setInputFiles({ name: "notes.parallax", mimeType: "text/plain", buffer: Buffer.from("86 million") });
    await expect(sheet.getByRole("alert")).toContainText("notes.parallax");
    await file.setInputFiles(join(userDataFolder, "sample copy.parallax"));
    await expect(sheet.getByRole("row", { name: /^Second reader 1$/ })).toBeVisible();
    await expect(sheet).toContainText("Nothing was changed differently in both.");
    await sheet.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(notices(page)).toContainText("Merged. Undo takes it back in one step.");
  });

  await test.step("settle the difference, take that back, and do it again", async () => {
    const detail = await openClaim(page);
    const readings = detail.getByRole("region", { name: "Readings" });
    await expect(readings.getByRole("listitem")).toHaveText([
      /First reader.*Verified/su,
      /Second reader.*Disputed.*blind/su,
    ]);
    await page.keyboard.press("s");
    const settling = detail.getByRole("form", { name: "Settle the difference" });
    await settling.getByRole("radio", { name: "Disputed" }).check();
    await settling.getByRole("textbox", { name: "Reason" }).fill(SETTLED);
    await page.keyboard.press("Enter");
    await expect(readings).toContainText("Settled by First reader");
    await expect(detail.locator("header .badge")).toHaveText("Disputed");
    await page.getByRole("tab", { name: "Agreement" }).click();
    await expect(page.getByText("κ = (0 − 0) ÷ (1 − 0) = 0")).toBeVisible();
    await page.getByRole("tab", { name: "List" }).click();
    await page.keyboard.press("Control+z");
    await expect(readings).toContainText("Readers differ");
    await expect(detail.locator("header .badge")).toHaveText("Verified");
    await page.keyboard.press("Control+Shift+z");
    await expect(detail.locator("header .badge")).toHaveText("Disputed");
  });

  let project = Buffer.alloc(0);
  const back: { readonly name: string; readonly buffer: Buffer; readonly versions: number; readonly beads: number }[] =
    [];
  await test.step("the alignment goes out as TMX, XLIFF, TEI, PO and CSV", async () => {
    await page.getByRole("button", { name: "Compare" }).click();
    const tmx = await exported(page, "TMX", "tmx");
    const xliff = await exported(page, "XLIFF", "xlf");
    const tei = await exported(page, "TEI", "tei.xml");
    const whole = [readTmxAlignment(tmx.toString()), readXliff(xliff.toString()), readTei(tei.toString())];
    for (const reading of whole) {
      expect(reading.ok && reading.alignment.versions.map(({ key }) => key)).toEqual(["vi", "de", "en"]);
      expect(reading.ok && reading.alignment.beads).toHaveLength(12);
    }
    const po = await exported(page, "PO For", "en-vi.po", { "Pair of versions": "English to Vietnamese" });
    expect(po.toString()).toContain("X-Source-Language: en");
    const csv = await exported(page, "CSV", "csv", { Table: "Alignment, to be read back" });
    expect(csv.toString()).toContain("ChinaNews");
    back.push(
      { name: "story.tmx", buffer: tmx, versions: 3, beads: 12 },
      { name: "story.xlf", buffer: xliff, versions: 3, beads: 12 },
    );
    back.push(
      { name: "story.xml", buffer: tei, versions: 3, beads: 12 },
      { name: "story.po", buffer: po, versions: 2, beads: 8 },
    );
    back.push({ name: "story.csv", buffer: csv, versions: 3, beads: 12 });
  });

  await test.step("claims: ClaimReview without the one in review, which is said; Web Annotation", async () => {
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("radio", { name: "ClaimReview" }).check();
    const contents = dialog.getByRole("region", { name: "In it" });
    await expect(contents).toContainText("1 claim in review is left out");
    const reviews = await saved(page, () => page.keyboard.press("Enter"), "claimreview.json");
    const [review, ...rest] = JSON.parse(reviews.toString()) as object[];
    expect(review).toMatchObject({ claimReviewed: STATEMENT, reviewRating: { ratingValue: 3 }, reviewBody: SETTLED });
    // The version that was judged by itself.
    expect(rest).toHaveLength(1);
    await expect(notices(page)).toContainText("1 claim in review is left out");
    await expect(dialog).toBeHidden();
    const annotations = (await exported(page, "Web Annotation", "annotations.json")).toString();
    expect(JSON.parse(annotations)).toMatchObject({ "@context": expect.anything() });
    for (const words of [STATEMENT, OPEN, "Festnahmen", "TextQuoteSelector"]) expect(annotations).toContain(words);
  });

  await test.step("annotations: TBX and MQM; tables: CSV and XLSX; the whole: JSON without names, PROV", async () => {
    expect((await exported(page, "TBX", "tbx")).toString()).toContain("Festnahmen");
    expect((await exported(page, "MQM", "de-en.mqm.tsv", PAIR)).toString()).toMatch(/\t/u);
    await page.getByRole("button", { name: /^Claims/ }).click();
    const bar = page.getByRole("region", { name: "Export" });
    await expect(bar).toContainText("ClaimReview: 1 claim in review is left out");
    const sheet = (await saved(page, () => bar.getByRole("button", { name: "CSV" }).click(), "claims.csv")).toString();
    expect(sheet).toMatch(/^\ufeffStatement,[^\n]*\r\n(?:The scheme took|Four people)/u);
    expect(sheet).toContain("four defendants <script>");
    expect(officeXml(await exported(page, "XLSX", "xlsx"))).toContain("four defendants &lt;script&gt;");
    const json = (await exported(page, "JSON For scripts", "json", { "For sharing": "Without names" })).toString();
    const reading = readProjectJson(json);
    expect(reading.ok && reading.project.claims.map(({ author }) => author)).toEqual(["Reader 1", "Reader 1"]);
    expect(json).not.toMatch(/First reader|Second reader/u);
    project = Buffer.from(json);
    const prov = (await exported(page, "PROV", "prov.json", { "For sharing": "As it is" })).toString();
    for (const words of ["First reader", "Second reader", "adjudicate"]) expect(prov).toContain(words);
  });

  await test.step("the report: HTML without a script, PDF, DOCX", async () => {
    await page.keyboard.press("Shift+P");
    const dialog = page.getByRole("dialog", { name: "Report" });
    await expect(page.frameLocator("iframe").getByText(STATEMENT).first()).toBeVisible();
    const report = (ending: string) =>
      saved(
        page,
        () => dialog.getByRole("button", { name: `Save ${ending.toUpperCase()}` }).click(),
        `report.en.${ending}`,
      );
    const html = (await report("html")).toString();
    for (const words of [STATEMENT, SETTLED, "four defendants &lt;script&gt;"]) expect(html).toContain(words);
    expect(html).not.toContain("<script");
    const pdf = await extractText(await getDocumentProxy(new Uint8Array(await report("pdf"))), { mergePages: true });
    expect(pdf.text).toContain("Settled by First reader");
    expect(officeXml(await report("docx"))).toContain(SETTLED);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("what can be read back is: texts with their beads", async () => {
    for (const { name, buffer, versions, beads } of back) {
      await page.keyboard.press("Control+n");
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[type=file]").setInputFiles([{ name, mimeType: "application/octet-stream", buffer }]);
      await expect(dialog.locator(".tick"), name).toHaveCount(versions);
      await expect(dialog, name).toContainText(`${beads} beads came along`);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }
  });

  await test.step("the whole project, dropped on the window, is a project again with its claims", async () => {
    await dropFiles(page, [{ name: "story.json", mimeType: "application/json", buffer: project }]);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("12 beads came along, 2 claims");
    await dialog.getByRole("button", { name: /^Align 3 versions/ }).click();
    await expect(dialog).toBeHidden();
    const detail = await openClaim(page);
    // Whoever reads blind sees nothing of what became of it, here or in the project that it came from.
    await expect(detail).toContainText("Recorded by Reader 1");
    await expect(detail).not.toContainText(SETTLED);
    await page.getByRole("button", { name: "Read blind" }).click();
    await expect(detail).toContainText(SETTLED);
    await expect(detail.getByText("Checked before", { exact: true })).toBeVisible();
  });
});
