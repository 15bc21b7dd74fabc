import { checkFacts } from "./support/fact-check.ts";
import { test } from "./support/workbench.ts";

test("a fact-checker drops three files, goes through all findings by keyboard alone, dismisses one, records two claims", async ({
  workbench,
}) => {
  await checkFacts(workbench, { language: "en", isCompact: false });
});
