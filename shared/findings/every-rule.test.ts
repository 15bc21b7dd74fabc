import { expect, test } from "vitest";
import { findDisagreements } from "./find-disagreements.ts";
import { RULES } from "./registry.ts";
import { toldStory } from "./testing/told-story.ts";

/** What all versions tell before the example: a version that says nothing at all leaves nothing out. */
const BEFORE = {
  vi: "Cây cầu mới ở Dresden đã được khánh thành.",
  de: "Die neue Brücke in Dresden wurde eröffnet.",
  en: "The new bridge in Dresden was opened.",
};

// With a rule switched off its own line here fails; `npm run soak -- rules` switches each of them off in turn.
for (const { id, example, categories } of RULES) {
  test(`${id} finds the example that its page gives`, () => {
    const { vi, de, en } = example;
    const told = toldStory({ vi: [BEFORE.vi, vi], de: [BEFORE.de, de], en: [BEFORE.en, en] });
    const findings = findDisagreements(told).flatMap((finding) => [finding, ...finding.related]);
    const own = findings.filter(({ why, bead }) => why.rule === id && bead === 1);
    expect(own).not.toEqual([]);
    for (const { category } of own) expect(categories).toContain(category);
  });
}
