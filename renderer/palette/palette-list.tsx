import { useEffect, useRef } from "react";
import type { StringKey } from "../../shared/i18n/resources.ts";
import { QuoteLine } from "../findings/finding-item.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useWords } from "../ui/words.tsx";
import type { Entry, EntryKind } from "./entries.ts";
import type { Group } from "./use-entries.ts";

const HEADINGS: Readonly<Record<EntryKind, StringKey>> = {
  command: "palette.commands",
  bead: "palette.beads",
  finding: "view.findings",
  claim: "nav.claims",
  version: "palette.versions",
  project: "empty.recent",
  search: "search.story",
};

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
  /** Which line is chosen, over all groups. */
  readonly chosen: number;
  readonly onRun: (entry: Entry) => void;
}

/** What answers the query, a group a kind. The keyboard stays in the field. */
export function PaletteList({ id, label, groups, chosen, onRun }: PaletteListProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, groups]);
  return (
    <div
      className="palette"
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <div ref={list} id={id} role="listbox" aria-label={label}>
        {groups.map(({ kind, entries }, index) => {
          const first = groups.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0);
          return (
            <div key={kind} role="group" aria-label={t(HEADINGS[kind])}>
              <div className="palette-heading" aria-hidden="true">
                {t(HEADINGS[kind])}
              </div>
              {entries.map((entry, at) => (
                <Option
                  key={entry.id}
                  id={optionId(id, first + at)}
                  entry={entry}
                  isChosen={first + at === chosen}
                  onRun={() => {
                    onRun(entry);
                  }}
                />
              ))}
            </div>
          );
        })}
      </div>
      <p className="palette-none" role="status">
        {groups.length === 0 && t("find.none")}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onRun: () => void;
}

function Option({ id, entry, isChosen, onRun }: OptionProps) {
  const { name, detail, language, quote, bindings, isEnabled } = entry;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={!isEnabled}
      className={isChosen ? "on" : undefined}
      onClick={onRun}
    >
      <span className="name">{name}</span>{" "}
      {detail !== "" && (
        <span className={language === null ? "sub" : "sub reading"} lang={language ?? undefined}>
          {detail} <QuoteLine parts={quote} />
        </span>
      )}
      {bindings.map((binding) => (
        <KeyCap key={binding} binding={binding} />
      ))}
    </div>
  );
}
