import "./own-evidence.css";
import { useEffect, useState } from "react";
import type { CallOutput } from "../../shared/ipc/contract.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { EvidenceFileInfo, OwnEvidence } from "../../shared/ipc/own-evidence.ts";
import { bytesOf } from "../import/file-bytes.ts";
import { FileButton } from "../import/file-button.tsx";
import type { Actions } from "../state/actions.ts";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { OwnModel } from "./own-model.tsx";
import { Problem } from "./problem.tsx";
import { Row } from "./setting-row.tsx";

/** The glossaries, translation memories and model that a person brings to the alignment. */
export function OwnEvidenceSettings() {
  const { t } = useWords();
  const actions = useActions();
  const [evidence, setEvidence] = useState<OwnEvidence | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.attempt("evidence.read", {}).then((read) => {
      if (!isGone) setEvidence(read);
    });
    return () => {
      isGone = true;
    };
  }, [actions]);
  if (evidence === null) return null;
  return (
    <>
      <Row label={t("own.title")}>
        <Files files={evidence.files} onChanged={setEvidence} />
      </Row>
      <Row label={t("own.model")}>
        <OwnModel model={evidence.model} onChanged={setEvidence} />
      </Row>
    </>
  );
}

type OnChanged = (evidence: OwnEvidence) => void;

function Files({ files, onChanged }: { files: OwnEvidence["files"]; onChanged: OnChanged }) {
  const { t } = useWords();
  const actions = useActions();
  const [reading, setReading] = useState<string | null>(null);
  const [failures, setFailures] = useState<readonly HostFailure[]>([]);

  const add = async (chosen: readonly File[]): Promise<void> => {
    setFailures([]);
    for (const file of chosen) {
      setReading(file.name);
      const answer = await addFile(actions, file);
      if (answer?.ok === true) onChanged(answer.evidence);
      else if (answer !== null) setFailures((before) => [...before, answer]);
    }
    setReading(null);
  };

  return (
    <div className="own-evidence">
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <div role="alert">
        {failures.map(({ code, file, line }, index) => (
          <Problem key={index} text={t(`fail.${code}`, { file: file ?? "", line: line ?? "" })} />
        ))}
      </div>
      <FileButton
        label={t("own.add")}
        icon="plus"
        className="btn"
        accept=".csv,.tsv,.tab,.txt,.tbx,.tmx,.xml"
        onFiles={(chosen) => {
          void add(chosen);
        }}
      />
      <span className="sub" role="status">
        {reading === null ? t("own.hint") : t("own.reading", { file: reading })}
      </span>
    </div>
  );
}

/** `null` where the host is gone, which is said elsewhere. */
async function addFile(actions: Actions, file: File): Promise<CallOutput<"evidence.add"> | null> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") return { ok: false, code: bytes, file: file.name };
  return await actions.attempt("evidence.add", { name: file.name, bytes });
}

function FileRow({ file, onChanged }: { file: EvidenceFileInfo; onChanged: OnChanged }) {
  const { t } = useWords();
  const actions = useActions();
  const { id, name, kind, entries, skipped, languages, enabled, removed, problem } = file;
  const change = async (what: { readonly enabled?: boolean; readonly removed?: boolean }): Promise<void> => {
    const answer = await actions.ask("evidence.change", { id, ...what });
    if (answer?.ok === true) onChanged(answer.evidence);
  };
  return (
    <li className={removed ? "removed" : ""}>
      <label className="setting-tick">
        <input
          type="checkbox"
          checked={enabled && !removed}
          disabled={removed}
          onChange={(event) => {
            void change({ enabled: event.target.checked });
          }}
        />
        <span>{name}</span>
      </label>
      {/* One button: the focus stays on it, so that what was just removed is one key from coming back. */}
      <button
        type="button"
        className="ib"
        aria-label={t(removed ? "own.undo" : "import.remove", { file: name })}
        title={t(removed ? "own.undo" : "import.remove", { file: name })}
        onClick={() => {
          void change({ removed: !removed });
        }}
      >
        <Icon name={removed ? "undo" : "x"} size="s" />
      </button>
      <p className="sub" role="status">
        {removed ? t("own.removed") : t(`own.${kind}`, { count: entries })}
        {!removed && <LanguageTags languages={languages} />}
      </p>
      {skipped > 0 && !removed && <p className="sub">{t("own.skipped", { count: skipped })}</p>}
      {problem !== null && !removed && <Problem text={t(`fail.${problem}`, { file: name, line: "" })} />}
    </li>
  );
}

/** Regional variants share their language's tag, as they share its terms. */
function LanguageTags({ languages }: { languages: readonly string[] }) {
  const primary = new Set(languages.map((tag) => tag.split("-")[0]!.toUpperCase()));
  return [...primary].map((tag) => (
    <span key={tag} className="lang">
      {tag}
    </span>
  ));
}
