import { useEffect, useId, useRef, useState } from "react";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { OwnEvidence } from "../../shared/ipc/own-evidence.ts";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { Problem } from "./problem.tsx";

type Model = OwnEvidence["model"];

/** A sentence-embedding model of the person's own, by its folder: nothing of it is copied or fetched. */
export function OwnModel({ model, onChanged }: { model: Model; onChanged: (evidence: OwnEvidence) => void }) {
  const { t } = useWords();
  const actions = useActions();
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const hadModel = useRef(model !== null);
  // The field and the chosen folder take each other's place, and what had the focus is gone with the one that goes.
  useEffect(() => {
    if ((model !== null) === hadModel.current) return;
    hadModel.current = model !== null;
    box.current?.querySelector("input")?.focus();
  }, [model]);
  const set = async (next: { readonly folder: string; readonly enabled: boolean } | null): Promise<void> => {
    const answer = await actions.attempt("evidence.setModel", { model: next });
    setFailure(answer?.ok === true ? null : answer);
    if (answer?.ok === true) onChanged(answer.evidence);
  };
  return (
    <div ref={box} className="own-evidence">
      {model === null ? (
        <FolderForm
          failure={failure}
          onFolder={(folder) => {
            void set({ folder, enabled: true });
          }}
        />
      ) : (
        <div className="own-model">
          <label className="setting-tick">
            <input
              type="checkbox"
              checked={model.enabled}
              onChange={(event) => {
                void set({ folder: model.folder, enabled: event.target.checked });
              }}
            />
            <span className="own-folder">{model.folder}</span>
          </label>
          <button
            type="button"
            className="ib"
            aria-label={t("import.remove", { file: model.folder })}
            title={t("import.remove", { file: model.folder })}
            onClick={() => {
              void set(null);
            }}
          >
            <Icon name="x" size="s" />
          </button>
          {model.problem !== null && <Problem text={t(`fail.${model.problem}`, { file: model.folder, line: "" })} />}
        </div>
      )}
      <span className="sub">{t("own.modelHint")}</span>
    </div>
  );
}

function FolderForm({ failure, onFolder }: { failure: HostFailure | null; onFolder: (folder: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const [folder, setFolder] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (folder.trim() !== "") onFolder(folder.trim());
      }}
    >
      <div className="own-path">
        <input
          className="input"
          aria-label={t("own.modelPath")}
          placeholder={t("own.modelPath")}
          aria-invalid={failure !== null}
          aria-describedby={`${id}-problem`}
          spellCheck={false}
          autoComplete="off"
          maxLength={4096}
          value={folder}
          onChange={(event) => {
            setFolder(event.target.value);
          }}
        />
        <button type="submit" className="btn" disabled={folder.trim() === ""}>
          {t("own.modelUse")}
        </button>
      </div>
      <div id={`${id}-problem`} role="alert">
        {failure !== null && <Problem text={t(`fail.${failure.code}`, { file: failure.file ?? "", line: "" })} />}
      </div>
    </form>
  );
}
