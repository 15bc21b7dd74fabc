import type { WindowCommandOf } from "../../../../shared/ipc/window-command.ts";
import type { RevisionId } from "../../../../shared/project/ids.ts";
import type { VersionTexts } from "../version-texts.ts";

type BeadEdit = WindowCommandOf<
  "splitBead" | "mergeSegments" | "splitSegment" | "moveSegments" | "shiftRest" | "unlinkSegments" | "swapBeads"
>;

/** A change of the alignment as the document takes it: versions by their revision, offsets raw; `null`: no such version. */
export function beadEdit({ name, payload }: BeadEdit, texts: VersionTexts): object | null {
  const revisionOf = (key: string): RevisionId | null => texts.ofKey(key)?.revision.id ?? null;
  switch (name) {
    case "splitBead": {
      const stay = Object.entries(payload.stay).map(([key, count]) => ({ revision: revisionOf(key), count }));
      if (stay.some(({ revision }) => revision === null)) return null;
      return { bead: payload.bead, stay: Object.fromEntries(stay.map(({ revision, count }) => [revision!, count])) };
    }
    case "unlinkSegments": {
      const revisions = payload.versions.map(revisionOf);
      return revisions.includes(null) ? null : { bead: payload.bead, revisions };
    }
    case "swapBeads": {
      const { version, ...beads } = payload;
      const revision = version === null ? null : revisionOf(version);
      return revision === null && version !== null ? null : { ...beads, revision };
    }
    case "splitSegment": {
      const { version, at, ...rest } = payload;
      const text = texts.ofKey(version);
      if (text === undefined || at > text.version.view.text.length) return null;
      return { ...rest, revision: text.revision.id, at: text.version.view.toRaw({ start: at, end: at }).start };
    }
    case "mergeSegments":
    case "moveSegments":
    case "shiftRest": {
      const { version, ...rest } = payload;
      const revision = revisionOf(version);
      return revision === null ? null : { ...rest, revision };
    }
  }
}
