import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostClient } from "../transport/host-client.ts";
import { findingRows } from "./finding-rows.ts";
import { applyChange, applyDetails, applyUnderlines, openProject, type OpenProject } from "./project.ts";
import type { WorkbenchState, WorkbenchStore } from "./workbench.ts";

/** What is said of the document and does not change it: it comes in many parts, the first right behind a change. */
const MAY_WAIT: ReadonlySet<HostEvent["name"]> = new Set([
  "details.changed",
  "underlines.changed",
  "work.changed",
  "merge.progress",
]);

/**
 * Keeps the store at what the host says: reads all at the start and after every pause, applies what is pushed. A change of
 * the document is shown at once; what the engine says of it in the frame after that, all that has come by then together.
 *
 * @param later runs what it is given once the window has been painted
 */
export function synchronise(store: WorkbenchStore, client: HostClient, later: (run: () => void) => void): void {
  let isReading = false;
  let isStale = false;
  /** What came while the project was being read: it may or may not be in the answer. */
  let waiting: HostEvent[] = [];
  /** What is still to be applied, in the order in which it came. */
  let gathered: HostEvent[] = [];

  function take(event: HostEvent): void {
    const isDue = !MAY_WAIT.has(event.name);
    if (gathered.push(event) === 1 && !isDue) later(applyGathered);
    if (isDue) applyGathered();
  }

  function applyGathered(): void {
    const events = gathered;
    gathered = [];
    if (!events.every((event) => apply(store, event))) void read();
  }

  /** One reading at a time: of two answers, the older one might come last. */
  async function read(): Promise<void> {
    isStale = true;
    // The host had said this before it is asked: it is in the answer, perhaps with newer words.
    gathered = [];
    if (isReading) return;
    isReading = true;
    try {
      while (isStale) {
        isStale = false;
        waiting = [];
        await readAll(store, client);
        isStale ||= !waiting.every((event) => apply(store, event));
      }
    } catch {
      store.setState({ connection: "lost" });
    } finally {
      isReading = false;
    }
  }

  client.listen({
    onEvent: (event) => {
      if (isReading) waiting.push(event);
      else take(event);
    },
    onConnected: () => {
      void read();
    },
    onLost: () => {
      store.setState({ connection: "lost" });
    },
  });
}

/** Reads everything. A selection survives where the same project comes back. */
async function readAll(store: WorkbenchStore, client: HostClient): Promise<void> {
  const [info, settings, { project: shown, failure }] = await Promise.all([
    client.call("app.info", {}),
    client.call("settings.read", {}),
    client.call("project.read", {}),
  ]);
  const project = shown === null ? null : openProject(shown);
  const before = store.getState();
  const isSame = before.project !== null && before.project.path === project?.path;
  const isBack = before.connection === "lost" && isSame;
  store.setState({
    connection: "connected",
    info,
    settings,
    project,
    failure,
    ...(isSame ? keptSelection(before, project) : { ...FRESH, panels: { ...before.panels, history: false } }),
    ...(isBack ? { notice: { id: Date.now(), kind: "info", key: "host.back", values: {}, because: null } } : {}),
  });
  if (shown?.replayed === true && !isSame) tellReplayed(store, shown.path);
  selectFirst(store);
}

/** A file that was damaged and lost nothing: the person should know, as its disk may be failing. */
function tellReplayed(store: WorkbenchStore, path: string): void {
  const values = { file: path.split(/[\\/]/u).at(-1) ?? path };
  store.setState({ notice: { id: Date.now(), kind: "info", key: "recover.replayed", values, because: null } });
}

/** After several changes at once, too, nothing is selected that is gone. */
function keptSelection(before: WorkbenchState, project: OpenProject | null): Partial<WorkbenchState> {
  if (before.project === null || project === null) return {};
  return { ...selectionIn(before.project, project, before), ...wordsLeft(before.project, project) };
}

/** What belongs to one project only. */
const FRESH = {
  claimsPart: "list",
  bead: null,
  finding: null,
  claim: null,
  annotation: null,
  passage: null,
  draft: null,
  caret: null,
  linking: null,
  splitting: null,
  unsaved: [],
  isSaveFailing: false,
} as const;

/** False where the event can't be joined to what is shown, so that the project has to be read anew. */
function apply(store: WorkbenchStore, event: HostEvent): boolean {
  const { project } = store.getState();
  if (project === null) return false;
  const next = reduced(project, event);
  if (next === null) return false;
  if (event.name === "merge.progress") {
    const { done, total } = event.data;
    store.setState({ mergeProgress: { done, total } });
    return true;
  }
  if (event.name === "out.progress") {
    store.setState({ outShare: event.data.done / event.data.total });
    return true;
  }
  store.setState({
    project: next,
    ...selectionIn(project, next, store.getState()),
    ...wordsLeft(project, next),
    ...leftOutNotice(project, next),
  });
  selectFirst(store);
  return true;
}

/** Said once, when an alignment ends that was made without some of the person's own evidence. */
function leftOutNotice(before: OpenProject, { work }: OpenProject): Pick<WorkbenchState, "notice"> | null {
  if (work.state !== "idle" || work.leftOut === undefined || before.work.state === "idle") return null;
  const [first, ...others] = work.leftOut;
  const values = { file: work.leftOut.map(({ file }) => file).join(", "), line: "" };
  const because = others.length === 0 ? (`fail.${first!.code}` as const) : "own.seeSettings";
  return { notice: { id: Date.now(), kind: "error", key: "own.without", values, because } };
}

function reduced(project: OpenProject, event: HostEvent): OpenProject | null {
  switch (event.name) {
    case "project.changed":
      return null;
    case "document.changed":
      return applyChange(project, event.data);
    case "details.changed":
      return applyDetails(project, event.data);
    case "underlines.changed":
      return applyUnderlines(project, event.data);
    case "merge.progress":
    case "out.progress":
      return event.data.session === project.session ? project : null;
    case "work.changed":
      return event.data.session === project.session ? { ...project, work: event.data.work } : null;
  }
}

/** The selection without what is gone; a bead's heir takes its place, so that nobody loses where they are. */
function selectionIn(
  before: OpenProject,
  project: OpenProject,
  { bead, claim, annotation, linking, reveal }: WorkbenchState,
): Partial<WorkbenchState> {
  const isKept = (id: string): boolean => project.beads.some((kept) => kept.id === id);
  return {
    ...(bead !== null && !isKept(bead) ? { bead: heirOf(bead, before, project), reveal: reveal + 1 } : {}),
    ...(project.beads === before.beads ? {} : { splitting: null }),
    ...(linking !== null && !isKept(linking.bead) ? { linking: null } : {}),
    ...(claim !== null && !project.claims.has(claim) ? { claim: null } : {}),
    ...(annotation !== null && !project.annotations.has(annotation) ? { annotation: null } : {}),
  };
}

/** Words selected in a text that another one has replaced, or that has gone, are none any more. */
function wordsLeft(before: OpenProject, { versions }: OpenProject): Partial<WorkbenchState> {
  const revisions = new Set<string>(before.versions.map(({ revision }) => revision));
  const isRevised = versions.some(({ revision }) => !revisions.has(revision));
  if (versions.length < before.versions.length) return { passage: null, draft: null, caret: null };
  return isRevised ? { passage: null, draft: null } : {};
}

/** The bead that holds the first words of one that is gone, else the one in its place; `null` where none is left. */
function heirOf(gone: string, before: OpenProject, { beads }: OpenProject): string | null {
  const index = before.beads.findIndex(({ id }) => id === gone);
  const [version, ranges] = Object.entries(before.beads[index]?.spans ?? {}).find(([, own]) => own.length > 0) ?? [];
  const start = ranges?.[0]?.[0] ?? Number.NaN;
  const heir = beads.find(({ spans }) => spans[version ?? ""]?.some(([from, to]) => from <= start && start < to));
  return (heir ?? beads[Math.min(index, beads.length - 1)])?.id ?? null;
}

/** A story opens at its gravest finding: that is what the reader came for. */
function selectFirst(store: WorkbenchStore): void {
  const { project, finding, bead, reveal } = store.getState();
  if (project === null || finding !== null || bead !== null) return;
  const first = findingRows(project).find(({ dismissal }) => dismissal === null);
  if (first === undefined) return;
  store.setState({ finding: first.finding.fingerprint, bead: first.finding.bead, reveal: reveal + 1 });
}
