import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { MOST_VERSIONS, type StagedText, type TextEncoding } from "../../shared/ipc/staging.ts";
import type { HostFailureCode } from "../../shared/ipc/failure.ts";
import type { Actions } from "../state/actions.ts";
import type { OpenProject } from "../state/project.ts";
import { bytesOf } from "./file-bytes.ts";
import {
  comparedTexts,
  decodedRow,
  isForced,
  readRow,
  suggestedTitle,
  textsToAlign,
  withComparisons,
  withRow,
  type ChosenText,
  type ReadRow,
  type StagingRow,
} from "./staging-rows.ts";

interface StagingState {
  readonly rows: readonly StagingRow[];
  /** `null` until a person writes one: the suggestion holds. */
  readonly title: string | null;
  /** How many versions the open project has that the texts are to join; `null`: they make a new project. */
  readonly joins: number | null;
  readonly isPasting: boolean;
  readonly isComparing: boolean;
  readonly isCreating: boolean;
}

const NOTHING: StagingState = {
  rows: [],
  title: null,
  joins: null,
  isPasting: false,
  isComparing: false,
  isCreating: false,
};
const store = createStore<StagingState>(() => NOTHING);

/** What is being imported. It outlives the dialog's views, and ends with the dialog. */
export const useStaging = <Part>(select: (state: StagingState) => Part): Part => useStore(store, select);

export const stagingTitle = ({ title, rows }: StagingState): string => title ?? suggestedTitle(rows);

let lastKey = 0;
const newKey = (): string => `text-${++lastKey}`;

/** Opens the dialog, with the field for pasted text where that was asked for. */
export function openImport(actions: Actions, { isPasting }: { readonly isPasting: boolean }): void {
  store.setState({ isPasting });
  actions.openSheet("import");
}

/** Opens the dialog for texts that join the open project's versions. */
export function openJoining(
  actions: Actions,
  { versions }: Pick<OpenProject, "versions">,
  { isPasting = false } = {},
): void {
  store.setState({ joins: versions.length, isPasting });
  actions.openSheet("import");
}

/** Whether the project can be written and has room for another version. */
export const canJoin = ({ versions, readOnly }: Pick<OpenProject, "versions" | "readOnly">): boolean =>
  readOnly === null && versions.length < MOST_VERSIONS;

/** Whether there is room for no more texts. */
export const isFull = ({ rows, joins }: StagingState): boolean => rows.length + (joins ?? 0) >= MOST_VERSIONS;

export function setPasting(isPasting: boolean): void {
  store.setState({ isPasting });
}

/** What a text that a person pastes now is called by, counted with those that are there. */
export const nextPastedNumber = (): number => store.getState().rows.length + 1;

export function setTitle(title: string): void {
  store.setState({ title });
}

/**
 * Reads files one after the other, each shown as soon as it is known.
 *
 * @param wanted the language that they were asked for in
 */
export async function addFiles(actions: Actions, files: readonly File[], wanted: string | null = null): Promise<void> {
  for (const file of files) {
    const key = startRow(actions, file.name);
    if (key === null) return;
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") fail(key, file.name, bytes);
    else await stage(actions, key, file.name, bytes, wanted);
  }
}

export async function addPasted(actions: Actions, name: string, text: string): Promise<void> {
  const key = startRow(actions, name);
  if (key !== null) await stage(actions, key, name, new TextEncoder().encode(text));
}

function startRow(actions: Actions, name: string): string | null {
  const { rows } = store.getState();
  if (isFull(store.getState())) {
    actions.notify("error", "import.tooMany", { file: name });
    return null;
  }
  const key = newKey();
  store.setState({ rows: [...rows, { state: "reading", key, name }] });
  return key;
}

async function stage(
  actions: Actions,
  key: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  wanted: string | null = null,
): Promise<void> {
  const answer = await actions.attempt("staging.add", { name, bytes });
  if (answer?.ok === true) {
    for (const further of answer.further) addFurther(actions, key, further);
    // Removed while it was read: the host need not keep it.
    if (!has(key)) void actions.attempt("staging.remove", { id: answer.text.id });
    else replace(readRow(key, answer.text, wanted));
    compareSoon(actions);
  } else fail(key, name, answer?.code ?? "unreadable", answer?.line);
}

/** Another version of the file whose first has the row `key`; it goes with it if that was removed meanwhile. */
function addFurther(actions: Actions, key: string, text: StagedText): void {
  const own = has(key) ? startRow(actions, text.name) : null;
  if (own === null) void actions.attempt("staging.remove", { id: text.id });
  else replace(readRow(own, text));
}

const has = (key: string): boolean => store.getState().rows.some((row) => row.key === key);

function replace(row: StagingRow): void {
  store.setState({ rows: withRow(store.getState().rows, row) });
}

function fail(key: string, name: string, code: HostFailureCode, line: number | null = null): void {
  replace({ state: "failed", key, name, code, line });
}

/** Changes a row by hand. A language decides what is compared, so that is done anew. */
export function changeRow(actions: Actions, row: ReadRow, change: Partial<ReadRow>): void {
  replace({ ...row, ...change });
  if (change.language !== undefined) compareSoon(actions);
}

export async function decode(actions: Actions, row: ReadRow, encoding: TextEncoding): Promise<void> {
  const answer = await actions.ask("staging.decode", { id: row.text.id, encoding });
  if (answer?.ok !== true || !has(row.key)) return;
  replace(decodedRow(row, answer.text));
  compareSoon(actions);
}

export function removeRow(actions: Actions, row: StagingRow): void {
  store.setState({ rows: store.getState().rows.filter(({ key }) => key !== row.key) });
  if (row.state === "read") void actions.attempt("staging.remove", { id: row.text.id });
  // Files are read one at a time.
  if (row.state === "reading") void actions.attempt("call.stop", { call: "staging.add" });
  compareSoon(actions);
}

/** Several files come in one after the other: one comparison is enough for all. */
const COMPARE_AFTER_MS = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

function compareSoon(actions: Actions): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    void compare(actions);
  }, COMPARE_AFTER_MS);
}

async function compare(actions: Actions): Promise<void> {
  const texts = comparedTexts(store.getState().rows);
  const withProject = store.getState().joins !== null;
  if (texts.length < (withProject ? 1 : 2)) return;
  store.setState({ isComparing: true });
  const answer = await actions.ask("staging.compare", { texts, withProject });
  const { rows } = store.getState();
  const isCurrent = JSON.stringify(comparedTexts(rows)) === JSON.stringify(texts);
  store.setState({
    isComparing: false,
    ...(answer?.ok === true && isCurrent ? { rows: withComparisons(rows, answer.comparisons) } : {}),
  });
}

/** Makes the project, or adds the texts to the open one, and closes the dialog; on failure it stays with what is left. */
export async function finishImport(actions: Actions): Promise<void> {
  const state = store.getState();
  const texts = textsToAlign(state.rows);
  if (texts === null || state.isCreating) return;
  const take = state.joins === null ? create : join;
  store.setState({ isCreating: true });
  const isDone = await take(actions, texts, state);
  store.setState({ isCreating: false });
  if (isDone) closeImport(actions);
}

type Taken = (actions: Actions, texts: readonly ChosenText[], state: StagingState) => Promise<boolean>;

const create: Taken = async (actions, texts, state) => {
  const title = stagingTitle(state).trim();
  if (title === "") return false;
  return (await actions.ask("project.create", { title, texts: [...texts], force: isForced(state.rows) }))?.ok === true;
};

/** One after the other, each a step of its own; one that has joined needs no row any more. */
const join: Taken = async (actions, texts, { rows }) => {
  for (const text of texts) {
    const answer = await actions.ask("version.add", { text, force: isForced(rows, text.id) });
    if (answer?.ok !== true) return false;
    const { rows: present, joins } = store.getState();
    const left = present.filter((row) => row.state !== "read" || row.text.id !== text.id);
    store.setState({ rows: left, joins: (joins ?? 0) + 1 });
  }
  return true;
};

/** Stops the work that the dialog waits for; what was chosen stays. */
export function stopImport(actions: Actions): void {
  if (store.getState().joins === null) void actions.attempt("call.stop", { call: "project.create" });
  else void actions.attempt("work.cancel", {});
}

/** Lets go of everything that was staged. */
export function closeImport(actions: Actions): void {
  clearTimeout(waiting);
  if (store.getState().rows.some(({ state }) => state === "reading")) {
    void actions.attempt("call.stop", { call: "staging.add" });
  }
  for (const row of store.getState().rows)
    if (row.state === "read") void actions.attempt("staging.remove", { id: row.text.id });
  store.setState(NOTHING);
  actions.openSheet(null);
}
