import { useState } from "react";
import { FileButton } from "../import/file-button.tsx";
import { PasteForm } from "../import/paste-form.tsx";
import { useActions } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { offerFile, offerPasted, useRevising } from "./revising.ts";

/** A newer text by file or paste; the whole window takes a dropped one while the sheet is open. */
export function NewRevision() {
  const { t } = useWords();
  const actions = useActions();
  const [isPasting, setPasting] = useState(false);
  const problem = useRevising((state) => state.problem);
  return (
    <section className="new-revision">
      <p className="sub">{t("revise.how")}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {t(`fail.${problem.code}`, { file: problem.file ?? "", line: problem.line ?? "" })}
        </p>
      )}
      <div className="new-revision-ways">
        <FileButton
          label={t("revise.choose")}
          icon="folder"
          className="btn"
          onFiles={([file]) => {
            if (file !== undefined) void offerFile(actions, file);
          }}
        />
        {!isPasting && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              setPasting(true);
            }}
          >
            {t("import.paste")}
          </button>
        )}
      </div>
      {isPasting && (
        <PasteForm
          action={t("revise.compare")}
          onPaste={({ text }) => {
            void offerPasted(actions, t("revise.pasted"), text);
          }}
          onCancel={() => {
            setPasting(false);
          }}
        />
      )}
    </section>
  );
}
