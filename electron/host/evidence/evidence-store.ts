import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import * as z from "zod";
import { sha256Of } from "../sha256.ts";
import { EVIDENCE_FORMATS, evidenceFormatOf } from "../../../shared/exchange/glossary/own-evidence.ts";
import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { chosenModel, evidenceFile, type OwnEvidence } from "../../../shared/ipc/own-evidence.ts";
import { MODEL_FAILURES } from "../embedding/model-failure.ts";
import { checkModelFolder } from "../embedding/model-folder.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { EngineEvidence } from "../engine/engine-messages.ts";
import { fail } from "../failures.ts";
import { LARGEST_TEXT_BYTES } from "../import/read-text-file.ts";
import { TurnTaking } from "../turn-taking.ts";
import { readJsonFile, removeFile, writeJsonFile, writeWholeFile } from "../user-data/json-file.ts";

const MOST_FILES = 32;

const listedFile = evidenceFile
  .unwrap()
  .omit({ problem: true })
  .extend({ format: z.enum(EVIDENCE_FORMATS) });
type ListedFile = z.infer<typeof listedFile>;
const evidenceList = z.strictObject({ files: z.array(listedFile), model: chosenModel.nullable() });
type EvidenceList = z.infer<typeof evidenceList>;

type Changed = CallOutput<"evidence.change">;

/**
 * A person's glossaries, translation memories and model, for all projects: `evidence.json` in the user's data folder, and
 * beside it `evidence/` with a copy of each file under its SHA-256. So an alignment made anew finds what the first one had,
 * and neither shell needs a path. Of a model, the folder is noted alone.
 */
export class EvidenceStore {
  readonly #listPath: string;
  readonly #folder: string;
  readonly #engine: EngineClient;
  readonly #turns = new TurnTaking();

  constructor(userDataFolder: string, engine: EngineClient) {
    this.#listPath = join(userDataFolder, "evidence.json");
    this.#folder = join(userDataFolder, "evidence");
    this.#engine = engine;
  }

  /** Looks at every copy: what is gone or was changed is said. */
  async read(): Promise<OwnEvidence> {
    const { files, model } = this.#list();
    const failure = model === null ? null : await checkModelFolder(model.folder);
    return {
      files: await Promise.all(files.map(({ format, ...file }) => this.#withProblem(file, format))),
      model: model && { ...model, problem: failure && MODEL_FAILURES[failure.code] },
    };
  }

  /** A file that is there already is not added twice; one that was removed comes back. */
  add({ name, bytes }: CallInput<"evidence.add">): Promise<Changed> {
    return this.#turns.take(async () => {
      if (bytes.length > LARGEST_TEXT_BYTES) return fail("too-large", name);
      const format = evidenceFormatOf(name);
      const outcome = await this.#engine.run<"readEvidence">({ kind: "readEvidence", bytes, format });
      if (!outcome.ok) return fail("unreadable", name);
      if (!outcome.answer.ok) return fail(outcome.answer.code, name, outcome.answer.line);
      const { kind, entries, skipped, languages } = outcome.answer;
      const id = sha256Of(bytes);
      const { files, model } = this.#list();
      const others = files.filter((file) => file.id !== id);
      if (others.filter(({ removed }) => !removed).length >= MOST_FILES) return fail("too-many", name);
      const written = writeWholeFile(this.#copyPath({ id, format }), bytes);
      if (!written.ok) return { ...written, file: basename(name) };
      const file = { id, name: basename(name) || name, kind, entries, skipped, languages, format };
      return await this.#write({ files: [...others, { ...file, enabled: true, removed: false }], model });
    });
  }

  change({ id, enabled, removed }: CallInput<"evidence.change">): Promise<Changed> {
    return this.#turns.take(async () => {
      const { files, model } = this.#list();
      if (!files.some((file) => file.id === id)) return fail("unknown-record");
      const changed = files.map((file) =>
        file.id === id ? { ...file, enabled: enabled ?? file.enabled, removed: removed ?? file.removed } : file,
      );
      return await this.#write({ files: changed, model });
    });
  }

  /** A model that is there already may be turned off and on though its folder is gone. */
  setModel(model: CallInput<"evidence.setModel">["model"]): Promise<Changed> {
    return this.#turns.take(async () => {
      const list = this.#list();
      if (model !== null && model.folder !== list.model?.folder) {
        if (!isAbsolute(model.folder)) return fail("model-missing", model.folder);
        const failure = await checkModelFolder(model.folder);
        if (failure !== null) return fail(MODEL_FAILURES[failure.code], model.folder);
      }
      return await this.#write({ ...list, model });
    });
  }

  /** What counts for an alignment that begins now. */
  forEngine(wasmUrl: URL): EngineEvidence {
    const { files, model } = this.#list();
    return {
      files: files
        .filter(({ enabled, removed }) => enabled && !removed)
        .map(({ id, name, format }) => ({ name, format, sha256: id, path: this.#copyPath({ id, format }) })),
      model: model?.enabled === true ? { folder: model.folder, wasmUrl: wasmUrl.href } : null,
    };
  }

  /** Deletes the copies of what a person removed; from here on it can't be taken back. */
  deleteRemoved(): void {
    const { files, model } = this.#list();
    const removed = files.filter((file) => file.removed);
    if (removed.length === 0) return;
    if (!writeJsonFile(this.#listPath, { files: files.filter((file) => !file.removed), model }).ok) return;
    for (const file of removed) removeFile(this.#copyPath(file));
  }

  /** Read anew each time: two windows may be open on one user's data. */
  #list(): EvidenceList {
    return readJsonFile(this.#listPath, evidenceList) ?? { files: [], model: null };
  }

  async #write(list: EvidenceList): Promise<{ readonly ok: true; readonly evidence: OwnEvidence } | HostFailure> {
    const written = writeJsonFile(this.#listPath, list);
    return written.ok ? { ok: true, evidence: await this.read() } : written;
  }

  #copyPath({ id, format }: Pick<ListedFile, "id" | "format">): string {
    return join(this.#folder, `${id}.${format}`);
  }

  async #withProblem(
    file: Omit<ListedFile, "format">,
    format: ListedFile["format"],
  ): Promise<OwnEvidence["files"][number]> {
    const path = this.#copyPath({ id: file.id, format });
    if (!existsSync(path)) return { ...file, problem: "copy-missing" };
    const bytes = await readFile(path).catch(() => null);
    const isWhole = bytes !== null && sha256Of(bytes) === file.id;
    return { ...file, problem: isWhole ? null : "copy-damaged" };
  }
}
