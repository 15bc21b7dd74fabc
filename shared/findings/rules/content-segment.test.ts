import { describe, expect, it } from "vitest";
import { extractFacts } from "../../facts/extract.ts";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import type { StoryContext } from "../story-context.ts";
import { type Saying, story } from "../testing/story.ts";

const say = (text: string, language: string): Saying => ({ text, facts: extractFacts(text, language) });
type Lines = Readonly<Record<string, readonly (string | null)[]>>;
const told = (lines: Lines): StoryContext =>
  story(
    Object.fromEntries(
      Object.entries(lines).map(([key, own]) => [key, own.map((text) => (text === null ? null : say(text, key)))]),
    ),
  );
const findIn = (context: StoryContext): readonly Finding[] =>
  findDisagreements(context).filter(({ why }) => why.rule === "content.segment");
const brief = ({ category, severity, odd, bead }: Finding): string => [category, severity, odd ?? "-", bead].join(" ");

const OPENED = {
  en: "The new bridge in Dresden was opened on Monday.",
  de: "Die neue Brücke in Dresden wurde am Montag eröffnet.",
  vi: "Cây cầu mới ở Dresden đã được khánh thành vào thứ Hai.",
};
const INJURED = {
  en: "Police said two workers were injured when a crane fell into the river.",
  de: "Laut Polizei wurden zwei Arbeiter verletzt, als ein Kran in den Fluss stürzte.",
  vi: "Cảnh sát cho biết hai công nhân bị thương khi một cần cẩu rơi xuống sông.",
};

describe("a sentence in a bead of its own", () => {
  it.each([
    ["omission", "de", { en: INJURED.en, de: null, vi: INJURED.vi }],
    ["omission", "vi", { en: INJURED.en, de: INJURED.de, vi: null }],
    ["addition", "de", { en: null, de: INJURED.de, vi: null }],
    ["addition", "en", { en: INJURED.en, de: null, vi: null }],
  ])("is an %s of %s", (category, odd, second) => {
    const lines = Object.fromEntries((["en", "de", "vi"] as const).map((key) => [key, [OPENED[key], second[key]]]));
    expect(findIn(told(lines)).map(brief)).toEqual([`${category} major ${odd} 1`]);
  });

  it("leaves a gap after what the version said last", () => {
    const [finding] = findIn(told({ en: [OPENED.en, INJURED.en], de: [OPENED.de, null], vi: [OPENED.vi, INJURED.vi] }));
    expect(finding!.spans["de"]).toEqual([{ start: OPENED.de.length, end: OPENED.de.length }]);
  });

  it("is nothing where the others say it in the sentence before", () => {
    const lines = {
      en: [
        "The new bridge in Dresden was opened on Monday, and police said two workers were injured when a crane fell into the river.",
        null,
      ],
      de: [OPENED.de, INJURED.de],
      vi: [
        "Cây cầu mới ở Dresden đã được khánh thành vào thứ Hai, và cảnh sát cho biết hai công nhân bị thương khi một cần cẩu rơi xuống sông.",
        null,
      ],
    };
    expect(findIn(told(lines))).toEqual([]);
  });

  it("names nobody where there are two versions", () => {
    expect(findIn(told({ en: [OPENED.en, INJURED.en], de: [OPENED.de, null] })).map(brief)).toEqual([
      "addition major - 1",
    ]);
  });

  it("is nothing between versions that tell different stories", () => {
    expect(findIn(told({ en: [OPENED.en, null], de: [null, INJURED.de] }))).toEqual([]);
  });

  it("is minor where it says little", () => {
    const lines = { en: [OPENED.en, "Really?"], de: [OPENED.de, null], vi: [OPENED.vi, null] };
    expect(findIn(told(lines)).map(brief)).toEqual(["addition minor en 1"]);
  });
});

it("page furniture is a note, and no part of the story", () => {
  const context = told({ en: [OPENED.en, null], de: [OPENED.de, null], vi: [OPENED.vi, "Xem thêm: Cầu mới"] });
  const versions = context.versions.map((version) => ({
    ...version,
    version: {
      ...version.version,
      segments: version.version.segments.map((segment) =>
        segment.text.startsWith("Xem") ? { ...segment, boilerplate: "links" as const } : segment,
      ),
    },
  }));
  const findings = findIn({ ...context, versions });
  expect(findings.map(brief)).toEqual(["addition note vi 1"]);
  expect(findings[0]!.messageKey).toBe("content.segment.boilerplate");
});
