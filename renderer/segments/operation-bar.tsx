import { useState, type KeyboardEvent } from "react";
import { CommandKey } from "../commands/command-key.tsx";
import { COMMANDS } from "../commands/commands.ts";
import { useKeyHints } from "../commands/use-keys.ts";
import { JUMP_KINDS, type JumpKind } from "../edits/jumps.ts";
import { useActions, useWorkbench, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** What can be done to the selected bead, each with its key. Arrow keys go through the buttons. */
export function OperationBar({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const [isMore, setMore] = useState(false);
  const bead = useWorkbenchState((state) => state.bead);
  const current = project.beads.find(({ id }) => id === bead);
  return (
    <div className="operations" role="toolbar" aria-label={t("align.edit")} onKeyDown={moveFocus}>
      <Operation id="bead.split" icon="split" label={t("align.split")} />
      <Operation id="bead.merge" icon="merge" label={t("align.mergeShort")} />
      <Operation id="bead.boundaryUp" icon="up" label={t("align.boundaryUp")} />
      <Operation id="bead.boundaryDown" icon="down" label={t("align.boundaryDown")} />
      <span className="gap-line" />
      <Operation id="bead.link" icon="link" label={t("align.link")} />
      <Operation id="bead.unlink" icon="unlink" label={t("align.unlink")} />
      <span className="gap-line" />
      <Operation id="bead.confirm" icon="check" label={t("align.confirm")} />
      <Operation id="bead.lock" icon="lock" label={t(current?.status === "locked" ? "align.unlock" : "align.lock")} />
      <Operation id="bead.bookmark" icon="flag" label={t("align.bookmark")} isPressed={current?.bookmarked ?? false} />
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
      <JumpKindSelect />
      <Operation id="jump.previous" icon="up" label={t("jump.previous")} isIcon />
      <Operation id="jump.next" icon="down" label={t("jump.next")} isIcon />
      {isMore && <MoreOperations />}
    </div>
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
  /** For what is switched on and off. */
  readonly isPressed?: boolean;
}

/** Stays where it is when it can't be done just now: disabled, it would lose the focus in the middle of an edit. */
function Operation({ id, icon, label, isIcon = false, isPressed }: OperationProps) {
  const workbench = useWorkbench();
  const command = COMMANDS.find((candidate) => candidate.id === id);
  const isEnabled = useWorkbenchState(() => command?.isEnabled(workbench) ?? false);
  const withKey = useKeyHints();
  return (
    <button
      type="button"
      className={isIcon ? "ib" : "btn"}
      aria-disabled={!isEnabled}
      aria-pressed={isPressed}
      aria-label={isIcon ? label : undefined}
      title={isIcon ? withKey(label, id) : undefined}
      onClick={() => {
        if (isEnabled) command?.run(workbench);
      }}
    >
      <Icon name={icon} />
      {!isIcon && label}
      {!isIcon && <CommandKey id={id} />}
    </button>
  );
}

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
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button, select")];
  const at = buttons.indexOf(event.target as HTMLElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
