import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StagedText, TextEncoding } from "../../shared/ipc/staging.ts";
import type { HostFailureCode } from "../../shared/ipc/failure.ts";
import type { Actions } from "../state/actions.ts";
import { bytesOf } from "./file-bytes.ts";
import {
  comparedTexts,
  decodedRow,
  isForced,
  MOST_TEXTS,
  readRow,
  suggestedTitle,
  textsToAlign,
  withComparisons,
  withRow,
  type ReadRow,
  type StagingRow,
} from "./staging-rows.ts";

interface StagingState {
  readonly rows: readonly StagingRow[];
  /** `null` until a person writes one: the suggestion holds. */
  readonly title: string | null;
  readonly isPasting: boolean;
  readonly isComparing: boolean;
  readonly isCreating: boolean;
}

const NOTHING: StagingState = { rows: [], title: null, isPasting: false, isComparing: false, isCreating: false };
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

export function setPasting(isPasting: boolean): void {
  store.setState({ isPasting });
}

/** What a text that a person pastes now is called by, counted with those that are there. */
export const nextPastedNumber = (): number => store.getState().rows.length + 1;

export function setTitle(title: string): void {
  store.setState({ title });
}

/** Reads files one after the other, each shown as soon as it is known. */
export async function addFiles(actions: Actions, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const key = startRow(actions, file.name);
    if (key === null) return;
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") fail(key, file.name, bytes);
    else await stage(actions, key, file.name, bytes);
  }
}

export async function addPasted(actions: Actions, name: string, text: string): Promise<void> {
  const key = startRow(actions, name);
  if (key !== null) await stage(actions, key, name, new TextEncoder().encode(text));
}

function startRow(actions: Actions, name: string): string | null {
  const { rows } = store.getState();
  if (rows.length >= MOST_TEXTS) {
    actions.notify("error", "import.tooMany", { file: name });
    return null;
  }
  const key = newKey();
  store.setState({ rows: [...rows, { state: "reading", key, name }] });
  return key;
}

async function stage(actions: Actions, key: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await actions.attempt("staging.add", { name, bytes });
  if (answer?.ok === true) {
    for (const further of answer.further) addFurther(actions, key, further);
    // Removed while it was read: the host need not keep it.
    if (!has(key)) void actions.attempt("staging.remove", { id: answer.text.id });
    else replace(readRow(key, answer.text));
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
  if (texts.length < 2) return;
  store.setState({ isComparing: true });
  const answer = await actions.ask("staging.compare", { texts });
  const { rows } = store.getState();
  const isCurrent = JSON.stringify(comparedTexts(rows)) === JSON.stringify(texts);
  store.setState({
    isComparing: false,
    ...(answer?.ok === true && isCurrent ? { rows: withComparisons(rows, answer.comparisons) } : {}),
  });
}

/** Makes the project and closes the dialog; on failure it stays as it is. */
export async function createProject(actions: Actions): Promise<void> {
  const state = store.getState();
  const texts = textsToAlign(state.rows);
  const title = stagingTitle(state).trim();
  if (texts === null || title === "" || state.isCreating) return;
  store.setState({ isCreating: true });
  const answer = await actions.ask("project.create", { title, texts, force: isForced(state.rows) });
  store.setState({ isCreating: false });
  if (answer?.ok === true) closeImport(actions);
}

/** Lets go of everything that was staged. */
export function closeImport(actions: Actions): void {
  clearTimeout(waiting);
  for (const row of store.getState().rows)
    if (row.state === "read") void actions.attempt("staging.remove", { id: row.text.id });
  store.setState(NOTHING);
  actions.openSheet(null);
}
