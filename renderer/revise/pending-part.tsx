import type { RevisionEffect } from "../../shared/ipc/revision.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { changedPublication } from "../../shared/project/publication.ts";
import type { PublishedTime } from "../../shared/project/records.ts";
import { TEXT_ENCODINGS, type TextEncoding } from "../../shared/ipc/staging.ts";
import { ENCODING_NAMES } from "../import/encoding-names.ts";
import { kindName } from "../import/kind-names.ts";
import { PublishedTimeField } from "../import/published-time-field.tsx";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { shortPublication } from "../words/publication-words.ts";
import { ComparedTexts } from "./compared-texts.tsx";
import { decodePending, setPublished, type PendingRevision } from "./revising.ts";

/** What a new text would change, before it is used. */
export function PendingPart({ version, pending }: { version: ShownVersion; pending: PendingRevision }) {
  const { t } = useWords();
  return (
    <>
      <div className="pending-head">
        <b className="pending-name">{pending.text.name}</b>
        <EncodingField pending={pending} />
        <DateField version={version} pending={pending} />
      </div>
      <Effect effect={pending.effect} />
      <ComparedTexts
        comparison={pending.comparison}
        language={version.language}
        titles={[version.fileName ?? t("revise.before"), t("revise.newText")]}
      />
    </>
  );
}

function Effect({ effect: { sentences, claims, annotations, orphans } }: { effect: RevisionEffect }) {
  const { t } = useWords();
  const { kept, changed, added, gone } = sentences;
  const texts = [
    t("revise.kept", { count: kept }),
    t("revise.changed", { count: changed }),
    t("revise.added", { count: added }),
    t("revise.gone", { count: gone }),
  ];
  const touched = [
    ...(claims > 0 ? [t("revise.claims", { count: claims })] : []),
    ...(annotations > 0 ? [t("revise.annotations", { count: annotations })] : []),
    ...(orphans > 0 ? [t("revise.orphans", { count: orphans })] : []),
  ];
  return (
    <div className="revision-effect" role="status">
      <p className="num">{texts.join(" · ")}</p>
      {touched.length === 0 ? (
        <p className="sub">{t("revise.untouched")}</p>
      ) : (
        <p className="touched num">
          <Icon name="sev-major" />
          {touched.join(" · ")}
        </p>
      )}
    </div>
  );
}

function EncodingField({ pending: { text } }: { pending: PendingRevision }) {
  const { t } = useWords();
  const actions = useActions();
  // The words of a page or a document are not bytes of it.
  const kind = kindName(text.kind);
  if (kind !== null) return <span className="tag">{kind}</span>;
  return (
    <label className="field">
      <span className="lab">{t("import.encoding")}</span>
      <select
        className="input"
        value={text.encoding}
        onChange={(event) => {
          void decodePending(actions, event.target.value as TextEncoding);
        }}
      >
        {TEXT_ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {ENCODING_NAMES[name]}
          </option>
        ))}
      </select>
      {text.unreadableCharacters > 0 && (
        <small className="problem">{t("import.badChars", { count: text.unreadableCharacters })}</small>
      )}
    </label>
  );
}

/** The version's date stays unless a person takes the one that the new text or its file's name says, or enters one. */
function DateField({ version, pending }: { version: ShownVersion; pending: PendingRevision }) {
  const words = useWords();
  const { t } = words;
  const { publishedOn, publishedTime } = changedPublication(version, pending.published);
  const found = pending.text.date;
  const isTaken = found?.value === publishedOn && (found.time === undefined || isSameTime(found.time, publishedTime));
  return (
    <div className="pending-date">
      <label className="field">
        <span className="lab">{t("import.published")}</span>
        <input
          type="date"
          className="input num"
          value={publishedOn ?? ""}
          onChange={(event) => {
            setPublished({ publishedOn: event.target.value === "" ? null : event.target.value });
          }}
        />
      </label>
      {publishedOn !== null && (
        <PublishedTimeField
          name={pending.text.name}
          value={publishedTime}
          onChange={(time) => {
            setPublished({ publishedTime: time });
          }}
        />
      )}
      {found !== null && !isTaken && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            setPublished({ publishedOn: found.value, publishedTime: found.time ?? null });
          }}
        >
          {t("revise.foundDate", {
            date: shortPublication(words, found.value, found.time ?? null),
            source: t(`dateFrom.${found.source}`),
          })}
        </button>
      )}
    </div>
  );
}

const isSameTime = (a: PublishedTime, b: PublishedTime | null): boolean => a.time === b?.time && a.zone === b.zone;
