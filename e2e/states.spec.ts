import { expect, findings, inspector, sampleIsReady, test } from "./support/workbench.ts";

test.describe("settings", () => {
  test.use({ settings: { language: "en", theme: "light" } });

  test(
    "what a person sets holds at once, for texts too, and after a restart",
    { tag: "@thorough" },
    async ({ workbench }) => {
      const { page } = workbench;
      await sampleIsReady(page);
      const root = page.locator("html");
      const line = page.locator(".view-line").first();
      const looks = () =>
        line.evaluate(
          (element) => [element.getBoundingClientRect().height, getComputedStyle(element).fontFamily] as const,
        );
      // Lines come and go as the texts are laid out.
      await expect.poll(async () => (await looks())[0]).toBe(20);
      const [, family] = await looks();

      await page.keyboard.press("Control+,");
      const sheet = page.getByRole("dialog", { name: "Settings" });
      await sheet.getByRole("checkbox", { name: "High contrast" }).check();
      await sheet.getByRole("checkbox", { name: "Reduce motion" }).check();
      await sheet.getByRole("radio", { name: "Sans serif" }).check({ force: true });
      await sheet.getByRole("radio", { name: "Wide" }).check({ force: true });
      await sheet.getByRole("combobox", { name: "High from" }).selectOption("95");
      await page.keyboard.press("Escape");
      await expect.poll(async () => (await looks())[0]).toBe(24);
      await expect.poll(async () => (await looks())[1]).not.toBe(family);
      await expect(root).toHaveAttribute("data-contrast", "high");
      await expect(root).toHaveAttribute("data-motion", "reduced");

      await workbench.reopen();
      await sampleIsReady(page);
      await expect.poll(async () => (await looks())[0]).toBe(24);
      await expect(root).toHaveAttribute("data-contrast", "high");
      await page.keyboard.press("Control+,");
      await expect(sheet.getByRole("combobox", { name: "High from" })).toHaveValue("95");
    },
  );

  test(
    "in the system's own colours, what is chosen still stands out",
    { tag: "@thorough" },
    async ({ workbench: { page } }) => {
      await page.emulateMedia({ forcedColors: "active" });
      await sampleIsReady(page);
      const selected = findings(page).getByRole("treeitem", { selected: true });
      await expect(selected).toHaveCSS("outline-style", "solid");
      const pressed = page.getByRole("button", { name: "Findings", exact: false, pressed: true }).first();
      const colours = await pressed.evaluate((button) => [
        getComputedStyle(button).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
      expect(colours[0]).not.toBe(colours[1]);
    },
  );
});

test(
  "a change that a full disk refuses is told, waits, and is saved when there is room",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.route("**/api/document.change", (route) =>
      route.fulfill({ json: { ok: false, code: "disk-full", file: "sample.parallax" } }),
    );
    const status = page.getByRole("contentinfo");
    await page.keyboard.press("c");
    await expect(page.locator(".notices .notice.crit")).toContainText("Changes stay in memory until they are saved.");
    await expect(status).toContainText("Not saved: 1 change");
    await expect(status).toContainText("0 of 12 beads confirmed");
    await page.unroute("**/api/document.change");
    await page.locator(".notices .notice.crit").getByRole("button", { name: "Try again" }).click();
    await expect(status).toContainText("1 of 12 beads confirmed");
    await expect(status).not.toContainText("Not saved");
    await expect(inspector(page)).toBeVisible();
  },
);
