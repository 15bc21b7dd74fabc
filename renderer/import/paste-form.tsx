import "./paste-form.css";
import { useState } from "react";
import { useWords } from "../ui/words.tsx";

/** A field for an article's words; with `suggestedName`, the person names the text, too. */
export function PasteForm({
  suggestedName,
  action,
  onPaste,
  onCancel,
}: {
  suggestedName?: string;
  /** What the words are brought for. */
  action: string;
  onPaste: (pasted: { readonly text: string; readonly name: string }) => void;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const [name, setName] = useState(suggestedName ?? "");
  const [text, setText] = useState("");
  const isReady = text.trim() !== "" && (suggestedName === undefined || name.trim() !== "");
  return (
    <form
      className="paste-form"
      aria-label={t("import.paste")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onPaste({ text, name: name.trim() });
      }}
    >
      {suggestedName !== undefined && (
        <label className="field">
          <span className="lab">{t("import.pasteName")}</span>
          <input
            className="input"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </label>
      )}
      <label className="field">
        <span className="lab">{t("import.pasteText")}</span>
        <textarea
          className="input reading"
          rows={7}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <div className="paste-buttons">
        <button type="button" className="btn quiet" onClick={onCancel}>
          {t("dlg.cancel")}
        </button>
        <button type="submit" className="btn" disabled={!isReady}>
          {action}
        </button>
      </div>
    </form>
  );
}
