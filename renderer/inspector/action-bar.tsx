import type { ShownDismissal } from "../../shared/ipc/shown/records.ts";
import { CommandKey } from "../commands/command-key.tsx";
import { COMMANDS } from "../commands/commands.ts";
import { useKeys } from "../commands/use-keys.ts";
import { useWorkbench, useWorkbenchState } from "../state/context.tsx";
import { currentDismissal } from "../state/finding-rows.ts";
import { beadIndex } from "../state/project.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** What can be decided about the current finding and its bead, each with its key. */
export function ActionBar() {
  const { t } = useWords();
  const dismissal = useWorkbenchState(currentDismissal);
  const isLocked = useWorkbenchState(
    ({ project, bead }) => project?.beads[beadIndex(project, bead)]?.status === "locked",
  );
  return (
    <div className="acts">
      <CommandButton id="claim.record" icon="claim" label={t("claim.record")} isPrimary />
      <CommandButton id="annotation.add" icon="pen" label={t("ann.annotate")} />
      <CommandButton id="finding.dismiss" icon={dismissal === null ? "x" : "undo"} label={t(dismissLabel(dismissal))} />
      <CommandButton id="bead.confirm" icon="check" label={t("align.confirm")} />
      <CommandButton id="bead.lock" icon="lock" label={t(isLocked ? "align.unlock" : "align.lock")} />
    </div>
  );
}

const dismissLabel = (dismissal: ShownDismissal | null) =>
  dismissal === null
    ? "finding.dismiss"
    : dismissal.pattern === undefined
      ? "finding.restore"
      : "finding.restoreEverywhere";

interface CommandButtonProps {
  readonly id: string;
  readonly icon: LineIcon;
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** Does what the command's key does. */
function CommandButton({ id, icon, label, isPrimary = false }: CommandButtonProps) {
  const workbench = useWorkbench();
  const { key } = useKeys(id);
  const command = COMMANDS.find((candidate) => candidate.id === id);
  const isEnabled = useWorkbenchState(() => command?.isEnabled(workbench) ?? false);
  return (
    <button
      type="button"
      className={isPrimary ? "btn pri" : "btn"}
      disabled={!isEnabled}
      aria-keyshortcuts={key ?? undefined}
      onClick={() => {
        command?.run(workbench);
      }}
    >
      <span>
        <Icon name={icon} />
        {label}
      </span>
      <CommandKey id={id} />
    </button>
  );
}
