import { memo, useState, type KeyboardEvent } from "react";
import { CommandKey } from "../commands/command-key.tsx";
import { COMMANDS } from "../commands/commands.ts";
import { useKeyHints } from "../commands/use-keys.ts";
import { JUMP_KINDS, type JumpKind } from "../edits/jumps.ts";
import { useActions, useWorkbench, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import type { RowFilter } from "./grid-rows.ts";
import { RowFilterChoice } from "./row-filter.tsx";

interface OperationBarProps {
  readonly project: OpenProject;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** What can be done to the selected bead, each with its key. Arrow keys go through the buttons. */
export function OperationBar({ project, filter, onFilter }: OperationBarProps) {
  const { t } = useWords();
  const [isMore, setMore] = useState(false);
  const bead = useWorkbenchState((state) => state.bead);
  const current = project.beads.find(({ id }) => id === bead);
  return (
    <div className="operations" role="toolbar" aria-label={t("align.edit")} onKeyDown={moveFocus}>
      <Operation id="bead.split" icon="split" label={t("align.split")} />
      <Operation id="bead.merge" icon="merge" label={t("align.mergeShort")} />
      <Operation id="bead.boundaryUp" icon="up" label={t("align.boundaryUp")} isShort />
      <Operation id="bead.boundaryDown" icon="down" label={t("align.boundaryDown")} isShort />
      <span className="gap-line" />
      <Operation id="bead.link" icon="link" label={t("align.link")} />
      <Operation id="bead.unlink" icon="unlink" label={t("align.unlink")} />
      <span className="gap-line" />
      <Operation id="bead.confirm" icon="check" label={t("align.confirm")} />
      <Operation id="bead.lock" icon="lock" label={t(current?.status === "locked" ? "align.unlock" : "align.lock")} />
      <Operation id="bead.bookmark" icon="flag" label={t("align.bookmark")} isPressed={current?.bookmarked ?? false} />
      <Operation id="annotation.add" icon="pen" label={t("ann.annotate")} />
      <button
        type="button"
        className="btn"
        aria-expanded={isMore}
        onClick={() => {
          setMore(!isMore);
        }}
      >
        <Icon name="more" size="s" />
        {t("align.more")}
      </button>
      <span className="sp" />
      <RowFilterChoice project={project} value={filter} onChange={onFilter} />
      {isMore && <MoreOperations />}
    </div>
  );
}

/** Which beads F8 looks for, and going to them. */
export function JumpBar() {
  const { t } = useWords();
  return (
    <span className="jump-bar">
      <JumpKindSelect />
      <Operation id="jump.previous" icon="up" label={t("jump.previous")} isIcon />
      <Operation id="jump.next" icon="down" label={t("jump.next")} isIcon />
    </span>
  );
}

function MoreOperations() {
  const { t } = useWords();
  return (
    <div className="more-operations">
      <Operation id="bead.splitBefore" icon="split" label={t("align.splitBead")} />
      <Operation id="bead.swap" icon="move" label={t("align.swap")} />
      <Operation id="bead.shiftUp" icon="up" label={t("align.shiftUp")} />
      <Operation id="bead.shiftDown" icon="down" label={t("align.shiftDown")} />
      <Operation id="bead.insert" icon="plus" label={t("align.insert")} />
      <Operation id="bead.remove" icon="x" label={t("align.remove")} />
      <Operation id="bead.confirmAbove" icon="check" label={t("align.confirmAbove")} />
    </div>
  );
}

interface OperationProps {
  readonly id: string;
  readonly icon: LineIcon;
  readonly label: string;
  /** Shown by its picture alone. */
  readonly isIcon?: boolean;
  /** By its picture and its key. */
  readonly isShort?: boolean;
  /** For what is switched on and off. */
  readonly isPressed?: boolean;
}

/** Stays where it is when it can't be done just now: disabled, it would lose the focus in the middle of an edit. */
const Operation = memo(function Operation(props: OperationProps) {
  const { id, icon, label, isIcon = false, isShort = false, isPressed } = props;
  const workbench = useWorkbench();
  const command = COMMANDS.find((candidate) => candidate.id === id);
  const isEnabled = useWorkbenchState(() => command?.isEnabled(workbench) ?? false);
  const isWordless = isIcon || isShort;
  const withKey = useKeyHints();
  return (
    <button
      type="button"
      className={isIcon ? "ib" : "btn"}
      aria-disabled={!isEnabled}
      aria-pressed={isPressed}
      aria-label={isWordless ? label : undefined}
      title={isWordless ? withKey(label, id) : undefined}
      onClick={() => {
        if (isEnabled) command?.run(workbench);
      }}
    >
      <Icon name={icon} />
      {!isWordless && label}
      {!isIcon && <CommandKey id={id} />}
    </button>
  );
});

function JumpKindSelect() {
  const { t } = useWords();
  const { setJump } = useActions();
  const jump = useWorkbenchState((state) => state.jump);
  return (
    <select
      className="language"
      aria-label={t("jump.kind")}
      value={jump}
      onChange={({ target }) => {
        setJump(target.value as JumpKind);
      }}
    >
      {JUMP_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`jump.${kind}`)}
        </option>
      ))}
    </select>
  );
}

/** Left and right, round the ends. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement)
    return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button, select")];
  const at = buttons.indexOf(event.target as HTMLElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
