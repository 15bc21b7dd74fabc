import type { BeadRecord } from "../../../../shared/project/records.ts";
import type { ViewRange } from "../../../../shared/text/range.ts";
import type { VersionKey } from "../../../../shared/text/version.ts";
import type { VersionTexts } from "../version-texts.ts";

/** The segments of the current revisions by version key. */
export function spansByKey<Range>(
  spans: BeadRecord["spans"],
  texts: VersionTexts,
  asShown: (range: ViewRange) => Range,
): Record<VersionKey, readonly Range[]> {
  const byKey: Record<VersionKey, readonly Range[]> = {};
  for (const { revision, version } of texts.all) {
    const ranges = spans[revision.id] ?? [];
    if (ranges.length > 0) byKey[version.key] = ranges.map((range) => asShown(version.view.toView(range)));
  }
  return byKey;
}
