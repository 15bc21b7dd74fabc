import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { RevisionEffect, TextComparison } from "../../shared/ipc/revision.ts";
import type { StagedText, TextEncoding } from "../../shared/ipc/staging.ts";
import type { PublicationChange } from "../../shared/project/publication.ts";
import { bytesOf } from "../import/file-bytes.ts";
import type { Actions } from "../state/actions.ts";

/** A text that may become a revision, with what it would change. */
export interface PendingRevision {
  readonly text: StagedText;
  readonly comparison: TextComparison;
  readonly effect: RevisionEffect;
  /** What a person chose; where they chose nothing, the version's date stays. */
  readonly published: PublicationChange;
}

interface Revising {
  /** By key. */
  readonly version: string | null;
  readonly pending: PendingRevision | null;
  /** Why the last text can't be one. */
  readonly problem: HostFailure | null;
  readonly isWorking: boolean;
}

const NOTHING: Revising = { version: null, pending: null, problem: null, isWorking: false };
const store = createStore<Revising>(() => NOTHING);

/** The revision that is being looked at before it is used. It ends with its sheet. */
export const useRevising = <Part>(select: (state: Revising) => Part): Part => useStore(store, select);

export function openRevisions(actions: Actions, version: string): void {
  store.setState({ ...NOTHING, version });
  actions.openSheet("revisions");
}

export function chooseVersion(actions: Actions, version: string): void {
  dropPending(actions);
  store.setState({ version });
}

export async function offerFile(actions: Actions, file: File): Promise<void> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") store.setState({ problem: { ok: false, code: bytes, file: file.name } });
  else await offer(actions, file.name, bytes);
}

export async function offerPasted(actions: Actions, name: string, text: string): Promise<void> {
  await offer(actions, name, new TextEncoder().encode(text));
}

async function offer(actions: Actions, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  dropPending(actions);
  store.setState({ isWorking: true });
  const answer = await actions.attempt("staging.add", { name, bytes });
  if (answer?.ok === true) await preview(actions, ownText(actions, [answer.text, ...answer.further]));
  else store.setState({ isWorking: false, problem: answer });
}

/** Of a file's texts the one in the version's language, else the first; the others are let go of. */
function ownText(actions: Actions, texts: readonly StagedText[]): StagedText {
  const base = (tag: string | undefined): string | undefined => tag?.split("-")[0];
  const wanted = base(store.getState().version ?? undefined);
  const own = texts.find(({ language }) => base(language?.tag) === wanted) ?? texts[0]!;
  for (const { id } of texts) if (id !== own.id) void actions.attempt("staging.remove", { id });
  return own;
}

/** Reads the waiting text in another encoding. */
export async function decodePending(actions: Actions, encoding: TextEncoding): Promise<void> {
  const { pending } = store.getState();
  if (pending === null) return;
  const answer = await actions.ask("staging.decode", { id: pending.text.id, encoding });
  if (answer?.ok === true) await preview(actions, answer.text);
}

async function preview(actions: Actions, text: StagedText): Promise<void> {
  const { version } = store.getState();
  const answer = version === null ? null : await actions.attempt("revision.preview", { version, text: text.id });
  const { version: present } = store.getState();
  if (answer?.ok === true && present === version) {
    const { comparison, effect } = answer;
    store.setState({ isWorking: false, problem: null, pending: { text, comparison, effect, published: {} } });
    return;
  }
  void actions.attempt("staging.remove", { id: text.id });
  store.setState({ isWorking: false, pending: null, problem: answer?.ok === false ? answer : null });
}

export function setPublished(change: PublicationChange): void {
  const { pending } = store.getState();
  if (pending !== null) store.setState({ pending: { ...pending, published: { ...pending.published, ...change } } });
}

/** Makes the text the version's newest revision and closes the sheet; on failure it stays as it is. */
export async function acceptPending(actions: Actions): Promise<void> {
  const { version, pending, isWorking } = store.getState();
  if (version === null || pending === null || isWorking) return;
  store.setState({ isWorking: true });
  const answer = await actions.ask("revision.add", { version, text: pending.text.id, ...pending.published });
  store.setState({ isWorking: false });
  if (answer?.ok !== true) return;
  store.setState(NOTHING);
  actions.openSheet(null);
  actions.notify("info", "revise.done");
}

export function dropPending(actions: Actions): void {
  const { pending } = store.getState();
  if (pending !== null) void actions.attempt("staging.remove", { id: pending.text.id });
  store.setState({ pending: null, problem: null });
}

export function closeRevisions(actions: Actions): void {
  dropPending(actions);
  store.setState(NOTHING);
  actions.openSheet(null);
}
