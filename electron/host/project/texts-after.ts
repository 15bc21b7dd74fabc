import type { RecordsDiff } from "../../../shared/project/diff.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import { sha256Of } from "../sha256.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { readRevision, type VersionTexts } from "./version-texts.ts";
import { joinedVersions, leftVersions, revisedVersions } from "./what-changed.ts";

/**
 * The texts as they are once `diff` has made `next` of the state, forward or back. `originals` come with the change and are
 * not in the store yet. `null`: a text is missing or not what it was.
 */
export async function textsAfter(
  texts: VersionTexts,
  diff: RecordsDiff,
  next: ProjectState,
  originals: readonly Uint8Array[],
  store: JournalStore,
): Promise<VersionTexts | null> {
  const brought = new Map(originals.map((bytes) => [sha256Of(bytes), bytes]));
  const read = await Promise.all(
    [...revisedVersions(diff), ...joinedVersions(diff)].map((version) =>
      readRevision(version, version.currentRevision, next, async (sha256) => {
        return brought.get(sha256) ?? (await store.readOriginal(sha256));
      }),
    ),
  );
  const found = read.filter((text) => text !== null);
  if (found.length < read.length) return null;
  return texts.without(new Set(leftVersions(diff).map(({ id }) => id))).with(found);
}
