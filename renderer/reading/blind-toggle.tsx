import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** Switches whether others' judgements are hidden until the person has judged themselves. */
export function BlindToggle() {
  const { t } = useWords();
  const { changeSettings } = useActions();
  const isBlind = useWorkbenchState(({ settings }) => settings.readsBlind);
  return (
    <button
      type="button"
      className="btn quiet"
      aria-pressed={isBlind}
      title={t("read.blindHow")}
      onClick={() => {
        void changeSettings({ readsBlind: !isBlind });
      }}
    >
      <Icon name="eye" size="s" />
      {t("read.blind")}
    </button>
  );
}

/** In the place of a verdict that is not to be seen; `isPlain` without the tinted box, for rows. */
export function HiddenBadge({ isPlain = false }: { isPlain?: boolean }) {
  const { t } = useWords();
  return (
    <span className={`${isPlain ? "tone-label" : "badge"} quiet-tone`}>
      <Icon name="eye" />
      {t("read.hidden")}
    </span>
  );
}
