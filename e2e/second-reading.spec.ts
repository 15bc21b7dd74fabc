import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, inspector, notices, sampleIsReady, test } from "./support/workbench.ts";

const STATEMENT = "The scheme took more than 86 million yen";

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

test("a claim is verified, read blind on a copy with another outcome, merged and settled, and the settling taken back", async ({
  workbench,
}) => {
  const { page, userDataFolder } = workbench;
  await sampleIsReady(page);
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form");
  await form.getByRole("textbox", { name: "Statement" }).fill(STATEMENT);
  await form.getByRole("radio", { name: "Refuted" }).check();
  await form.getByRole("textbox", { name: "Reason" }).fill("The same sentence says 13 million dollars.");
  await form.getByRole("button", { name: "Add evidence" }).click();
  await form.getByRole("textbox", { name: "Title" }).last().fill("Court ruling");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  let detail = await openClaim(page);
  await detail.getByRole("button", { name: "Ask for a second reading" }).click();
  await expect(notices(page)).toContainText("sample copy.parallax");
  const copy = join(userDataFolder, "sample copy.parallax");

  // The second reader sees what is claimed and what speaks for it, and nothing of what the first made of it.
  await workbench.reopen(copy);
  await sampleIsReady(page);
  await signAs(page, "Second reader");
  await page.getByRole("button", { name: /^Claims/ }).click();
  await page.getByRole("button", { name: "Read blind" }).click();
  detail = await openClaim(page);
  await expect(detail).toContainText("Court ruling");
  const view = page.locator(".body");
  await expect(view).toContainText("Not read yet");
  await expect(view).not.toContainText("13 million dollars");
  await expect(detail.locator(".badge, .tone-label, .claim-history")).toHaveText(["Not read yet"]);
  const reading = detail.getByRole("form", { name: "Own reading" });
  await reading.getByRole("textbox", { name: "Reason" }).fill("It may be a slip of the translator.");
  await reading.getByRole("button", { name: "Save" }).click();
  await expect(reading.getByText("Choose a verdict.")).toBeVisible();
  await reading.getByRole("radio", { name: "Disputed" }).check();
  await reading.getByRole("button", { name: "Save" }).click();
  await expect(detail.getByText("Readers differ")).toBeVisible();
  await expect(detail).toContainText("13 million dollars");

  // The first reader is offered what is no copy, and then the copy.
  await workbench.reopen(join(userDataFolder, "sample.parallax"));
  await sampleIsReady(page);
  await signAs(page, "First reader");
  await page.keyboard.press("Control+Shift+M");
  const sheet = page.getByRole("dialog", { name: "Merge a copy" });
  const file = sheet.locator("input[type=file]");
  await file.setInputFiles({ name: "notes.parallax", mimeType: "text/plain", buffer: Buffer.from("86 million") });
  await expect(sheet.getByRole("alert")).toContainText("notes.parallax");
  await file.setInputFiles(copy);
  await expect(sheet.getByRole("row", { name: /^Second reader 1$/ })).toBeVisible();
  await expect(sheet).toContainText("Nothing was changed differently in both.");
  await sheet.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(notices(page)).toContainText("Merged. Undo takes it back in one step.");

  detail = await openClaim(page);
  const readings = detail.getByRole("region", { name: "Readings" });
  await expect(readings.getByRole("listitem")).toHaveText([
    /First reader.*Refuted/su,
    /Second reader.*Disputed.*blind/su,
  ]);
  await page.keyboard.press("s");
  const settling = detail.getByRole("form", { name: "Settle the difference" });
  await settling.getByRole("radio", { name: "Disputed" }).check();
  await settling.getByRole("textbox", { name: "Reason" }).fill("The version misread its source.");
  await page.keyboard.press("Enter");
  await expect(readings).toContainText("Settled by First reader");
  await expect(detail.locator("header .badge")).toHaveText("Disputed");
  await page.getByRole("tab", { name: "Agreement" }).click();
  await expect(page.getByText("κ = (0 − 0) ÷ (1 − 0) = 0")).toBeVisible();
  await page.getByRole("tab", { name: "List" }).click();

  await page.keyboard.press("Control+z");
  await expect(readings).toContainText("Readers differ");
  await expect(detail.locator("header .badge")).toHaveText("Refuted");
});
