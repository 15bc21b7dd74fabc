import { useEffect } from "react";
import { useWorkbenchState } from "../state/context.tsx";

/** Sets `data-theme` on the document to what the settings say, and follows the system where they say so. */
export function useTheme(): void {
  const theme = useWorkbenchState((state) => state.settings.theme);
  useEffect(() => {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const apply = (): void => {
      document.documentElement.dataset["theme"] = theme === "system" ? (system.matches ? "dark" : "light") : theme;
    };
    apply();
    system.addEventListener("change", apply);
    return () => {
      system.removeEventListener("change", apply);
    };
  }, [theme]);
}
