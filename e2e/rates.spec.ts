import { expect, findings, inspector, sampleIsReady, test } from "./support/workbench.ts";

const DOLLARS = "date,currency,perEuro\n2018-06-22,USD,1.17\n";
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a table of rates is imported in the settings, converts the story, and goes again", async ({ workbench }) => {
  const { page } = workbench;
  await sampleIsReady(page);
  const conversion = inspector(page).getByRole("table", { name: /Conversion/ });
  await expect(inspector(page)).toContainText("ECB, 22 Jun 2018");

  await page.keyboard.press("Control+,");
  const rates = page.getByRole("dialog").getByRole("group", { name: "Exchange rates" });
  await expect(rates).toContainText("European Central Bank, 4 Jan 1999 to");
  const chooser = rates.locator("input[type=file]");
  await chooser.setInputFiles(file("dollars.csv", "date,currency,perEuro\n2018-06-22,USD,some\n"));
  await expect(rates.getByRole("alert")).toHaveText("dollars.csv, line 2: this is not a rate above zero.");
  await chooser.setInputFiles(file("dollars.csv", DOLLARS));
  await expect(rates.getByRole("alert")).toBeEmpty();
  await expect(rates.getByRole("listitem").filter({ hasText: "dollars.csv" })).toContainText("1 currency");
  await page.keyboard.press("Escape");
  await expect(inspector(page)).toContainText("dollars.csv");
  await expect(conversion.getByRole("row", { name: /^DE/ }).first()).toContainText("13.05");

  await workbench.reopen();
  await sampleIsReady(page);
  await expect(inspector(page)).toContainText("dollars.csv");
  await page.keyboard.press("Control+,");
  await rates.getByRole("button", { name: "Remove dollars.csv" }).click();
  await expect(rates).not.toContainText("dollars.csv");
  await page.keyboard.press("Escape");
  await expect(inspector(page)).toContainText("ECB, 22 Jun 2018");
});

test(
  "a reader converts a sum by the year's average, and takes it back",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    const panel = inspector(page);
    const choice = panel.getByRole("combobox", { name: "Convert by" });
    await choice.selectOption({ label: "Average of 2018" });
    await expect(panel.locator(".rate-date").first()).toHaveText("Average of 2018");
    await panel.getByText("Show the arithmetic").click();
    await expect(panel).toContainText("1 EUR = 1.18095 USD");
    await expect(choice).toHaveValue("average 2018");
    await page.keyboard.press("Escape");
    await panel.getByRole("heading", { level: 2 }).click();
    await page.keyboard.press("Control+z");
    await expect(panel.locator(".rate-date").first()).toHaveText("ECB, 22 Jun 2018");
    await expect(choice).toHaveValue("");
  },
);

test(
  "a finding is dismissed everywhere, and restored everywhere",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("x");
    const form = page.getByRole("dialog", { name: "Why dismiss this finding?" });
    await form.getByRole("radio", { name: "Everywhere in this story (now 1 finding)" }).check();
    await form.getByRole("button", { name: "Dismiss" }).click();
    await expect(form).toBeHidden();
    await expect(findings(page).getByRole("treeitem", { selected: true })).toContainText(
      "Dismissed everywhere: same meaning",
    );
    await inspector(page).getByRole("button", { name: "Restore everywhere" }).click();
    await expect(findings(page).getByRole("treeitem", { selected: true })).not.toContainText("Dismissed");
  },
);
