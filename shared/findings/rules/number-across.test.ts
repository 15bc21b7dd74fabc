import { describe, expect, it } from "vitest";
import { findDisagreements } from "../find-disagreements.ts";
import { toldStory } from "../testing/told-story.ts";

const briefs = (texts: Readonly<Record<string, string>>): readonly string[] =>
  findDisagreements(toldStory(texts)).map(({ why, severity, odd }) => [why.rule, severity, odd ?? "-"].join(" "));

describe("a coarse figure beside its conversion", () => {
  const GOALKEEPER = {
    vi: "Thủ môn Berg cao 6 foot 8 và nặng 90 kg.",
    de: "Torhüter Berg ist 2,03 m groß und 90 kg schwer.",
    en: "Goalkeeper Berg is 6-foot-8 and weighs 90 kg.",
  };

  it("agrees where its parts do", () => {
    expect(briefs(GOALKEEPER)).toEqual([]);
  });

  it("stands out where one version drops the inches that another prints", () => {
    expect(briefs({ ...GOALKEEPER, vi: GOALKEEPER.vi.replace("6 foot 8", "6 foot") })).toEqual([
      "number.across critical vi",
    ]);
    expect(briefs({ ...GOALKEEPER, en: GOALKEEPER.en.replace("6-foot-8", "6-foot") })).toEqual([
      "number.across critical en",
    ]);
  });

  it("is rounded where nobody prints it finer in that unit, or bounded", () => {
    expect(briefs({ vi: "Đường dài 6 km.", de: "Die Straße ist 6 km lang.", en: "The road is 4 miles long." })).toEqual(
      [],
    );
    const over = "Thủ môn Berg cao hơn 6 foot và nặng 90 kg.";
    expect(briefs({ ...GOALKEEPER, vi: over })).not.toContain("number.across critical vi");
  });
});
