import type { CheckedStory } from "../../engine/check-story.ts";
import { lookUpRate } from "../../rates/look-up.ts";
import type { RateSource } from "../../rates/rate-answer.ts";
import { languageOf } from "../../text/language-tag.ts";
import { findingsAnswer } from "../contract/findings.ts";
import { storyConversions } from "../conversions.ts";
import type { ExchangeProject, ExchangeProjectVersion } from "../exchange-project.ts";

/** Where a checked text came from. */
export interface CheckedFile {
  readonly fileName: string | null;
  /** Lower-case hexadecimal, of the bytes as they were read. */
  readonly sha256: string;
  readonly byteLength: number;
}

/**
 * A story that was checked and is no project: its report has texts, findings and the method. Nobody recorded anything.
 *
 * @param id the story's name
 * @param at ISO instant of the check
 * @param rates those that the story was checked with
 */
export function checkedProject(
  id: string,
  story: CheckedStory,
  files: Readonly<Record<string, CheckedFile>>,
  at: string,
  rates: RateSource = lookUpRate,
): ExchangeProject {
  const { beads, findings } = findingsAnswer(id, story);
  return {
    title: id,
    versions: story.versions.map(({ version: { key, view }, date }): ExchangeProjectVersion => {
      const { fileName, sha256, byteLength } = files[key]!;
      return {
        ...{ key, language: languageOf(key), title: "", source: null, url: null, publishedOn: date },
        text: view.raw,
        revision: { number: 1, fileName, sha256, byteLength },
      };
    }),
    beads: beads.map(({ spans, confidence }) => ({
      ...{ status: "auto", confidence, bookmarked: false, notes: [] },
      spans: Object.fromEntries(
        Object.entries(spans)
          .filter(([, ranges]) => ranges.length > 0)
          .map(([key, ranges]) => [key, ranges.map(([start, end]) => ({ start, end }))]),
      ),
    })),
    findings: findings.map((finding) => ({ ...finding, dismissed: null })),
    conversions: storyConversions({ ...story, rates }),
    ...{ claims: [], annotations: [], attachments: [], scale: null, history: [], brought: [], head: null },
    exportedAt: at,
    exportedBy: "Parallax",
  };
}
