import { expect, findings, inspector, notices, sampleIsReady, test } from "./support/workbench.ts";

test("a reader sees at once that yen and the bracket are 17 times apart, and why", async ({ workbench: { page } }) => {
  await sampleIsReady(page);
  const panel = inspector(page);
  await expect(panel).toContainText("86 million yen and 13 million US dollars are 17 times apart");
  await expect(panel).toContainText("Critical");

  const conversion = panel.getByRole("table", { name: /Conversion/ });
  await expect(conversion.getByRole("row")).toHaveCount(6);
  await expect(conversion.getByRole("row", { name: /86.*94%/ })).toBeVisible();
  await expect(conversion.getByRole("row", { name: /^DE.*11\.15.*0\.1%/ })).toBeVisible();
  await expect(conversion.getByRole("row", { name: /^EN.*86.*1\.8%/ })).toBeVisible();
  await expect(panel).toContainText("Inconsistent");
  await expect(panel).toContainText("Likely CNY, not JPY");

  await panel.getByText("Show the arithmetic").click();
  await expect(panel).toContainText("86,000,000 JPY ÷ 128.3 × 1.1648 = 780,770 USD");
});

test("J and K go through the findings, round the ends", { tag: "@thorough" }, async ({ workbench: { page } }) => {
  await sampleIsReady(page);
  const heading = inspector(page).getByRole("heading", { level: 2 });
  const first = await heading.textContent();
  await page.keyboard.press("j");
  await expect(heading).not.toHaveText(first!);
  const second = await heading.textContent();
  await page.keyboard.press("j");
  await expect(heading).not.toHaveText(second!);
  await page.keyboard.press("k");
  await expect(heading).toHaveText(second!);
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(notices(page)).toContainText("On to the last finding");
  await page.keyboard.press("j");
  await expect(heading).toHaveText(first!);
});

test(
  "a finding chosen in the list is solid in the text, and every pane says which language it holds",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    for (const language of ["vi", "de", "en"]) {
      await expect(page.locator(`[data-pane=${language}] .view-lines`)).toHaveAttribute("lang", language);
    }
    await expect(page.locator("[data-pane=vi] .strong").first()).toHaveText("86 triệu yên");
    await findings(page)
      .getByRole("treeitem", { name: /Number wording differs. Bead 3/ })
      .click();
    await expect(page.locator("[data-pane=vi] .strong").first()).toContainText("20");
    await expect(page.locator("[data-pane=vi] .strong").first()).toBeInViewport();
  },
);
