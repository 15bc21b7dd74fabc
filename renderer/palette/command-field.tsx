import "./palette.css";
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { CommandKey } from "../commands/command-key.tsx";
import { focusMain } from "../commands/regions.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import type { Entry } from "./entries.ts";
import { listStep } from "./list-step.ts";
import { optionId, PaletteList } from "./palette-list.tsx";
import { useEntries } from "./use-entries.ts";

/** The field in the title bar from which everything is reached; its list hangs under it while it is open. */
export function CommandField() {
  const { t } = useWords();
  const actions = useActions();
  const sheet = useWorkbenchState((state) => state.sheet);
  const isProject = useWorkbenchState((state) => state.project !== null);
  const [query, setQuery] = useState("");
  const [line, setLine] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  /** Where the keyboard was before. */
  const before = useRef<HTMLElement | null>(null);
  const listId = useId();
  const isOpen = sheet === "palette" || sheet === "commands";
  const groups = useEntries(query, sheet === "palette" ? "everything" : sheet === "commands" ? "commands" : null);
  const entries = groups.flatMap((group) => group.entries);
  // The list may have become shorter under it.
  const chosen = Math.min(line, Math.max(0, entries.length - 1));

  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const open = (): void => {
    if (!isOpen) actions.openSheet("palette");
  };
  const close = (): void => {
    setQuery("");
    setLine(0);
    if (isOpen) actions.openSheet(null);
  };
  const leave = (): void => {
    close();
    if (before.current?.isConnected === true) before.current.focus();
    else focusMain();
  };
  const run = (entry: Entry | undefined): void => {
    if (entry?.isEnabled !== true) return;
    leave();
    entry.run();
  };
  const onFocus = ({ relatedTarget }: FocusEvent): void => {
    before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = isOpen ? listStep(event.key, chosen, entries.length) : null;
    if (next !== null) setLine(next);
    else if (event.key === "Escape") leave();
    else if (!isOpen && (event.key === "ArrowDown" || event.key === "Enter")) open();
    else if (event.key === "Enter") run(entries[chosen]);
    else return;
    event.preventDefault();
  };

  const label = t(isProject ? "cmd.search" : "palette.empty");
  return (
    <div className={isOpen ? "command-field open" : "command-field"}>
      <Icon name="search" size="s" />
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && entries.length > 0 ? optionId(listId, chosen) : undefined}
        aria-autocomplete="list"
        placeholder={label}
        title={isOpen ? undefined : label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={onFocus}
        onBlur={close}
        onClick={open}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setQuery(target.value);
          setLine(0);
          open();
        }}
      />
      {!isOpen && <CommandKey id="palette.open" />}
      {isOpen && (
        <PaletteList
          id={listId}
          label={t(sheet === "commands" ? "palette.commands" : "palette.everything")}
          groups={groups}
          chosen={chosen}
          onRun={run}
        />
      )}
    </div>
  );
}
