import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostClient } from "../transport/host-client.ts";
import { findingRows } from "./finding-rows.ts";
import { applyChange, applyDetails, openProject, type OpenProject } from "./project.ts";
import type { WorkbenchState, WorkbenchStore } from "./workbench.ts";

/** Keeps the store at what the host says: reads all at the start and after every pause, applies what is pushed. */
export function synchronise(store: WorkbenchStore, client: HostClient): void {
  client.listen({
    onEvent: (event) => {
      applyEvent(store, client, event);
    },
    onConnected: () => {
      void readAll(store, client);
    },
    onLost: () => {
      store.setState({ connection: "lost" });
    },
  });
}

async function readAll(store: WorkbenchStore, client: HostClient): Promise<void> {
  try {
    const [info, settings] = await Promise.all([client.call("app.info", {}), client.call("settings.read", {})]);
    store.setState({ info, settings });
    await readProject(store, client);
  } catch {
    store.setState({ connection: "lost" });
  }
}

/** Reads the project as a whole. A selection survives where the same project comes back. */
export async function readProject(store: WorkbenchStore, client: HostClient): Promise<void> {
  const { project: shown, failure } = await client.call("project.read", {});
  const project = shown === null ? null : openProject(shown);
  const before = store.getState();
  const isSame = before.project !== null && before.project.path === project?.path;
  const wasLost = before.connection === "lost" && isSame;
  store.setState({
    connection: "connected",
    project,
    failure,
    ...(isSame ? {} : FRESH),
    ...(wasLost ? { notice: { id: Date.now(), kind: "info", key: "host.back", values: {} } } : {}),
  });
  selectFirst(store);
}

/** What belongs to one project only. */
const FRESH = { bead: null, finding: null, claim: null, annotation: null, passage: null, draft: null } as const;

function applyEvent(store: WorkbenchStore, client: HostClient, event: HostEvent): void {
  const { project } = store.getState();
  const next = project === null ? null : reduced(project, event);
  if (next === null) {
    readProject(store, client).catch(() => {
      store.setState({ connection: "lost" });
    });
    return;
  }
  store.setState({ project: next, ...selectionIn(next, store.getState()) });
  selectFirst(store);
}

function reduced(project: OpenProject, event: HostEvent): OpenProject | null {
  switch (event.name) {
    case "project.changed":
      return null;
    case "document.changed":
      return applyChange(project, event.data);
    case "details.changed":
      return applyDetails(project, event.data);
    case "work.changed":
      return event.data.session === project.session ? { ...project, work: event.data.work } : null;
  }
}

/** The selection without what is gone: a removed claim, a bead that a realignment replaced. */
function selectionIn(project: OpenProject, { bead, claim, annotation }: WorkbenchState): Partial<WorkbenchState> {
  return {
    ...(bead !== null && !project.beads.some(({ id }) => id === bead) ? { bead: null, finding: null } : {}),
    ...(claim !== null && !project.claims.has(claim) ? { claim: null } : {}),
    ...(annotation !== null && !project.annotations.has(annotation) ? { annotation: null } : {}),
  };
}

/** A story opens at its gravest finding: that is what the reader came for. */
function selectFirst(store: WorkbenchStore): void {
  const { project, finding, bead, reveal } = store.getState();
  if (project === null || finding !== null || bead !== null) return;
  const first = findingRows(project).find(({ dismissal }) => dismissal === null);
  if (first === undefined) return;
  store.setState({ finding: first.finding.fingerprint, bead: first.finding.bead, reveal: reveal + 1 });
}
