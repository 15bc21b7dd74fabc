import { getDocumentProxy } from "unpdf";
import { saved } from "./support/exports.ts";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

test.describe.configure({ timeout: 120_000 });

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
    await page.keyboard.press("r");
    const form = inspector(page).getByRole("form");
    const statement = "The scheme took <script>alert(1)</script> 86 million yuan";
    await form.getByRole("textbox", { name: "Statement" }).fill(statement);
    await page.keyboard.press("Control+Enter");
    await expect(form).toBeHidden();
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

test(
  "a format without anything in it says why, and makes nothing",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("radio", { name: "TBX" }).check();
    await expect(dialog.getByRole("status")).toContainText("There are no terms yet");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
  },
);
