import { useLayoutEffect } from "react";
import { useWorkbench } from "../state/context.tsx";
import { COMPACT } from "../ui/compact.ts";

/** In a narrow window the findings lie over the text: they are closed when it becomes narrow, open again when wide. */
export function useCompactPanels(): void {
  const { store, actions } = useWorkbench();
  useLayoutEffect(() => {
    const apply = (): void => {
      if (store.getState().panels.findings === COMPACT.matches) actions.togglePanel("findings");
    };
    if (COMPACT.matches) apply();
    COMPACT.addEventListener("change", apply);
    return () => {
      COMPACT.removeEventListener("change", apply);
    };
  }, [store, actions]);
}
