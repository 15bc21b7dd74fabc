import type { EngineStory, FoundBead } from "../../engine/engine-messages.ts";
import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import type { RevisionId, Sha256, VersionId } from "../../../../shared/project/ids.ts";
import type { BeadRecord } from "../../../../shared/project/records.ts";
import { readVersion } from "../../../../shared/text/read-version.ts";
import type { Version } from "../../../../shared/text/version.ts";
import { MOST_VERSIONS } from "../../../../shared/ipc/staging.ts";
import { fail } from "../../failures.ts";
import { identityOf } from "../../sha256.ts";
import type { ChosenText } from "../../staging/staging-area.ts";
import { alignmentCommand } from "./found-beads.ts";
import { newVersion, type NewVersion } from "./make-project.ts";
import type { Changed, ProjectDocument } from "../project-document.ts";
import type { ProjectWork } from "../project-work.ts";
import { freeVersionKey } from "./version-keys.ts";
import type { VersionText, VersionTexts } from "../version-texts.ts";

/** Stands for the revision that the new text will be, whose id is given out when it joins. */
const JOINING = "joining" as RevisionId;

interface JoinedProject {
  readonly document: ProjectDocument;
  readonly work: ProjectWork;
  readonly title: () => string;
  readonly texts: () => VersionTexts;
  readonly story: () => EngineStory;
  readonly beads: () => readonly BeadRecord[];
}

/**
 * Adds a text to a story that is being worked on. It is aligned first and then joins with its beads in one entry: stopped
 * before that, nothing has changed; undone, the beads are those that were there.
 */
export async function joinVersion(
  { document, work, title, texts, story, beads }: JoinedProject,
  chosen: ChosenText,
  force: boolean,
): Promise<Changed | HostFailure> {
  const taken = new Set(texts().all.map(({ version }) => version.key));
  if (taken.size >= MOST_VERSIONS) return fail("too-many-versions", chosen.name);
  const added = newVersion(chosen, freeVersionKey(chosen.language, taken), title());
  const { key, publishedOn } = added;
  const version = readVersion({ key, text: chosen.text });
  const before = story();
  const withIt: EngineStory = {
    texts: { ...before.texts, [key]: version.view.raw },
    dates: { ...before.dates, ...(publishedOn !== null && { [key]: publishedOn }) },
  };
  const store = (found: readonly FoundBead[]): Promise<Changed> => {
    const all = texts().with([joiningText(added, version)]);
    const content = alignmentCommand(found, all, beads()).payload.beads;
    return document.change(joinCommand(added, content));
  };
  return (await work.join(withIt, force, store)) ?? fail("cancelled", chosen.name);
}

/** The text as the project will have it, under ids that are none yet. */
function joiningText({ encoding, bytes }: NewVersion, version: Version): VersionText {
  const { sha256, byteLength } = identityOf(bytes);
  const id = JOINING as string as VersionId;
  const file = { fileName: null, encoding, sha256: sha256 as Sha256, byteLength };
  return { id, revision: { kind: "revision", id: JOINING, version: id, number: 1, ...file }, version };
}

type Content = ReturnType<typeof alignmentCommand>["payload"]["beads"];

function joinCommand({ bytes, original = null, ...about }: NewVersion, content: Content) {
  const from = original && { kind: original.kind, ...identityOf(original.bytes) };
  const beads = content.map(({ spans: { [JOINING]: own = [], ...spans }, ...bead }) => ({ ...bead, spans, own }));
  const payload = { url: null, ...about, ...identityOf(bytes), ...(from && { original: from }), beads };
  return {
    command: { name: "joinVersion", payload },
    why: null,
    originals: original ? [bytes, original.bytes] : [bytes],
  };
}
