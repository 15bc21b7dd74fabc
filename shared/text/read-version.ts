import { markBoilerplate } from "./boilerplate.ts";
import { languageOf } from "./language-tag.ts";
import { linesOf, paragraphsOf } from "./paragraphs.ts";
import { segmentText } from "./segments.ts";
import type { Segment, Version, VersionKey } from "./version.ts";
import { makeViewText } from "./view-text.ts";

/** A text to read. */
export interface VersionInput {
  readonly key: VersionKey;
  /** The decoded file, byte-order mark removed, otherwise unchanged. */
  readonly text: string;
  /** BCP 47; the key's language by default. */
  readonly language?: string;
  /** `line`: each line that is not empty is one segment, whatever stands in it. */
  readonly unit?: "line";
}

/** Reads one version: view text, paragraphs, segments, and which of them are page furniture. Pure and linear. */
export function readVersion({ key, text, language = languageOf(key), unit }: VersionInput): Version {
  const view = makeViewText(text);
  const paragraphs = unit === "line" ? linesOf(view.text) : paragraphsOf(view.text);
  const spans =
    unit === "line"
      ? paragraphs.map((range, paragraph) => ({ range, paragraph }))
      : segmentText(view.text, paragraphs, language);
  const kinds = markBoilerplate(
    paragraphs.map(({ start, end }) => view.text.slice(start, end)),
    language,
  );
  const segments = spans.map(({ range, paragraph }, index): Segment => ({
    index,
    range,
    text: view.text.slice(range.start, range.end),
    paragraph,
    boilerplate: kinds[paragraph] ?? null,
  }));
  return { key, language, view, paragraphs, segments };
}
