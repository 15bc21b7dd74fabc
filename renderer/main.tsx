import "./validation.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/frame.css";
import "./ui/parts.css";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createActions } from "./state/actions.ts";
import { useWorkbenchState, WorkbenchProvider } from "./state/context.tsx";
import { guardLeaving } from "./state/guard-leaving.ts";
import { synchronise } from "./state/synchronise.ts";
import { createWorkbenchStore } from "./state/workbench.ts";
import { connect } from "./transport/connect.ts";
import { afterPaint } from "./ui/after-paint.ts";
import { followLooks } from "./ui/looks.ts";
import { interfaceLanguage, WordsProvider } from "./ui/words.tsx";
// After the views' own.
import "./ui/forced-colours.css";

const client = connect();
const store = createWorkbenchStore();
followLooks(store);
const actions = createActions(store, client);
synchronise(store, client, afterPaint);
guardLeaving(store, window);

/** In the language of the settings, switched at once. */
function InChosenLanguage({ children }: { children: ReactNode }) {
  const chosen = useWorkbenchState((state) => state.settings.language);
  return <WordsProvider language={interfaceLanguage(chosen, navigator.languages)}>{children}</WordsProvider>;
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <WorkbenchProvider workbench={{ store, actions }}>
      <InChosenLanguage>
        <App />
      </InChosenLanguage>
    </WorkbenchProvider>
  </StrictMode>,
);
