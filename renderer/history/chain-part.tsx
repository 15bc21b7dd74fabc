import { useId, useState } from "react";
import { headHash, type Verification } from "../../shared/ipc/shown/history.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { verificationWords } from "./entry-words.ts";

interface Found {
  readonly verification: Verification;
  readonly earlier: string | null;
  /** The journal's end when it was looked at: what has come since has not been looked at. */
  readonly sequence: number;
}

/** The journal's head, and the check of the whole file, against a head that was printed earlier if there is one. */
export function ChainPart({ project: { head, sequence } }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const field = useId();
  const [text, setText] = useState("");
  const [isBad, setBad] = useState(false);
  const [isVerifying, setVerifying] = useState(false);
  const [found, setFound] = useState<Found | null>(null);

  const verify = async (): Promise<void> => {
    const given = text.trim().toLowerCase();
    const isUsable = given === "" || headHash.safeParse(given).success;
    setBad(!isUsable);
    setFound(null);
    if (!isUsable || isVerifying) return;
    const earlier = given === "" ? null : given;
    setVerifying(true);
    const answer = await actions.ask("document.verify", { head: earlier });
    setVerifying(false);
    if (answer?.ok === true) setFound({ verification: answer.verification, earlier, sequence });
  };

  const shown = found?.sequence === sequence ? found : null;
  return (
    <form
      className="history-chain"
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      {head !== null && (
        <p>
          <span className="lab">{t("log.head")}</span>
          <code>{head}</code>
        </p>
      )}
      <label className="lab" htmlFor={field}>
        {t("log.earlier")}
      </label>
      <div className="history-verify">
        <input
          id={field}
          className="input"
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isBad}
          onChange={(event) => {
            setText(event.target.value);
            setBad(false);
          }}
        />
        <button type="submit" className="btn" aria-disabled={isVerifying}>
          {t("log.verify")}
        </button>
      </div>
      <div role="status">
        {isBad && <p className="problem">{t("log.badHash")}</p>}
        {isVerifying && <p>{t("log.verifying")}</p>}
        {shown !== null && (
          <p className={shown.verification.isWhole ? "ok found" : "crit found"}>
            <Icon name={shown.verification.isWhole ? "sev-ok" : "sev-crit"} />
            <span>{verificationWords(words, shown.verification, shown.earlier)}</span>
          </p>
        )}
      </div>
    </form>
  );
}
