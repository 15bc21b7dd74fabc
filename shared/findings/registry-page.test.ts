import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "./registry.ts";

const PAGE = new URL("../../docs/findings.md", import.meta.url);

const HEAD = `# What Parallax finds

Each rule looks at one passage (bead) and says what it compared, so that a finding can be checked by hand. Severity is
what a reader would come to believe: **critical** changes it, **major** loses or distorts, **minor** blurs a detail, a
**note** is worth knowing and no error. A table of the rules as they are in the program; \`PARALLAX_WRITE_DOCS=1 npx vitest run
registry-page\` writes it anew, and the tests compare.
`;

function page(): string {
  const rules = RULES.map(({ id, categories, severity, catches, example, dismissWhen }) =>
    [
      `## \`${id}\``,
      "",
      `${catches} Gravest: ${severity}. Category: ${categories.join(", ")}.`,
      "",
      ...(["vi", "de", "en"] as const).map((language) => `- ${language}: ${example[language] ?? "(nothing)"}`),
      "",
      `Rightly dismissed: ${dismissWhen.charAt(0).toLowerCase()}${dismissWhen.slice(1)}`,
      "",
    ].join("\n"),
  );
  return `${HEAD}\n${rules.join("\n")}`;
}

test("each rule is documented as it is", () => {
  if (process.env["PARALLAX_WRITE_DOCS"] === "1") writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});

test("no two rules have one name, and each says what it is for", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { catches, dismissWhen, example } of RULES) {
    expect(catches).toMatch(/\.$/u);
    expect(dismissWhen).toMatch(/\.$/u);
    for (const words of Object.values(example)) expect(words).not.toBe("");
  }
});
