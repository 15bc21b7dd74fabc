import { useEffect, useId, useRef, useState } from "react";
import { formatShortDate } from "../../shared/i18n/format.ts";
import type { ImportedTable, RatesProblem, ShownRates } from "../../shared/ipc/rates.ts";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import "./rates-setting.css";

/** Why a file was not imported; worded when shown, so that it follows a switch of language. */
interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly problem: RatesProblem;
}

/** Which reference rates there are: the embedded ones, and tables that the person laid over them. */
export function RatesSetting() {
  const { language, t } = useWords();
  const actions = useActions();
  const titleId = useId();
  const [rates, setRates] = useState<ShownRates | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void actions.attempt("rates.read", {}).then((read) => {
      if (read !== null) setRates(read);
    });
  }, [actions]);

  const importFile = async (file: File): Promise<void> => {
    setRefusal(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await actions.ask("rates.import", { name: file.name, bytes });
    if (answer?.ok !== true) return;
    const { result } = answer;
    if (result.kind === "refused") {
      setRefusal({ file: file.name, line: result.line, problem: result.problem });
      return;
    }
    setRates(result.rates);
    actions.notify("info", "rates.imported", { file: file.name });
    await actions.readInfo();
  };
  const remove = async (id: string): Promise<void> => {
    const answer = await actions.ask("rates.remove", { id });
    if (answer?.ok !== true) return;
    setRates(answer.rates);
    await actions.readInfo();
  };
  if (rates === null) return null;
  const { embedded, imported } = rates;
  const period = {
    from: formatShortDate(language, embedded.firstDate),
    to: formatShortDate(language, embedded.lastDate),
  };
  return (
    <div className="setting rates-setting" role="group" aria-labelledby={titleId}>
      <span className="setting-label" id={titleId}>
        {t("rates.title")}
      </span>
      <div>
        <ul>
          <li>{t("rates.embedded", period)}</li>
          {imported.map((table) => (
            <ImportedRow key={table.id} table={table} onRemove={() => void remove(table.id)} />
          ))}
        </ul>
        <ImportButton onFile={(file) => void importFile(file)} />
        <span className="sub">{t("rates.how", { single: "date,currency,perEuro", pair: "date,from,to,rate" })}</span>
        <p role="alert" className="refused">
          {refusal !== null && <RefusalWords refusal={refusal} />}
        </p>
      </div>
    </div>
  );
}

function RefusalWords({ refusal: { file, line, problem } }: { refusal: Refusal }) {
  const { t } = useWords();
  return t("rates.refused", { file, line, reason: t(`rates.problem.${problem}`) });
}

function ImportedRow({ table, onRemove }: { table: ImportedTable; onRemove: () => void }) {
  const { language, t } = useWords();
  const { name, firstDate, lastDate, currencies } = table;
  return (
    <li>
      <span className="file">{name}</span>
      <span className="sub" title={currencies.join(", ")}>
        {t("rates.about", {
          from: formatShortDate(language, firstDate),
          to: formatShortDate(language, lastDate),
          count: currencies.length,
        })}
      </span>
      <button type="button" className="btn" aria-label={t("rates.removeFile", { file: name })} onClick={onRemove}>
        {t("rates.remove")}
      </button>
    </li>
  );
}

function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        <Icon name="rate" size="s" />
        {t("rates.import")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xml,.zip,.txt"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again once it was mended.
          target.value = "";
        }}
      />
    </>
  );
}
