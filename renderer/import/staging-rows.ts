import type { CallInput, CallOutput } from "../../shared/ipc/contract.ts";
import type { HostFailureCode } from "../../shared/ipc/failure.ts";
import type { PublishedTime } from "../../shared/project/records.ts";
import type { StagedText } from "../../shared/ipc/staging.ts";

export type ChosenText = CallInput<"project.create">["texts"][number];
export type Comparison = Extract<CallOutput<"staging.compare">, { ok: true }>["comparisons"][number];

/** A file or a pasted text on its way into a project. `key` is the window's own. */
export type StagingRow = ReadingRow | FailedRow | ReadRow;

export interface ReadingRow {
  readonly state: "reading";
  readonly key: string;
  readonly name: string;
}

/** It stays in the list, so that nobody wonders where a file went. */
export interface FailedRow {
  readonly state: "failed";
  readonly key: string;
  readonly name: string;
  readonly code: HostFailureCode;
  /** Where the file is broken, counted from 1. */
  readonly line: number | null;
}

export interface ReadRow {
  readonly state: "read";
  readonly key: string;
  readonly name: string;
  readonly text: StagedText;
  /** `null`: to be chosen. */
  readonly language: string | null;
  readonly date: string | null;
  readonly dateFrom: "file" | "text" | "page" | "hand" | null;
  /** Counts only beside a date. */
  readonly time: PublishedTime | null;
  readonly isChosen: boolean;
  readonly fit: Comparison | null;
  /** A person said to compare it although it looks like another story. */
  readonly isForced: boolean;
}

/**
 * What the host says about a text, with its guesses filled in for the person to check.
 *
 * @param wanted the language that a text is asked for in: counts where there is no guess
 */
export function readRow(key: string, text: StagedText, wanted: string | null = null): ReadRow {
  return {
    state: "read",
    key,
    name: text.name,
    text,
    language: text.language?.tag ?? wanted,
    date: text.date?.value ?? null,
    dateFrom: text.date?.source ?? null,
    time: text.date?.time ?? null,
    isChosen: true,
    fit: null,
    isForced: false,
  };
}

/** The text in another encoding: guesses are made anew, what a person entered stays. */
export function decodedRow(row: ReadRow, text: StagedText): ReadRow {
  const fresh = readRow(row.key, text);
  const isOwnLanguage = row.language !== (row.text.language?.tag ?? null);
  return {
    ...fresh,
    language: isOwnLanguage ? row.language : fresh.language,
    ...(row.dateFrom === "hand" ? { date: row.date, dateFrom: "hand" as const } : {}),
    // Only a page states one, and a page is not read anew.
    time: row.time,
    isChosen: row.isChosen,
    isForced: row.isForced,
  };
}

export const withRow = (rows: readonly StagingRow[], changed: StagingRow): readonly StagingRow[] =>
  rows.map((row) => (row.key === changed.key ? changed : row));

/** Scores of the texts; one that looks like another story is unchecked, unless a person insisted on it. */
export function withComparisons(
  rows: readonly StagingRow[],
  comparisons: readonly Comparison[],
): readonly StagingRow[] {
  return rows.map((row) => {
    const fit = row.state === "read" ? comparisons.find(({ id }) => id === row.text.id) : undefined;
    if (row.state !== "read" || fit === undefined) return row;
    const isNews = row.fit?.verdict !== "different" && fit.verdict === "different";
    return { ...row, fit, isChosen: row.isChosen && (row.isForced || !isNews) };
  });
}

/** Whether it is shown as one of another story. */
export const isOtherStory = (row: StagingRow): boolean =>
  row.state === "read" && row.fit?.verdict === "different" && !row.isForced;

/** The texts to be held against each other: all that have a language, checked or not, so that scores stay. */
export function comparedTexts(rows: readonly StagingRow[]): readonly ChosenText[] {
  return rows.flatMap((row) =>
    row.state === "read" && row.language !== null
      ? [
          {
            ...{ id: row.text.id, language: row.language, publishedOn: row.date },
            ...(row.date !== null && row.time !== null && { publishedTime: row.time }),
          },
        ]
      : [],
  );
}

export function chosenRows(rows: readonly StagingRow[]): readonly ReadRow[] {
  return rows.filter((row) => row.state === "read" && row.isChosen) as readonly ReadRow[];
}

/** Whether the beads that came with a text would be kept: only where all chosen texts came in the same file. */
export const keepsBeads = (row: ReadRow, rows: readonly StagingRow[]): boolean =>
  chosenRows(rows).every(({ name, text }) => name === row.name && text.beads > 0);

/** What is to be compared; `null` while nothing is chosen, or a text has no language. */
export function textsToAlign(rows: readonly StagingRow[]): readonly ChosenText[] | null {
  const chosen = chosenRows(rows);
  if (chosen.length === 0 || rows.some(({ state }) => state === "reading")) return null;
  const texts = comparedTexts(chosen);
  return texts.length === chosen.length ? texts : null;
}

/** Whether texts of different stories are aligned on purpose: all, or one of them. */
export const isForced = (rows: readonly StagingRow[], id: string | null = null): boolean =>
  chosenRows(rows).some(({ fit, text }) => fit?.verdict === "different" && (id === null || text.id === id));

/** In characters: a first line longer than this is a paragraph, and is cut at a word. */
const LONGEST_TITLE = 80;

/** What the first text's file calls the story, its own first line, else the file's name. */
export function suggestedTitle(rows: readonly StagingRow[]): string {
  const [first] = chosenRows(rows);
  if (first === undefined) return "";
  const { project, preview } = first.text;
  if (project !== undefined && project.title !== "") return project.title;
  const line = preview[0]?.trim() ?? "";
  if (line === "") return first.name.replace(/\.[^.]+$/u, "");
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.lastIndexOf(" ", LONGEST_TITLE);
  return `${line.slice(0, cut < 0 ? LONGEST_TITLE : cut)}…`;
}
