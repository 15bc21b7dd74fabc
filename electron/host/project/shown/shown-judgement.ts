import type { ShownJudgement } from "../../../../shared/ipc/shown/records.ts";
import type { VersionJudgement } from "../../../../shared/project/claims/claim-record.ts";
import type { VersionTexts } from "../version-texts.ts";

/** `null` of a version that is no longer there. */
export function shownJudgement({ version, ...judged }: VersionJudgement, texts: VersionTexts): ShownJudgement | null {
  const key = texts.ofVersion(version)?.version.key;
  return key === undefined ? null : { version: key, ...judged };
}
