import { expect, test } from "./support/workbench.ts";

const article = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const GERMAN = article(
  "hafen.txt",
  "Der Hafen von Altona\n\nAm Montag liefen 12 Schiffe in den Hafen ein. Der Zoll prüfte 340 Container.\n\nBürgermeisterin Berger lobte die Arbeit. Sie kostete 5 Millionen Euro.\n",
);
const ENGLISH = article(
  "port.txt",
  "The port of Altona\n\nOn Monday 12 ships entered the port. Customs checked 340 containers.\n\nMayor Berger praised the work. It cost 5 million euros.\n",
);
const VIETNAMESE =
  "Cảng Altona\n\nHôm thứ Hai, 12 tàu đã vào cảng. Hải quan kiểm tra 340 container.\n\nThị trưởng Berger khen ngợi công việc. Chi phí là 5 triệu euro.\n";

test("a story begins with one version; the second and the third join it, and undo takes them away", async ({
  workbench: { page },
}) => {
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(GERMAN);
  await dialog.getByRole("button", { name: "Begin with one version" }).click();
  await expect(dialog).toHaveCount(0);
  const panes = page.locator(".pane:visible");
  await expect(panes).toHaveCount(1);
  await expect(page.locator(".gutter")).toHaveCount(0);

  const english = page.getByRole("region", { name: "Add the English version" });
  await expect(page.getByRole("region", { name: "Add the Vietnamese version" })).toBeVisible();
  await english.locator("input[type=file]").setInputFiles(ENGLISH);
  await expect(dialog.getByText(/^\d+%$/u)).toBeVisible();
  await dialog.getByRole("button", { name: "Add 1 version" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panes).toHaveCount(2);
  await expect(english).toHaveCount(0);
  await expect(page.locator(".gutter path").first()).toBeAttached();

  await page.keyboard.press("Control+Shift+p");
  await page.keyboard.type("Add a version");
  await page
    .getByRole("option", { name: /Add a version/ })
    .first()
    .click();
  await dialog.getByRole("button", { name: "Paste text" }).click();
  await dialog.getByRole("textbox", { name: "Article text" }).fill(VIETNAMESE);
  await dialog.getByRole("button", { name: "Add text" }).click();
  await dialog.getByRole("button", { name: "Add 1 version" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panes).toHaveCount(3);
  await expect(page.locator(".gutter")).toHaveCount(2);

  await page.keyboard.press("Control+z");
  await expect(panes).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(panes).toHaveCount(1);
  await expect(english).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(panes).toHaveCount(2);
});
