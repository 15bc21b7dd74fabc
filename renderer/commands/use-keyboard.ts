import { useEffect } from "react";
import { useWorkbench } from "../state/context.tsx";
import type { WorkbenchState } from "../state/workbench.ts";
import { isTextField } from "../ui/text-field.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { matchesKey, partsOf, type KeyPress } from "./key-match.ts";
import { bindingsOf, keysOf } from "./keys.ts";
import { isMac } from "./platform.ts";
import { keepFocus, rememberFocus } from "./regions.ts";

/**
 * The one listener for the window's keys, in the capture phase: a focused Monaco pane would swallow some of them. In
 * text fields and forms plain letters are text, and only chords work; while a dialog bars the window, nothing does.
 */
export function useKeyboard(): void {
  const workbench = useWorkbench();
  useEffect(() => rememberFocus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // It closes forms and panels that hold the keyboard.
      if (event.key === "Escape") keepFocus();
      if (document.querySelector(".veil [role=dialog]") !== null) return;
      const command = commandOf(event, event.target, workbench.store.getState());
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!command.isEnabled(workbench)) return;
      command.run(workbench);
      keepFocus();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [workbench]);
}

function commandOf(
  event: KeyPress,
  target: EventTarget | null,
  { view, settings }: Pick<WorkbenchState, "view" | "settings">,
): Command | undefined {
  const isTyping = isTextField(target) || isInForm(target);
  const isInPane = target instanceof Element && target.closest("[data-pane]") !== null;
  return COMMANDS.find((command) => {
    if (command.views?.includes(view) === false) return false;
    const keys = keysOf(command, settings);
    return bindingsOf(keys).some((binding) => {
      if (!matchesKey(event, binding, isMac)) return false;
      if (isTyping) return binding !== keys.key && !belongsToField(binding);
      return binding !== keys.key || command.place !== "panes" || isInPane;
    });
  });
}

/** A form, or the dialog around it, which takes the keyboard itself before one of its fields does. */
const isInForm = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("form, [role=dialog]") !== null;

const EDITING = new Set(["Mod+Z", "Mod+Shift+Z", "Mod+Y", "Mod+Enter", "Mod+Shift+Enter"]);

/** Undo in a text field is the field's own, sending a form is the form's, and Alt with an arrow opens a list. */
const belongsToField = (binding: string): boolean => EDITING.has(binding) || partsOf(binding).key.startsWith("Arrow");
