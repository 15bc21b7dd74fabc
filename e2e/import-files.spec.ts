import type { Page } from "@playwright/test";
import {
  ENGLISH_TEXT,
  GERMAN_DOCUMENT,
  GERMAN_PARAGRAPHS,
  OTHER_STORY,
  VIETNAMESE_PAGE,
  VIETNAMESE_PARAGRAPHS,
} from "./support/articles.ts";
import { docx } from "../electron/host/import/files/testing/documents.ts";
import { dropFiles } from "./support/drop-files.ts";
import { expect, findings, notices, sampleIsReady, test } from "./support/workbench.ts";

const PAGE = { name: "quy.html", mimeType: "text/html", buffer: Buffer.from(VIETNAMESE_PAGE) };
const DOCUMENT = { name: "fonds-2018-06-22.docx", mimeType: "application/octet-stream", buffer: GERMAN_DOCUMENT };
const OLD_TEXT = { name: "fund.txt", mimeType: "text/plain", buffer: Buffer.from(ENGLISH_TEXT, "latin1") };
const OTHER = { name: "bread.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER_STORY) };

const dialog = (page: Page) => page.getByRole("dialog", { name: /Add|files/ });
const rowOf = (page: Page, name: string) => dialog(page).locator("tbody").filter({ hasText: name });
const pane = (page: Page, key: string) => page.locator(`[data-pane=${key}]`);

test("a web page, a Word document and an old encoding: main text, date, preview, and the counts of another story", async ({
  workbench: { page },
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await sampleIsReady(page);
  await page.keyboard.press("Control+n");
  await dialog(page).locator("input[type=file]").setInputFiles([PAGE, DOCUMENT, OLD_TEXT, OTHER]);

  const html = rowOf(page, "quy.html");
  await expect(html).toContainText("HTML");
  await expect(html.locator("input[type=date]")).toHaveValue("2018-06-21");
  await expect(html).toContainText("stated in the file");
  const hour = html.getByRole("textbox", { name: /Time of publication/ });
  await expect(hour).toHaveValue("16:30");
  await expect(html.getByRole("combobox", { name: /Time zone/ })).toHaveValue("+07:00");
  await hour.fill("17h");
  await expect(hour).toHaveAttribute("aria-invalid", "true");
  await hour.fill("17h45");
  await hour.blur();
  await expect(hour).toHaveValue("17:45");
  await expect(html.getByRole("combobox", { name: /Language/ })).toHaveValue("vi");
  await expect(html.getByRole("combobox", { name: /Encoding/ })).toHaveCount(0);
  const word = rowOf(page, "fonds-2018-06-22.docx");
  await expect(word).toContainText("Word (.docx)");
  await expect(word.locator("input[type=date]")).toHaveValue("2018-06-22");
  await expect(word).toContainText("from file name");

  // The wrong encoding is seen before it does harm, and the right one, too.
  const old = rowOf(page, "fund.txt");
  const encoding = old.getByRole("combobox", { name: /Encoding/ });
  await expect(encoding).toHaveValue("windows-1252");
  await expect(old).toContainText("Characters look right");
  await encoding.selectOption("utf-8");
  await expect(old).toContainText("1 character could not be read");
  await expect(old.getByRole("group", { name: /fund\.txt/ })).toContainText("caf\ufffd owner");
  await encoding.selectOption("windows-1252");
  await expect(old.getByRole("group", { name: /fund\.txt/ })).toContainText("café owner");

  const other = rowOf(page, "bread.txt");
  await expect(other.getByRole("alert")).toContainText(
    /This file does not look like the same story\. Shared: names \d+ of \d+, amounts 0 of 2\./,
  );
  await expect(other.getByRole("checkbox")).not.toBeChecked();
  await expect(dialog(page).getByRole("alert")).toHaveCount(1);

  await dialog(page).getByRole("button", { name: "Align 3 versions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quỹ Sáng kiến chi 86 triệu");
  await expect(pane(page, "vi")).toContainText(VIETNAMESE_PARAGRAPHS[0]!.slice(0, 40));
  for (const around of ["Đọc nhiều nhất", "Giấy phép", "Thể thao", "chạy rồi"]) {
    await expect(pane(page, "vi")).not.toContainText(around);
  }
  await expect(page.getByTitle("Published on 21 June 2018 at 17:45 (UTC+7)")).toContainText("21 Jun 2018, 17:45");
  await expect(pane(page, "de")).toContainText(GERMAN_PARAGRAPHS[0]!);
  await expect(pane(page, "en")).toContainText("café owner");
  await expect(findings(page)).toBeVisible();
  expect(requests.filter((url) => url.includes("example.org"))).toEqual([]);

  await page.getByRole("button", { name: "Revisions: German" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: /Revision 1/ })).toContainText(
    /Word \(\.docx\), [\d,]+ bytes, SHA-256 [0-9a-f]{12}/,
  );
});

test(
  "files dropped on the window begin a project; on a version's sheet one is its newer text",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await dropFiles(page, [PAGE, DOCUMENT]);
    await expect(dialog(page).locator("input[type=date]")).toHaveCount(2);
    await dropFiles(page, [OLD_TEXT]);
    await expect(dialog(page).locator("input[type=date]")).toHaveCount(3);
    await dialog(page).getByRole("button", { name: "Align 3 versions" }).click();
    await expect(pane(page, "de")).toContainText(GERMAN_PARAGRAPHS[0]!);

    await page.getByRole("button", { name: "Revisions: German" }).click();
    const sheet = page.getByRole("dialog", { name: "Revisions: German" });
    const newer = Buffer.from(docx(GERMAN_PARAGRAPHS.map((words) => words.replace("75 Vorhaben", "78 Vorhaben"))));
    await dropFiles(page, [{ ...DOCUMENT, name: "fonds-2.docx", buffer: newer }, OTHER]);
    await expect(notices(page)).toContainText("Only fonds-2.docx was taken: a revision is one text.");
    await expect(sheet).toContainText("1 changed");
    await expect(sheet).toContainText("Word (.docx)");
    await sheet.getByRole("button", { name: "Use this revision" }).click();
    await expect(pane(page, "de")).toContainText("78 Vorhaben");
    await page.getByRole("button", { name: "Revisions: German" }).click();
    await expect(sheet.getByRole("button", { name: /Revision 2/ })).toContainText(/fonds-2\.docx.*Word \(\.docx\)/);
  },
);

test(
  "words pasted outside a field are taken where they are asked for, and nowhere else",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("Control+n");
    await dialog(page).getByRole("button", { name: "Paste text" }).click();
    const field = dialog(page).getByRole("textbox", { name: "Article text" });
    await field.fill(ENGLISH_TEXT);
    await field.press("Control+a");
    await field.press("Control+x");
    await dialog(page).getByRole("form").getByRole("button", { name: "Cancel" }).click();
    await dialog(page).getByRole("button", { name: "Paste text" }).focus();
    await page.keyboard.press("Control+v");
    await expect(dialog(page).getByRole("combobox", { name: /Language/ })).toHaveValue("en");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);

    // Beside an open story pasted words belong to nobody.
    await page.getByRole("button", { name: "Segments" }).click();
    await page.getByRole("grid", { name: "Segments" }).focus();
    await page.keyboard.press("Control+v");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("button", { name: "Revisions: English" }).click();
    const sheet = page.getByRole("dialog", { name: "Revisions: English" });
    await sheet.getByRole("button", { name: "Choose a file" }).focus();
    await page.keyboard.press("Control+v");
    await expect(sheet.locator("ins").first()).toBeVisible();
    await expect(sheet.getByRole("button", { name: "Use this revision" })).toBeFocused();
  },
);
