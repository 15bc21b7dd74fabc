import type { Page } from "@playwright/test";
import type { ShownProject } from "../shared/ipc/shown/project.ts";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

/** Turns what follows around, and is never closed. */
const OVERRIDE = "\u202E";
const HOSTILE = `</script><img src=x onerror=alert(1)>${OVERRIDE}gnp.exe\uD800 =cmd|'/c calc'!A1 ${"A".repeat(300)}`;
const ARABIC = "تم اعتقال أربعة أشخاص في شيآن";

test.use({ settings: { author: `${OVERRIDE}evil <b>Mai</b>` } });

async function call<Answer>(page: Page, name: string, input: object): Promise<Answer> {
  return await page.evaluate(
    async ({ name, body }) => {
      const headers = { "Content-Type": "application/json" };
      return (await (await fetch(`/api/${name}`, { method: "POST", headers, body })).json()) as never;
    },
    { name, body: JSON.stringify(input) },
  );
}

async function record(page: Page): Promise<void> {
  const { project } = await call<{ project: ShownProject }>(page, "project.read", {});
  const { text } = project.document.versions.find(({ key }) => key === "en")!;
  const start = text.indexOf("86 million yuan");
  const place = { version: "en", range: [start, start + 15] };
  const value = { kind: "words", text: HOSTILE };
  const evidence = { stance: "supports", title: HOSTILE, url: null, note: HOSTILE, quotation: HOSTILE };
  const about = { rationale: HOSTILE, value, group: `${OVERRIDE}group`, finding: null, about: "money" };
  const byVersion = [{ version: "de", verdict: "verified", value, note: HOSTILE }];
  const claim = {
    statement: HOSTILE,
    verdict: "refuted",
    ...about,
    byVersion,
    wordings: [place],
    evidence: [evidence],
  };
  const other = { statement: ARABIC, verdict: "inReview", rationale: null, wordings: [], evidence: [], finding: null };
  const note = { anchor: place, category: "accuracy.mistranslation", severity: "major" };
  for (const command of [
    { name: "recordClaim", payload: claim },
    { name: "recordClaim", payload: other },
    { name: "annotate", payload: { ...note, note: HOSTILE, suggestion: HOSTILE } },
  ]) {
    expect(await call(page, "document.change", { command })).toMatchObject({ ok: true });
  }
}

/** Parts whose words stand out at the side. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main, aside, .claim-detail-scroll, .claim-form-scroll, .record-table")]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.className),
  );

test(
  "markup, formulas and words that turn their surroundings are text in ledger, detail, form and annotations",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await sampleIsReady(page);
    await record(page);
    await page.getByRole("button", { name: /^Claims/ }).click();
    const rows = page.locator("main.ledger tbody tr");
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: ARABIC })).toBeVisible();
    await rows.filter({ hasText: "=cmd" }).click();
    const detail = page.getByRole("complementary", { name: "=cmd" });
    // The time stands behind the name, as it is written.
    await expect(detail.getByText(/^Recorded by \u2068evil <b>Mai<\/b>\u2069, \d/u)).toBeVisible();
    await expect(detail.getByText("Money · ")).toHaveText(/· \u2068group\u2069$/u);
    await expect(detail.getByText("</script><img").first()).toBeVisible();
    expect(await tooWide(page)).toEqual([]);

    await rows.filter({ hasText: "=cmd" }).focus();
    await page.keyboard.press("Enter");
    const statement = inspector(page).getByRole("form").getByRole("textbox", { name: "Statement" });
    await expect(statement).toHaveValue(/^<\/script><img .+ =cmd/u);
    expect(await tooWide(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Annotations/ }).click();
    await expect(page.getByRole("heading", { name: "Accuracy: Mistranslation" })).toBeVisible();
    await expect(page.getByText("</script><img").first()).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    expect(await page.locator("img").count()).toBe(0);
    expect(dialogs).toEqual([]);
  },
);
