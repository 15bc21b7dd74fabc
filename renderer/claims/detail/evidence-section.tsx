import { formatShortDate } from "../../../shared/i18n/format.ts";
import type { ShownClaim, ShownEvidence } from "../../../shared/ipc/shown/records.ts";
import { TouchedQuote } from "../../revise/touched-quote.tsx";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon, type LineIcon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import { fileWords, rateWords } from "../evidence/evidence-words.ts";
import { STANCE_LOOKS } from "../verdicts.ts";
import { saveFile } from "./save-file.ts";

/** What speaks for and against the claim. */
export function EvidenceSection({
  project,
  claim,
  onAdd,
}: {
  project: OpenProject;
  claim: ShownClaim;
  /** `null` where nothing can be changed. */
  onAdd: (() => void) | null;
}) {
  const { t } = useWords();
  return (
    <section className="sec">
      <h3>
        {t("evidence.title")} <span className="num">{claim.evidence.length}</span>
        <span className="sp" />
        {onAdd !== null && (
          <button type="button" className="btn quiet" onClick={onAdd}>
            <Icon name="plus" size="xs" />
            {t("evidence.add")}
          </button>
        )}
      </h3>
      {claim.evidence.length === 0 && <p className="sub">{t("evidence.none")}</p>}
      {claim.evidence.map((evidence, index) => (
        <OnePiece key={index} project={project} claim={claim} index={index} evidence={evidence} />
      ))}
    </section>
  );
}

function iconOf({ attachment, rate, sentence, url }: ShownEvidence): LineIcon {
  if (attachment !== undefined) return "file";
  if (rate !== undefined) return "rate";
  if (sentence !== undefined) return "link";
  return url === null ? "book" : "web";
}

function OnePiece({
  project,
  claim,
  index,
  evidence,
}: {
  project: OpenProject;
  claim: ShownClaim;
  index: number;
  evidence: ShownEvidence;
}) {
  const words = useWords();
  const { t, language } = words;
  const { stance, title, url, retrievedOn, quotation, note, attachment, rate, sentence } = evidence;
  const look = STANCE_LOOKS[stance];
  return (
    <div className="evidence">
      <Icon name={iconOf(evidence)} size="s" />
      <div>
        <b>{title}</b>
        {url !== null && <span className="address">{url}</span>}
        {retrievedOn !== undefined && (
          <span className="address">{t("evidence.wasReadOn", { date: formatShortDate(language, retrievedOn) })}</span>
        )}
        {rate !== undefined && <span className="address">{rateWords(words, rate)}</span>}
        {quotation !== undefined && (
          <q className="reading quotation">
            <bdi>{quotation}</bdi>
          </q>
        )}
        {sentence !== undefined && (
          <>
            <p className="reading" lang={languageOf(project, sentence.version)}>
              <span className="lang">{versionTag(project, sentence.version)}</span> {sentence.exact}
            </p>
            <TouchedQuote
              project={project}
              anchor={sentence}
              pin={{ kind: "evidence", claim: claim.id, evidence: index }}
            />
          </>
        )}
        {note !== "" && <span className="evidence-note">{note}</span>}
        {attachment !== undefined && <SaveButton attachment={attachment} />}
      </div>
      <span className={`tag ${look.tone}`}>
        <Icon name={look.icon} size="xs" />
        {t(look.label)}
      </span>
    </div>
  );
}

/** The program never opens what is kept as evidence: it gives it back. */
function SaveButton({ attachment }: { attachment: NonNullable<ShownEvidence["attachment"]> }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const save = async (): Promise<void> => {
    const read = await actions.ask("evidence.file", { sha256: attachment.sha256 });
    if (read?.ok !== true) return;
    saveFile(attachment.name, read.base64);
    actions.announce(t("evidence.saved", { file: attachment.name }));
  };
  return (
    <button type="button" className="btn quiet" onClick={() => void save()}>
      <Icon name="disk" size="s" />
      {t("evidence.save", { file: fileWords(words, attachment) })}
    </button>
  );
}
