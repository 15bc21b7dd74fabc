import type { KeyboardEvent, SubmitEvent } from "react";

/** What a form does on its keys: Esc closes it, Ctrl Enter sends it from any field. Nothing while an input method composes. */
export function useFormKeys({ send, close }: { readonly send: () => Promise<void>; readonly close: () => void }): {
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  return {
    onSubmit: (event) => {
      event.preventDefault();
      void send();
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") {
        event.stopPropagation();
        close();
      }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void send();
      }
    },
  };
}
