import { useEffect } from "react";
import { useWorkbench } from "../state/context.tsx";
import { COMMANDS } from "./commands.ts";
import { matchesKey } from "./key-match.ts";
import { isTextField } from "../ui/text-field.ts";
import { isMac } from "./platform.ts";

/**
 * The one listener for the window's keys, in the capture phase: a focused Monaco pane would swallow some of them. In
 * text fields and dialogs plain letters are text, and only chords work.
 */
export function useKeyboard(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = isTextField(event.target) || isInForm(event.target);
      const isInDialog = document.querySelector("[role=dialog]") !== null;
      const command = COMMANDS.find(
        ({ key, chord, alternative, views }) =>
          (views?.includes(workbench.store.getState().view) ?? true) &&
          ((!isTyping && !isInDialog && key !== undefined && matchesKey(event, key, isMac)) ||
            (!(isTyping && isEditing(chord)) &&
              [chord, alternative].some(
                (binding) => binding !== undefined && !isInDialog && matchesKey(event, binding, isMac),
              ))),
      );
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (command.isEnabled(workbench)) command.run(workbench);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [workbench]);
}

const isInForm = (target: EventTarget | null): boolean => target instanceof Element && target.closest("form") !== null;

/** Undo in a text field is the field's own, and sending a form is the form's. */
const isEditing = (chord: string | undefined): boolean =>
  chord === "Mod+Z" || chord === "Mod+Shift+Z" || chord === "Mod+Enter" || chord === "Mod+Shift+Enter";
