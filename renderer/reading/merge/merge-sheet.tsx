import "../reading.css";
import { useId, useState } from "react";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { FileButton } from "../../import/file-button.tsx";
import { useActions, useWorkbenchState } from "../../state/context.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ModalSheet } from "../../ui/modal-sheet.tsx";
import { useWords } from "../../ui/words.tsx";
import { MergePreviewPart } from "./merge-preview.tsx";
import { applyMerge, chooseAnother, closeMerge, lookAtFile, lookAtPath, stopMerge, useMerging } from "./merging.ts";

/** Brings another person's copy in: chosen, looked at, agreed to. */
export function MergeSheet() {
  const { t } = useWords();
  const actions = useActions();
  const copy = useMerging((state) => state.copy);
  const problem = useMerging((state) => state.problem);
  const running = useMerging((state) => state.running);
  const close = (): void => {
    closeMerge(actions);
  };
  return (
    <ModalSheet title={t("merge.menu")} closesOutside={false} width={680} onClose={close}>
      <div
        className="merge-sheet"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (file === undefined) return;
          event.preventDefault();
          if (running === null) void lookAtFile(actions, file);
        }}
      >
        {copy === null ? <CopyChooser isBusy={running !== null} /> : <MergePreviewPart copy={copy} />}
        <div role="alert">{problem !== null && <Problem failure={problem} />}</div>
        {running !== null && <Progress isMerging={running === "merge.apply"} />}
      </div>
      <footer>
        {copy !== null && running === null && (
          <button type="button" className="btn quiet" onClick={chooseAnother}>
            {t("merge.another")}
          </button>
        )}
        <span className="sp" />
        {running === null ? (
          <button type="button" className="btn" onClick={close}>
            {t("dlg.cancel")} <KeyCap binding="Escape" />
          </button>
        ) : (
          <button
            type="button"
            className="btn"
            onClick={() => {
              stopMerge(actions);
            }}
          >
            {t("work.cancel")}
          </button>
        )}
        {copy !== null && (
          <button
            type="button"
            className="btn pri"
            autoFocus
            disabled={running !== null}
            onClick={() => void applyMerge(actions)}
          >
            {t("merge.run")}
          </button>
        )}
      </footer>
    </ModalSheet>
  );
}

function CopyChooser({ isBusy }: { isBusy: boolean }) {
  const { t } = useWords();
  const actions = useActions();
  const id = useId();
  const [path, setPath] = useState("");
  return (
    <>
      <p className="sub">{t("merge.how")}</p>
      <div className="merge-choose">
        <FileButton
          label={t("merge.choose")}
          icon="folder"
          className="btn"
          accept=".parallax"
          onFiles={([file]) => {
            if (file !== undefined && !isBusy) void lookAtFile(actions, file);
          }}
        />
      </div>
      <form
        className="open-by-path"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "" && !isBusy) void lookAtPath(actions, path.trim());
        }}
      >
        <label className="lab" htmlFor={id}>
          {t("merge.path")}
        </label>
        <div>
          <input
            id={id}
            className="input"
            spellCheck={false}
            autoComplete="off"
            maxLength={4096}
            value={path}
            onChange={({ target }) => {
              setPath(target.value);
            }}
          />
          <button type="submit" className="btn" disabled={path.trim() === "" || isBusy}>
            {t("merge.look")}
          </button>
        </div>
      </form>
    </>
  );
}

function Problem({ failure: { code, file } }: { failure: HostFailure }) {
  const { t } = useWords();
  const isStopped = code === "cancelled";
  return (
    <p className={isStopped ? "sub" : "problem"}>
      {!isStopped && <Icon name="sev-crit" />}
      {t(`fail.${code}`, { file: file ?? "", line: "" })}
    </p>
  );
}

function Progress({ isMerging }: { isMerging: boolean }) {
  const { t } = useWords();
  const progress = useWorkbenchState((state) => state.mergeProgress);
  const label = t(isMerging ? "merge.merging" : "merge.looking");
  return (
    <div className="merge-progress">
      <span role="status">{label}</span>
      <progress aria-label={label} max={progress?.total ?? 1} value={progress?.done ?? 0} />
    </div>
  );
}
