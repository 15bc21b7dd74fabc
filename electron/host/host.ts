import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CallInput, CallOutput, HostHandlers } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import { CheckedBefore } from "./claims/checked-before.ts";
import { EngineClient, type StartThread } from "./engine/engine-client.ts";
import { EvidenceStore } from "./evidence/evidence-store.ts";
import { DONE, fail } from "./failures.ts";
import { ImportClient } from "./import/files/import-client.ts";
import { OpenProject } from "./open-project.ts";
import { freePath, projectFileName } from "./project/making/project-file-name.ts";
import { HandedCopies } from "./project/merging/handed-copies.ts";
import { makeProject, newVersion } from "./project/making/make-project.ts";
import type { Giver } from "./project/project-document.ts";
import { GoingOut, type PrintPage } from "./out/going-out.ts";
import { MadeFiles } from "./out/made-files.ts";
import { OutClient } from "./out/out-client.ts";
import type { ProjectSession } from "./project/project-session.ts";
import { SampleProject } from "./project/making/sample-project.ts";
import { broughtAlong } from "./staging/brought-along.ts";
import { versionKeys } from "./project/making/version-keys.ts";
import { compareTexts } from "./staging/compare-texts.ts";
import { StagingArea } from "./staging/staging-area.ts";
import { StoppableCalls } from "./stoppable.ts";
import { Backups } from "./user-data/backups.ts";
import { PRIVATE_FOLDER } from "./user-data/private-files.ts";
import { RecentProjects } from "./user-data/recent-projects.ts";
import { RateTables } from "./user-data/rate-tables.ts";
import { SettingsFile } from "./user-data/settings-file.ts";

export interface EngineFiles {
  /** `engine-worker.ts`, or what it was bundled to. */
  readonly workerUrl: URL;
  /** `import-worker.ts`, or what it was bundled to. */
  readonly importWorkerUrl: URL;
  /** `out-worker.ts`, or what it was bundled to. */
  readonly outWorkerUrl: URL;
  /** ONNX Runtime's `ort-wasm-simd-threaded.wasm`, read only where a person's model is used. */
  readonly wasmUrl: URL;
}

export interface HostOptions {
  /** Absolute; made where it is missing. */
  readonly userDataFolder: string;
  readonly shell: "browser" | "electron";
  /** The program's own version. */
  readonly version: string;
  /** The folder with the sample's `manifest.json` and texts. */
  readonly seedsFolder: string;
  readonly engine: EngineFiles;
  /** Without one, nothing becomes PDF. */
  readonly print?: PrintPage;
  /** The absolute path of the project to open at the start; without one, the sample. */
  readonly openAtStart?: string | null | undefined;
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  readonly now?: () => string;
  readonly newId?: () => string;
  /** Starts the engine's threads where tests keep them; without it, each is a new one. */
  readonly startThread?: StartThread | undefined;
  /** Signs changes until a person sets a name; the system's user name by default. */
  readonly author?: string;
}

export interface Host {
  readonly handlers: HostHandlers;
  /** What was made to leave a project: the shell gives it to the person. */
  readonly files: MadeFiles;
  /** Hears every event from now on; the answer ends that. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Opens the first project. A failure is told by `project.read`. */
  start(): Promise<void>;
  /** Closes the project and ends the engine's threads. */
  close(): Promise<void>;
}

/** What reports and exports name as their maker. */
const PROGRAM = "Parallax";

/** Everything behind the window, for any shell: one project at a time, staged texts, settings. */
export function createHost(options: HostOptions): Host {
  const { userDataFolder, newId = randomUUID, now = () => new Date().toISOString() } = options;
  const settings = new SettingsFile(userDataFolder, options.author);
  const give: Giver = { id: newId, now, author: () => settings.settings.author };
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const sample = new SampleProject(userDataFolder, options.seedsFolder, give);
  const recent = new RecentProjects(userDataFolder);
  const checked = new CheckedBefore(userDataFolder, () => settings.settings.checkedBefore);
  const projectEngine = new EngineClient(options.engine.workerUrl, options.startThread);
  const stagingEngine = new EngineClient(options.engine.workerUrl, options.startThread);
  const evidence = new EvidenceStore(userDataFolder, stagingEngine);
  const evidenceNow = () => evidence.forEngine(options.engine.wasmUrl);
  const staging = new StagingArea(newId, new ImportClient(options.engine.importWorkerUrl));
  const rates = new RateTables(userDataFolder, give);
  const project = new OpenProject({
    ...{ sample, recent, checked, give },
    emit: (event) => {
      if (touchesClaims(event)) checked.noteSoon();
      emit(event);
    },
    backups: new Backups(userDataFolder, now),
    engine: projectEngine,
    evidence: evidenceNow,
    rates: () => rates.forEngine(),
    underlines: () => settings.settings.underlines,
  });

  const stoppable = new StoppableCalls();
  const handed = new HandedCopies(userDataFolder);
  const files = new MadeFiles();
  const outClient = new OutClient(options.engine.outWorkerUrl);
  const out = new GoingOut({
    ...{ files, give, rates: () => rates.forEngine(), program: { name: PROGRAM, version: options.version } },
    client: outClient,
    print: options.print ?? (() => Promise.resolve({ ok: false, code: "no-browser" })),
    tell: ({ id, sequence }, done, total) => {
      emit({ name: "out.progress", data: { session: id, sequence, done, total } });
    },
  });

  const withProject = <Answer>(use: (session: ProjectSession) => Answer): Answer | HostFailure =>
    project.session === null ? fail("no-project") : use(project.session);

  async function create(
    { title, texts, force }: CallInput<"project.create">,
    signal: AbortSignal,
  ): Promise<CallOutput<"project.create">> {
    const chosen = staging.choose(texts);
    if (!chosen.ok) return chosen;
    const keys = versionKeys(chosen.texts.map(({ language }) => language));
    const versions = chosen.texts.map((text, index) => newVersion(text, keys[index]!, title));
    const path = freePath(join(userDataFolder, "projects"), projectFileName(title), ".parallax");
    const made = await makeProject(path, versions, give, broughtAlong(chosen.texts, keys), signal);
    if (!made.ok) return made;
    const opened = await project.open(path, { force, signal });
    if (opened.ok) staging.clear();
    else if (opened.code === "cancelled") rmSync(path, { force: true });
    return opened;
  }

  function shownProject(): CallOutput<"project.read">["project"] {
    const { session } = project;
    if (session === null) return null;
    const panes = recent.panesOf(session.path);
    return { ...session.shown(), ...(panes && { panes }) };
  }

  /** A text that became a revision need not wait any longer. */
  async function revise({
    version,
    text,
    ...published
  }: CallInput<"revision.add">): Promise<CallOutput<"revision.add">> {
    const staged = staging.read(text);
    if (staged === null) return fail("unknown-text");
    const added = await withProject((session) => session.revisions.add(version, staged, published));
    if (added.ok) staging.remove({ id: text });
    return added;
  }

  function previewRevision({ version, text }: CallInput<"revision.preview">): CallOutput<"revision.preview"> {
    const staged = staging.read(text);
    return staged === null
      ? fail("unknown-text")
      : withProject((session) => session.revisions.preview(version, staged));
  }

  async function compare(input: CallInput<"staging.compare">): Promise<CallOutput<"staging.compare">> {
    const chosen = staging.choose(input.texts);
    if (!chosen.ok) return chosen;
    const present = input.withProject ? (project.session?.comparedTexts() ?? []) : [];
    const evidence = { ...evidenceNow(), model: null };
    const compared = await compareTexts([...chosen.texts, ...present], stagingEngine, evidence);
    if (!compared.ok) return compared;
    const ids = new Set(chosen.texts.map(({ id }) => id));
    return { ok: true, comparisons: compared.comparisons.filter(({ id }) => ids.has(id)) };
  }

  async function addVersion({ text, force }: CallInput<"version.add">): Promise<CallOutput<"version.add">> {
    const chosen = staging.choose([text]);
    if (!chosen.ok) return chosen;
    const added = await withProject((session) => session.join(chosen.texts[0]!, force));
    if (added.ok) staging.remove({ id: text.id });
    return added;
  }

  const handlers: HostHandlers = {
    "app.info": () => ({
      name: PROGRAM,
      version: options.version,
      shell: options.shell,
      ratesUntil: rates.lastDate,
      userDataFolder,
    }),
    "settings.read": () => settings.settings,
    "settings.change": (change) => {
      const { underlines } = settings.settings;
      const changed = settings.change(change);
      if (change.checkedBefore === true) checked.noteSoon();
      if (settings.settings.underlines !== underlines) project.session?.refreshUnderlines();
      return changed;
    },
    "evidence.read": () => evidence.read(),
    "evidence.add": (file) => evidence.add(file),
    "evidence.change": (change) => evidence.change(change),
    "evidence.setModel": ({ model }) => evidence.setModel(model),
    "rates.read": () => rates.shown(),
    "rates.import": (file) => {
      const imported = rates.import(file);
      if (imported.ok && imported.result.kind === "imported") project.session?.refreshRates();
      return imported;
    },
    "rates.remove": (table) => {
      const removed = rates.remove(table);
      if (removed.ok) project.session?.refreshRates();
      return removed;
    },
    "rates.lookUp": (asked) => ({ rate: rates.asEvidence(asked) }),
    "evidence.attach": (file) => withProject((session) => session.files.attach(file)),
    "evidence.file": ({ sha256 }) => withProject((session) => session.files.read(sha256)),
    "claims.history": ({ claim }) => withProject((session) => session.past.ofClaim(claim)),
    "claims.checkedBefore": (wanted) => checked.find(wanted),
    "claims.index": () => checked.counts(),
    "claims.clearIndex": () => checked.clear(),
    "project.read": () => ({ project: shownProject(), failure: project.failure }),
    "out.export": (input) =>
      stoppable.run("out.export", async (signal) => withProject((session) => out.export(session, input, signal))),
    "out.report": (input) =>
      stoppable.run("out.report", async (signal) => withProject((session) => out.report(session, input, signal))),
    "out.preview": (input) =>
      stoppable.run("out.preview", async (signal) => withProject((session) => out.preview(session, input, signal))),
    "project.keepPanes": (panes) => withProject(({ path }) => recent.change(path, { panes })),
    "project.recent": () => recent.list(),
    "project.open": ({ path }) => stoppable.run("project.open", (signal) => project.open(path, { signal })),
    "project.openSample": () => stoppable.run("project.openSample", (signal) => project.openSample(signal)),
    "project.resetSample": () => project.resetSample(),
    "project.create": (input) => stoppable.run("project.create", (signal) => create(input, signal)),
    "project.close": () => project.close(),
    "project.saveCopy": ({ path }) => withProject((session) => session.saveCopy(path)),
    "project.backups": (input) => project.backups(input),
    "project.restoreBackup": (input) => project.restoreBackup(input),
    "staging.add": (text) => stoppable.run("staging.add", (signal) => staging.add(text, signal)),
    "staging.decode": (text) => staging.decode(text),
    "staging.compare": compare,
    "staging.remove": (text) => staging.remove(text),
    "version.add": addVersion,
    "document.change": ({ command }) => withProject((session) => session.change(command)),
    "document.undo": () => withProject((session) => session.undo()),
    "document.redo": () => withProject((session) => session.redo()),
    "revision.preview": previewRevision,
    "revision.add": revise,
    "revision.list": ({ version }) => withProject((session) => session.revisions.list(version)),
    "revision.compare": ({ version, before, after }) =>
      withProject((session) => session.revisions.compare(version, before, after)),
    "revision.text": ({ version, number }) => withProject((session) => session.revisions.textOf(version, number)),
    "suggestions.preview": (asked) => withProject((session) => session.revisions.previewSuggestions(asked)),
    "suggestions.apply": (asked) => withProject((session) => session.revisions.applySuggestions(asked)),
    "merge.hand": (copy) => handed.take(copy),
    "merge.preview": ({ path }) =>
      stoppable.run("merge.preview", async (signal) => withProject((session) => session.merging.preview(path, signal))),
    "merge.apply": (copy) =>
      stoppable.run("merge.apply", async (signal) => withProject((session) => session.merging.apply(copy, signal))),
    "merge.brought": (page) => withProject((session) => session.merging.brought(page)),
    "document.history": (page) => withProject((session) => session.past.history(page)),
    "document.stepTo": ({ sequence }) => withProject((session) => session.stepTo(sequence)),
    "document.verify": ({ head }) => withProject((session) => session.past.verify(head)),
    "call.stop": ({ call }) => stoppable.stop(call),
    "work.realign": ({ force }) => withProject((session) => session.realign(force)),
    "work.cancel": () =>
      withProject((session) => {
        session.cancelWork();
        return DONE;
      }),
  };

  return {
    handlers,
    files,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      makeFolder(userDataFolder);
      evidence.deleteRemoved();
      await project.openAtStart(options.openAtStart ?? null);
    },
    close: async () => {
      await project.close();
      await Promise.all([projectEngine.close(), stagingEngine.close(), outClient.close()]);
      handed.clear();
      evidence.deleteRemoved();
    },
  };
}

/** Whether claims may have changed: of what was removed only the ids are told. */
const touchesClaims = ({ name, data }: HostEvent): boolean =>
  name === "document.changed" && (data.changed.claims.length > 0 || data.removed.length > 0);

/** Where it can't be made, opening the sample fails with the reason. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  } catch {
    return;
  }
}
