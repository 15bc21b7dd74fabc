import "./import-dialog.css";
import { useId } from "react";
import type { Translate } from "../../shared/i18n/create-translator.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useWords } from "../ui/words.tsx";
import { FileButton } from "./file-button.tsx";
import { ImportRow } from "./import-row.tsx";
import { PasteForm } from "./paste-form.tsx";
import {
  addFiles,
  addPasted,
  closeImport,
  finishImport,
  isFull as isFullWith,
  nextPastedNumber,
  setPasting,
  setTitle,
  stagingTitle,
  stopImport,
  useStaging,
} from "./staging.ts";
import { chosenRows, textsToAlign } from "./staging-rows.ts";

/** Texts on their way into a project: check language, encoding and date, see whether they tell one story, align. */
export function ImportDialog() {
  const isOpen = useWorkbenchState((state) => state.sheet === "import");
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t } = useWords();
  const actions = useActions();
  const rows = useStaging((state) => state.rows);
  const isPasting = useStaging((state) => state.isPasting);
  const joins = useStaging((state) => state.joins);
  const isFull = useStaging(isFullWith);
  const isCreating = useStaging((state) => state.isCreating);
  const close = (): void => {
    if (isCreating) stopImport(actions);
    else closeImport(actions);
  };
  return (
    <ModalSheet
      title={dialogTitle(t, rows.length, joins !== null)}
      hint={t("import.hint")}
      closesOutside={false}
      width={960}
      onEnter={() => {
        void finishImport(actions);
      }}
      onClose={close}
    >
      <div className="import-scroll">
        {rows.length > 0 && <Rows />}
        {isPasting && !isFull && (
          <PasteForm
            key={rows.length}
            suggestedName={t("import.pasted", { n: nextPastedNumber() })}
            action={t("import.pasteAdd")}
            onPaste={({ name, text }) => {
              setPasting(false);
              void addPasted(actions, name, text);
            }}
            onCancel={() => {
              setPasting(false);
            }}
          />
        )}
      </div>
      <div className="import-more">
        {!isFull && (
          <>
            <FileButton
              label={rows.length === 0 ? t("import.choose") : t("import.more")}
              icon="folder"
              className="btn"
              onFiles={(files) => {
                void addFiles(actions, files);
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
          </>
        )}
        {rows.length > 0 && joins === null && <TitleField />}
      </div>
      <Footer onClose={close} />
    </ModalSheet>
  );
}

function dialogTitle(t: Translate, count: number, isJoining: boolean): string {
  if (count > 0) return t("import.add", { count });
  return isJoining ? t("version.add") : t("import.addFirst");
}

function Rows() {
  const { t } = useWords();
  const rows = useStaging((state) => state.rows);
  const isComparing = useStaging((state) => state.isComparing);
  return (
    <table className="import-table">
      <colgroup>
        <col style={{ width: "48px" }} />
        <col />
        <col style={{ width: "150px" }} />
        <col style={{ width: "146px" }} />
        <col style={{ width: "172px" }} />
        <col style={{ width: "124px" }} />
        <col style={{ width: "44px" }} />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("import.file")}</th>
          <th scope="col">{t("import.language")}</th>
          <th scope="col">{t("import.encoding")}</th>
          <th scope="col">{t("import.published")}</th>
          <th scope="col">{t("import.sameStory")}</th>
          <td />
        </tr>
      </thead>
      {rows.map((row) => (
        <ImportRow key={row.key} row={row} isComparing={isComparing} />
      ))}
    </table>
  );
}

function TitleField() {
  const { t } = useWords();
  const id = useId();
  const title = useStaging(stagingTitle);
  return (
    <div className="import-title">
      <label htmlFor={id}>{t("import.project")}</label>
      <input
        id={id}
        className="input"
        maxLength={200}
        value={title}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
      />
    </div>
  );
}

function Footer({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const rows = useStaging((state) => state.rows);
  const isCreating = useStaging((state) => state.isCreating);
  const hasTitle = useStaging((state) => state.joins !== null || stagingTitle(state).trim() !== "");
  const isJoining = useStaging((state) => state.joins !== null);
  const count = chosenRows(rows).length;
  const isReady = textsToAlign(rows) !== null && hasTitle;
  return (
    <footer>
      <span className="sub num" role="status">
        {isCreating && (isJoining ? <JoiningProgress /> : t("import.working"))}
        {!isCreating && rows.length > 0 && count === 0 && t("error.tooFew")}
        {!isCreating && !isJoining && count === 1 && t("import.oneOnly")}
      </span>
      <span className="sp" />
      <button
        type="button"
        className="btn"
        onClick={() => {
          if (isCreating) stopImport(actions);
          else onClose();
        }}
      >
        {t("dlg.cancel")} <KeyCap binding="Escape" />
      </button>
      <button
        type="button"
        className="btn pri"
        disabled={!isReady || isCreating}
        onClick={() => {
          void finishImport(actions);
        }}
      >
        {runLabel(t, count, isJoining)} <KeyCap binding="Enter" />
      </button>
    </footer>
  );
}

function runLabel(t: Translate, count: number, isJoining: boolean): string {
  if (isJoining) return t("import.join", { count });
  return count === 1 ? t("import.begin") : t("align.run", { count });
}

/** How far the alignment is that a text joins with. */
function JoiningProgress() {
  const { t } = useWords();
  const work = useWorkbenchState((state) => state.project?.work);
  return work !== undefined && "total" in work ? t(`work.${work.state}`, { done: work.done, total: work.total }) : null;
}
