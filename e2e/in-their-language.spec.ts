import { checkFacts } from "./support/fact-check.ts";
import { test } from "./support/workbench.ts";

for (const language of ["vi", "de"] as const) {
  test.describe(`${language}, dark, 1024 × 700`, () => {
    test.use({ settings: { language, theme: "dark" }, viewport: { width: 1024, height: 700 } });

    test("the fact-checker's day, all of it in this language", { tag: "@thorough" }, async ({ workbench }) => {
      await checkFacts(workbench, { language, isCompact: true });
    });
  });
}
