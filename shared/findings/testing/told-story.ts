import { extractFacts } from "../../facts/extract.ts";
import type { VersionKey } from "../../text/version.ts";
import type { RateSource, StoryContext } from "../story-context.ts";
import { story, threeDays } from "./story.ts";

/** A story whose facts are read from the texts, one segment a bead and version, `null` for none; keys are languages. */
export function toldStory(
  texts: Readonly<Record<VersionKey, string | readonly (string | null)[]>>,
  date = "2018-06-22",
  rates: RateSource = threeDays,
): StoryContext {
  const told = Object.entries(texts).map(
    ([key, text]) => [key, [text].flat().map((said) => (said === null ? null : { text: said, facts: [] }))] as const,
  );
  const context = story(Object.fromEntries(told), date, rates);
  const versions = context.versions.map((own) => ({
    ...own,
    facts: own.version.segments.map(({ text }) => extractFacts(text, own.version.language, { date })),
  }));
  return { ...context, versions };
}
