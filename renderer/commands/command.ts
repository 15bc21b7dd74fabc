import type { StringKey } from "../../shared/i18n/resources.ts";
import type { Workbench } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";

/** One thing to do, however it is started: by key, button or menu. */
export interface Command {
  readonly id: string;
  readonly label: StringKey;
  /** A plain key, free while reading: the panes are read-only. Never a vowel, D, W or a digit (Telex, VNI). */
  readonly key?: string;
  /** Works anywhere, text fields included. `Mod` is Ctrl, on a Mac Cmd. */
  readonly chord?: string;
  /** A second chord, such as a function key. */
  readonly alternative?: string;
  /** Where its keys are its own; everywhere by default. */
  readonly views?: readonly View[];
  isEnabled(workbench: Workbench): boolean;
  run(workbench: Workbench): void;
}
