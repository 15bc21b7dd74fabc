import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { ShownRevision, TextComparison } from "../../../shared/ipc/revision.ts";
import type { WindowCommand } from "../../../shared/ipc/window-command.ts";
import type { AnnotationRecord } from "../../../shared/project/annotations/annotation-record.ts";
import { correctedText } from "../../../shared/project/annotations/corrected-text.ts";
import type { RevisionRecord, VersionRecord } from "../../../shared/project/records.ts";
import type { CommandOf } from "../../../shared/project/commands.ts";
import type { VersionId } from "../../../shared/project/ids.ts";
import { revisionOf } from "../../../shared/project/merge/plan-decision.ts";
import { find } from "../../../shared/project/plan-records.ts";
import type { PublicationChange } from "../../../shared/project/publication.ts";
import { compareTexts, type TextRange } from "../../../shared/project/revise/compare-texts.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import { commandRefused, fail } from "../failures.ts";
import type { WaitingText } from "../staging/staging-area.ts";
import type { JournalStore } from "../store/journal-store.ts";
import type { Changed, ProjectDocument } from "./project-document.ts";
import { revisionEffect } from "./revision-effect.ts";
import { identityOf } from "../sha256.ts";
import { readRevision, type VersionText, type VersionTexts } from "./version-texts.ts";

interface RevisedProject {
  readonly document: ProjectDocument;
  readonly store: JournalStore;
  /** The current ones. */
  texts(): VersionTexts;
}

type Suggestions = CallInput<"suggestions.apply">;
type CallDecision = Extract<WindowCommand, { name: "decideConflict" }>["payload"];

/** The texts that a project's versions have had, what a new one would change, and its coming in. */
export class Revisions {
  readonly #project: RevisedProject;

  constructor(project: RevisedProject) {
    this.#project = project;
  }

  preview(key: string, staged: WaitingText): CallOutput<"revision.preview"> {
    const asked = this.#command(key, staged);
    if (!asked.ok) return asked;
    const { document } = this.#project;
    const planned = document.plan(asked.command);
    if (!planned.ok) return commandRefused(planned);
    const { before, after, version } = asked.command.payload;
    return {
      ok: true,
      comparison: comparisonOf(asked.present.version.view.text, asked.viewText),
      effect: revisionEffect(planned.diff, document.state, { version, before, after }),
    };
  }

  add(key: string, staged: WaitingText, published: PublicationChange): Promise<Changed> | HostFailure {
    const asked = this.#command(key, staged);
    if (!asked.ok) return asked;
    const { name, payload } = asked.command;
    const command = { name, payload: { ...payload, ...published } };
    const originals = [staged.bytes, ...(staged.original ? [staged.original.bytes] : [])];
    return this.#project.document.change({ command, why: null, originals });
  }

  /**
   * A decision over which of two texts is current, with the text that it brings in; any other as it is. Both texts are in the
   * file since the merge.
   */
  async withText(payload: CallDecision): Promise<CommandOf<"decideConflict">["payload"] | HostFailure> {
    const { state } = this.#project.document;
    const conflict = find(state, payload.conflict, "conflict");
    const { kept } = payload;
    if (conflict?.field !== "currentRevision" || kept === "neither" || kept === "both") return payload;
    const version = find(state, conflict.record as VersionId, "version");
    const wanted = revisionOf(conflict[kept].value);
    const revision = wanted && find(state, wanted, "revision");
    const present = version && this.#project.texts().ofVersion(version.id);
    if (version === null || !revision || !present) return fail("unknown-record");
    if (revision.sha256 === present.revision.sha256) return payload;
    const text = await readRevision(version, revision.id, state, (sha256) => this.#project.store.readOriginal(sha256));
    if (text === null) return fail("unknown-record");
    const { fileName, sha256, encoding, byteLength, original } = revision;
    const { view, segments } = text.version;
    const revise = {
      ...{ version: version.id, fileName, sha256, encoding, byteLength, ...(original && { original }) },
      ...{ before: present.version.view.raw, after: view.raw },
      segments: segments.map(({ range }) => plainRange(view.toRaw(range))),
    };
    return { ...payload, revise };
  }

  previewSuggestions({ version: key, annotations }: Suggestions): CallOutput<"suggestions.preview"> {
    const corrected = this.#corrected(key, annotations);
    if (!corrected.ok) return corrected;
    const { text, leftOut, count } = corrected;
    const before = corrected.present.version.view.text;
    return { ok: true, comparison: comparisonOf(before, readVersion({ key, text }).view.text), count, leftOut };
  }

  /** The corrected text as the version's next revision, and its annotations settled, in one step. */
  applySuggestions({ version: key, annotations }: Suggestions): Promise<Changed> | HostFailure {
    const corrected = this.#corrected(key, annotations);
    if (!corrected.ok) return corrected;
    const { text, corrections, present } = corrected;
    const bytes = new TextEncoder().encode(text);
    const name = correctedName(present.revision.fileName, key);
    const asked = this.#command(key, { name, bytes, encoding: "utf-8", text, original: null });
    if (!asked.ok) return asked;
    const payload = { revise: asked.command.payload, corrections };
    return this.#project.document.change({
      command: { name: "applySuggestions", payload },
      why: null,
      originals: [bytes],
    });
  }

  async list(key: string): Promise<CallOutput<"revision.list">> {
    const version = this.#version(key);
    if (version === null) return fail("unknown-record");
    const origins = await Promise.all(this.#revisionsOf(version).map(({ id }) => this.#project.document.originOf(id)));
    const revisions = this.#revisionsOf(version).flatMap((revision, index) => {
      const origin = origins[index] ?? null;
      if (origin === null) return [];
      const { id, number, fileName } = revision;
      const about = { number, isCurrent: id === version.currentRevision, fileName, file: fileOf(revision) };
      return [{ ...about, at: origin.at, author: origin.author }];
    });
    return { ok: true, revisions };
  }

  async compare(key: string, before: number, after: number): Promise<CallOutput<"revision.compare">> {
    const [own, other] = [await this.#read(key, before), await this.#read(key, after)];
    if (own === null || other === null) return fail("unknown-record");
    return { ok: true, comparison: comparisonOf(own.version.view.text, other.version.view.text) };
  }

  async textOf(key: string, number: number): Promise<CallOutput<"revision.text">> {
    const version = this.#version(key);
    const revision = version && this.#revisionsOf(version).find((one) => one.number === number);
    const bytes = revision == null ? null : await this.#project.store.readOriginal(revision.sha256);
    if (revision == null || bytes === null) return fail("unknown-record");
    return { ok: true, name: revision.fileName, base64: Buffer.from(bytes).toString("base64") };
  }

  async #read(key: string, number: number): Promise<VersionText | null> {
    const { document, store } = this.#project;
    const version = this.#version(key);
    const revision = version && this.#revisionsOf(version).find((one) => one.number === number);
    if (version === null || revision == null) return null;
    return await readRevision(version, revision.id, document.state, (sha256) => store.readOriginal(sha256));
  }

  /** A text that reads as the present one does is refused, even where its file is another. */
  #command(key: string, { name, bytes, encoding, text, original }: WaitingText) {
    const present = this.#project.texts().ofKey(key);
    const version = this.#version(key);
    if (present === undefined || version === null) return fail("unknown-record");
    const before = present.version.view.raw;
    const read = readVersion({ key, text });
    if (read.view.text === present.version.view.text) return fail("same-text", name);
    const payload = {
      ...{ version: version.id, fileName: name, encoding, ...identityOf(bytes) },
      ...(original && { original: { kind: original.kind, ...identityOf(original.bytes) } }),
      ...{ before, after: text, segments: read.segments.map(({ range }) => plainRange(read.view.toRaw(range))) },
    };
    return { ok: true, present, viewText: read.view.text, command: { name: "reviseVersion", payload } } as const;
  }

  #corrected(key: string, ids: Suggestions["annotations"]) {
    const present = this.#project.texts().ofKey(key);
    if (present === undefined) return fail("unknown-record");
    const suggestions: AnnotationRecord[] = [];
    for (const id of new Set(ids)) {
      const record = this.#project.document.state.get(id);
      const isOpen = record?.kind === "annotation" && record.resolved === undefined && record.suggestion !== null;
      if (!isOpen || record.anchor.version !== present.id) return fail("unknown-record");
      suggestions.push(record);
    }
    const [current, moved] = partition(suggestions, ({ anchor }) => anchor.revision === present.revision.id);
    const { text, corrections, leftOut } = correctedText(present.version.view.raw, current);
    if (corrections.length === 0) return fail("no-suggestion");
    const gone = moved.map(({ id }) => ({ annotation: id, because: "moved" as const }));
    return { ok: true, present, text, corrections, count: corrections.length, leftOut: [...leftOut, ...gone] } as const;
  }

  #version(key: string): VersionRecord | null {
    const id = this.#project.texts().ofKey(key)?.id;
    const record = id && this.#project.document.state.get(id);
    return record?.kind === "version" ? record : null;
  }

  #revisionsOf({ id }: VersionRecord): readonly RevisionRecord[] {
    return [...this.#project.document.state.values()]
      .filter((record) => record.kind === "revision" && record.version === id)
      .sort((a, b) => (a as RevisionRecord).number - (b as RevisionRecord).number) as RevisionRecord[];
  }
}

/** `allianz.txt` as `allianz.corrected.txt`, whatever the file was that the words came in. */
function correctedName(fileName: string | null, key: string): string {
  const stem = (fileName ?? key).replace(/\.[^.]*$/u, "").replace(/\.corrected$/u, "");
  return `${stem}.corrected.txt`;
}

function partition<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}

const fileOf = ({ original, sha256, byteLength }: RevisionRecord): ShownRevision["file"] =>
  original ?? { kind: "text", sha256, byteLength };

function comparisonOf(before: string, after: string): TextComparison {
  const stretches = compareTexts(before, after).map((stretch) => ({
    same: stretch.same,
    before: pairOf(stretch.before),
    after: pairOf(stretch.after),
  }));
  return { before, after, stretches };
}

const pairOf = ({ start, end }: TextRange): readonly [number, number] => [start, end];
const plainRange = ({ start, end }: TextRange): TextRange => ({ start, end });
