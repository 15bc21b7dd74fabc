import "./revise.css";
import { useEffect, useState } from "react";
import type { ShownRevision, TextComparison } from "../../shared/ipc/revision.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { kindName } from "../import/kind-names.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { KeyCap } from "../ui/key-cap.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { formatMoment } from "../ui/moment.ts";
import { useWords, type Words } from "../ui/words.tsx";
import { versionLabel } from "../words/version-words.ts";
import { ComparedTexts } from "./compared-texts.tsx";
import { NewRevision } from "./new-revision.tsx";
import { PendingPart } from "./pending-part.tsx";
import { acceptPending, chooseVersion, closeRevisions, dropPending, useRevising } from "./revising.ts";

/** The texts that a version has had, each against the present one, and the way in for a newer one. */
export function RevisionSheet() {
  const project = useWorkbenchState((state) => state.project);
  const key = useRevising((state) => state.version);
  const version = project?.versions.find((one) => one.key === key) ?? project?.versions[0];
  if (project === null || version === undefined) return null;
  return <OpenSheet project={project} version={version} />;
}

function OpenSheet({ project, version }: { project: OpenProject; version: ShownVersion }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const pending = useRevising((state) => state.pending);
  const isWorking = useRevising((state) => state.isWorking);
  const close = (): void => {
    closeRevisions(actions);
  };
  const label = versionLabel(words, project, version.key);
  return (
    <ModalSheet title={t("revise.of", { version: label })} closesOutside={false} width={1040} onClose={close}>
      <div className="revision-sheet">
        {project.versions.length > 1 && <VersionField project={project} version={version.key} />}
        {pending === null ? (
          <>
            {project.readOnly === null && <NewRevision key={version.key} />}
            <RevisionList key={`${version.key} ${version.revision}`} version={version} />
          </>
        ) : (
          <PendingPart version={version} pending={pending} />
        )}
      </div>
      <footer>
        <span className="sub" role="status">
          {isWorking && t("import.comparing")}
        </span>
        <span className="sp" />
        <button
          type="button"
          className="btn"
          onClick={() => {
            if (pending === null) close();
            else dropPending(actions);
          }}
        >
          {pending === null ? t("a11y.close") : t("dlg.cancel")} {pending === null && <KeyCap binding="Escape" />}
        </button>
        {pending !== null && (
          <button
            type="button"
            className="btn pri"
            autoFocus
            disabled={isWorking}
            onClick={() => {
              void acceptPending(actions);
            }}
          >
            {t("revise.use")}
          </button>
        )}
      </footer>
    </ModalSheet>
  );
}

function VersionField({ project, version }: { project: OpenProject; version: string }) {
  const words = useWords();
  const actions = useActions();
  return (
    <label className="revision-version">
      <span className="lab">{words.t("revise.version")}</span>
      <select
        className="input"
        value={version}
        onChange={(event) => {
          chooseVersion(actions, event.target.value);
        }}
      >
        {project.versions.map(({ key }) => (
          <option key={key} value={key}>
            {versionLabel(words, project, key)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Enough of a hash to tell files apart; the tooltip has all of it. */
const SHOWN_DIGITS = 12;

function fileWords({ t }: Words, { kind, byteLength, sha256 }: ShownRevision["file"]): string {
  const hash = `SHA-256 ${sha256.slice(0, SHOWN_DIGITS)}…`;
  return [kindName(kind), t("revise.bytes", { count: byteLength }), hash].filter((part) => part !== null).join(", ");
}

/** Which revision is shown, and it beside the present text. */
function RevisionList({ version }: { version: ShownVersion }) {
  const words = useWords();
  const { t, language } = words;
  const actions = useActions();
  const [revisions, setRevisions] = useState<readonly ShownRevision[]>([]);
  const [shown, setShown] = useState<{ readonly number: number; readonly comparison: TextComparison } | null>(null);
  const { key } = version;

  useEffect(() => {
    let isGone = false;
    void actions.ask("revision.list", { version: key }).then((answer) => {
      if (answer?.ok === true && !isGone) setRevisions(answer.revisions);
    });
    return () => {
      isGone = true;
    };
  }, [actions, key]);

  const current = revisions.find(({ isCurrent }) => isCurrent)?.number;
  const show = async (number: number): Promise<void> => {
    if (current === undefined) return;
    const answer = await actions.ask("revision.compare", { version: key, before: number, after: current });
    if (answer?.ok === true) setShown({ number, comparison: answer.comparison });
  };

  return (
    <>
      <ul className="revision-list" aria-label={t("revise.title")}>
        {revisions.map(({ number, isCurrent, fileName, file, at, author }) => (
          <li key={number}>
            <button
              type="button"
              aria-pressed={shown?.number === number}
              onClick={() => {
                void show(number);
              }}
            >
              <b>{t("revise.number", { n: number })}</b>
              {isCurrent && <span className="tag">{t("revise.current")}</span>}
              <span className="sub">{[fileName, author, formatMoment(language, at)].filter(Boolean).join(", ")}</span>
              <span className="sub num" title={`SHA-256 ${file.sha256}`}>
                {fileWords(words, file)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <ComparedTexts
          key={shown.number}
          comparison={shown.comparison}
          language={version.language}
          titles={[t("revise.number", { n: shown.number }), t("revise.number", { n: current ?? shown.number })]}
        />
      )}
    </>
  );
}
