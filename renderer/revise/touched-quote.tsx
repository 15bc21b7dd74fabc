import type { ShownAnchor } from "../../shared/ipc/shown/records.ts";
import type { Pin } from "../../shared/project/commands.ts";
import { useWorkbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { languageOf } from "../words/version-words.ts";
import { AnchorNote, ChangedWords, ConfirmButton } from "./changed-words.tsx";
import { anchorState } from "./touched-anchors.ts";

/** What a revision did to a quote and what can be done about it; nothing where it did nothing. */
export function TouchedQuote({ project, anchor, pin }: { project: OpenProject; anchor: ShownAnchor; pin: Pin }) {
  const state = anchorState(anchor);
  if (state === "settled") return null;
  if (state === "past") return <AnchorNote anchor={anchor} />;
  return (
    <>
      <AnchorNote anchor={anchor} />
      <ChangedWords anchor={anchor} language={languageOf(project, anchor.version)} />
      <div className="tray-buttons">
        {state === "orphan" && <AttachInText />}
        <ConfirmButton pin={pin} isGone={state === "orphan"} isWritable={project.readOnly === null} />
      </div>
    </>
  );
}

/** Goes to the texts, with the tray beside them from which quotes are attached. */
export function AttachInText() {
  const { t } = useWords();
  const { store, actions } = useWorkbench();
  return (
    <button
      type="button"
      className="btn"
      onClick={() => {
        // What was selected there before is not what a person means now.
        actions.setPassage(null);
        actions.show("compare");
        if (!store.getState().panels.findings) actions.togglePanel("findings");
      }}
    >
      {t("revise.goAttach")}
    </button>
  );
}
