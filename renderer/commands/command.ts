import type { Translate } from "../../shared/i18n/create-translator.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { Workbench } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";

/** What has keys of its own, which a person may change. */
export interface Keyed {
  readonly id: string;
  readonly label: StringKey;
  /** A plain key, free while reading: the panes are read-only. Never a vowel, D, W or a digit (Telex, VNI). */
  readonly key?: string;
  /** Works anywhere, text fields included. `Mod` is Ctrl, on a Mac Cmd; `Alt` is Cmd Option there. */
  readonly chord?: string;
  /** A second chord, such as a function key. */
  readonly alternative?: string;
  /** Where its keys are its own; everywhere by default. */
  readonly views?: readonly View[];
  /** Its plain key works with the focus in a version's text only: elsewhere that key means something else. */
  readonly place?: "panes";
  /** Which of several alike, from 1: of panes, say. */
  readonly number?: number;
}

/** The keys of one command, as bindings; `null` where it has none of that kind. */
export interface Keys {
  /** While reading. */
  readonly key: string | null;
  /** Anywhere. */
  readonly chord: string | null;
  readonly alternative: string | null;
}

/** What a preset changes of the keys that stand with the commands, by the command's id. */
export type PresetKeys = Readonly<Record<string, Partial<Keys>>>;

/** One thing to do, however it is started: by key, button or palette. */
export interface Command extends Keyed {
  /** What it sets the thing that it is named after to: `Theme: Dark`. */
  readonly choice?: (t: Translate) => string;
  isEnabled(workbench: Workbench): boolean;
  run(workbench: Workbench): void;
}

/** `Next finding`, `Go to pane 2`, `Theme: Dark`. */
export function commandName(t: Translate, { label, number, choice }: Keyed & Pick<Command, "choice">): string {
  const name = number === undefined ? t(label) : t("palette.numbered", { name: t(label), number });
  return choice === undefined ? name : t("palette.choice", { name, choice: choice(t) });
}
