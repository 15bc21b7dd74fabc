import { useLayoutEffect } from "react";
import { useWorkbench } from "../state/context.tsx";

const COMPACT = "(max-width: 1180px)";

/** In a narrow window the findings lie over the text: they are closed when it becomes narrow, open again when wide. */
export function useCompactPanels(): void {
  const { store, actions } = useWorkbench();
  useLayoutEffect(() => {
    const query = window.matchMedia(COMPACT);
    const apply = (): void => {
      if (store.getState().panels.findings === query.matches) actions.togglePanel("findings");
    };
    if (query.matches) apply();
    query.addEventListener("change", apply);
    return () => {
      query.removeEventListener("change", apply);
    };
  }, [store, actions]);
}
