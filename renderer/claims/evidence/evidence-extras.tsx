import { useRef, useState } from "react";
import { FileButton } from "../../import/file-button.tsx";
import { bytesOf } from "../../import/file-bytes.ts";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import type { Passage } from "../../state/workbench.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords, type Words } from "../../ui/words.tsx";
import { rateTitle } from "../../words/rate-words.ts";
import { versionTag } from "../../words/version-words.ts";
import type { EvidenceDraft } from "./evidence-draft.ts";
import { fileWords, rateWords } from "./evidence-words.ts";
import type { PinnedDraft } from "../draft/pinned-draft.ts";
import { RateLookUp } from "./rate-look-up.tsx";

/** What evidence may hold besides words: a file, a rate, a sentence of a version. Each is added, and taken away again. */
export function EvidenceExtras({
  project,
  evidence,
  passage,
  onChange,
}: {
  project: OpenProject;
  evidence: EvidenceDraft;
  /** The words that are selected in a pane. */
  passage: Passage | null;
  onChange: (evidence: EvidenceDraft) => void;
}) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const [isLookingUp, setLookingUp] = useState(false);
  const adds = useRef<HTMLDivElement>(null);
  const { attachment, rate, sentence } = evidence;

  const attach = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") {
      actions.notify("error", `fail.${bytes}`, { file: file.name });
      return;
    }
    const attached = await actions.ask("evidence.attach", { name: file.name, bytes });
    if (attached?.ok !== true) return;
    const { name } = attached.attachment;
    onChange({
      ...evidence,
      attachment: attached.attachment,
      title: evidence.title.trim() === "" ? name : evidence.title,
    });
    actions.announce(t("evidence.attached", { file: name }));
  };

  return (
    <div
      className="evidence-extras"
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void attach(event.dataTransfer.files[0]);
      }}
    >
      {attachment !== null && (
        <Extra
          icon="file"
          label={fileWords(words, attachment)}
          onRemove={() => {
            onChange({ ...evidence, attachment: null });
          }}
        />
      )}
      {rate !== null && (
        <Extra
          icon="rate"
          label={rateWords(words, rate)}
          onRemove={() => {
            onChange({ ...evidence, rate: null });
          }}
        />
      )}
      {sentence !== null && (
        <Extra
          icon="link"
          label={sentenceWords(words, project, sentence)}
          onRemove={() => {
            onChange({ ...evidence, sentence: null });
          }}
        />
      )}
      <div ref={adds} className="evidence-adds" tabIndex={-1}>
        {attachment === null && (
          <FileButton
            label={t("evidence.attach")}
            icon="file"
            className="btn quiet"
            accept=""
            onFiles={(files) => void attach(files[0])}
          />
        )}
        {rate === null && !isLookingUp && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              setLookingUp(true);
            }}
          >
            <Icon name="rate" size="s" />
            {t("evidence.rate")}
          </button>
        )}
        {passage !== null && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              onChange({ ...evidence, sentence: passage });
            }}
          >
            <Icon name="link" size="s" />
            {t("evidence.useSelection", { version: versionTag(project, passage.version) })}
          </button>
        )}
      </div>
      {isLookingUp && (
        <RateLookUp
          project={project}
          onFound={(found) => {
            setLookingUp(false);
            const title = evidence.title.trim() === "" ? rateTitle(words, found) : evidence.title;
            onChange({ ...evidence, rate: found, title });
          }}
          onClose={() => {
            adds.current?.focus();
            setLookingUp(false);
          }}
        />
      )}
    </div>
  );
}

function Extra({ icon, label, onRemove }: { icon: "file" | "rate" | "link"; label: string; onRemove: () => void }) {
  const { t } = useWords();
  return (
    <p className="extra">
      <Icon name={icon} size="s" />
      <span>{label}</span>
      <button type="button" className="ib" aria-label={t("evidence.takeAway", { what: label })} onClick={onRemove}>
        <Icon name="x" size="s" />
      </button>
    </p>
  );
}

function sentenceWords({ t }: Words, project: OpenProject, { version, range, exact = "" }: PinnedDraft): string {
  const text = project.versions.find(({ key }) => key === version)?.text ?? "";
  const words = range === null ? exact : text.slice(...range);
  return `${versionTag(project, version)}: ${words === "" ? t("fact.notStated") : words}`;
}
