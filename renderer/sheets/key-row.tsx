import { useRef, useState, type KeyboardEvent } from "react";
import {
  holdersOf,
  problemOf,
  withBinding,
  withPreset,
  type KeyProblem,
  type KeySlot,
} from "../commands/change-keys.ts";
import { commandName, type Keyed } from "../commands/command.ts";
import { mayCompose } from "../commands/kept-keys.ts";
import { bindingOf } from "../commands/key-match.ts";
import { keyWords } from "../commands/key-words.ts";
import { bindingsOf, keysOf } from "../commands/keys.ts";
import { isMac } from "../commands/platform.ts";
import { useKeySettings } from "../commands/use-keys.ts";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** A press that could not be had as it was. */
interface Refused {
  readonly slot: KeySlot;
  readonly binding: string;
  readonly problem: KeyProblem;
}

/** One command: its keys, each a button that waits for another one. */
export function KeyRow({ row }: { row: Keyed }) {
  const { t } = useWords();
  const { changeSettings } = useActions();
  const settings = useKeySettings();
  const [waiting, setWaiting] = useState<KeySlot | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const cells = { key: useRef<HTMLButtonElement>(null), chord: useRef<HTMLButtonElement>(null) };
  const keys = keysOf(row, settings);
  const name = commandName(t, row);

  const set = (slot: KeySlot, binding: string | null): void => {
    setWaiting(null);
    setRefused(null);
    cells[slot].current?.focus();
    void changeSettings({ ownKeys: withBinding(settings, row, slot, binding) });
  };
  const onPress = (slot: KeySlot, event: KeyboardEvent): void => {
    if (waiting !== slot || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      setWaiting(null);
      setRefused(null);
    } else if (event.key === "Backspace") set(slot, null);
    else {
      const binding = bindingOf(event.nativeEvent, isMac);
      if (binding === null) return;
      const problem = problemOf(row, slot, binding, settings);
      if (problem === null) set(slot, binding);
      else setRefused({ slot, binding, problem });
    }
  };
  const stop = (): void => {
    setWaiting(null);
  };

  const cell = (slot: KeySlot) => {
    const bindings = slot === "key" ? [keys.key] : [keys.chord, keys.alternative];
    const column = t(slot === "key" ? "keys.reading" : "keys.anywhere");
    const printed = bindings.filter((binding) => binding !== null).map((binding) => keyWords(t, binding, isMac));
    return (
      <button
        type="button"
        ref={cells[slot]}
        className="key-cell"
        aria-label={t("keys.cell", { name, column, keys: printed.join(", ") || t("keys.none") })}
        aria-pressed={waiting === slot}
        title={waiting === slot ? t("keys.pressHow") : undefined}
        onClick={() => {
          setRefused(null);
          setWaiting(waiting === slot ? null : slot);
        }}
        onKeyDown={(event) => {
          onPress(slot, event);
        }}
        onBlur={stop}
      >
        {waiting === slot ? t("keys.press") : printed.map((keys) => <kbd key={keys}>{keys}</kbd>)}
      </button>
    );
  };

  return (
    <>
      <tr>
        <td>
          {name}
          {settings.ownKeys[row.id] !== undefined && (
            <button
              type="button"
              className="ib"
              aria-label={t("keys.reset", { name })}
              title={t("keys.reset", { name })}
              onClick={() => {
                cells.key.current?.focus();
                void changeSettings({ ownKeys: withPreset(settings, row) });
              }}
            >
              <Icon name="undo" size="s" />
            </button>
          )}
        </td>
        <td>{cell("key")}</td>
        <td>{cell("chord")}</td>
      </tr>
      <Remark row={row} waiting={waiting} refused={refused} onTake={set} />
    </>
  );
}

interface RemarkProps {
  readonly row: Keyed;
  readonly waiting: KeySlot | null;
  readonly refused: Refused | null;
  readonly onTake: (slot: KeySlot, binding: string) => void;
}

/** Under a row: what to do, why a key could not be had, or what is wrong with those it has. */
function Remark({ row, waiting, refused, onTake }: RemarkProps) {
  const { t } = useWords();
  const settings = useKeySettings();
  const keys = keysOf(row, settings);
  const printed = (binding: string): string => keyWords(t, binding, isMac);
  const isOwn = settings.ownKeys[row.id]?.key != null;
  const shared = bindingsOf(keys).find((binding) => holdersOf(binding, row, settings).length > 0);
  let text: string | null = null;
  if (refused !== null) text = refusedWords(refused);
  else if (waiting !== null) text = t("keys.pressHow");
  else if (shared !== undefined) text = takenWords(shared, holdersOf(shared, row, settings)[0]!);
  else if (isOwn && keys.key !== null && mayCompose(keys.key)) text = t("keys.composes");
  if (text === null) return null;
  return (
    <tr className="key-remark">
      <td colSpan={3}>
        <span role={refused === null ? "status" : "alert"}>{text}</span>{" "}
        {refused?.problem.kind === "taken" && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              onTake(refused.slot, refused.binding);
            }}
          >
            {t("keys.take")}
          </button>
        )}
      </td>
    </tr>
  );

  function takenWords(binding: string, by: Keyed): string {
    return t("keys.taken", { key: printed(binding), name: commandName(t, by) });
  }

  function refusedWords({ slot, binding, problem }: Refused): string {
    switch (problem.kind) {
      case "taken":
        return takenWords(binding, problem.by);
      case "kept":
        return t("keys.reserved", { key: printed(binding) });
      case "editing":
        return t("keys.editing", { key: printed(binding) });
      case "wrongSlot":
        return t(slot === "key" ? "keys.wrongKey" : "keys.wrongChord");
    }
  }
}
