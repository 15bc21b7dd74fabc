import type { StringKey } from "../../shared/i18n/resources.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { useKeyHints } from "../commands/use-keys.ts";

const VIEWS: readonly { readonly view: View; readonly label: StringKey; readonly icon: LineIcon }[] = [
  { view: "compare", label: "nav.compare", icon: "compare" },
  { view: "segments", label: "nav.segments", icon: "rows" },
  { view: "claims", label: "nav.claims", icon: "claim" },
  { view: "annotations", label: "nav.annotations", icon: "pen" },
];

/** Where one can go. */
export function Rail() {
  const { t } = useWords();
  const actions = useActions();
  const current = useWorkbenchState((state) => state.view);
  const claims = useWorkbenchState((state) => state.project?.claims.size ?? 0);
  const annotations = useWorkbenchState((state) => state.project?.annotations.size ?? 0);
  const counts: Readonly<Partial<Record<View, number>>> = { claims, annotations };
  return (
    <nav className="rail" aria-label={t("nav.main")}>
      {VIEWS.map(({ view, label, icon }) => {
        const count = counts[view] ?? 0;
        return (
          <button
            key={view}
            type="button"
            className={view === current ? "on" : undefined}
            aria-current={view === current ? "page" : undefined}
            aria-label={count > 0 ? `${t(label)}, ${count}` : t(label)}
            title={t(label)}
            onClick={() => {
              actions.show(view);
            }}
          >
            <Icon name={icon} />
            {count > 0 && (
              <span className="cnt num" aria-hidden="true">
                {count}
              </span>
            )}
          </button>
        );
      })}
      <span className="sp" />
      <SheetButton sheet="keys" icon="keys" label={t("nav.keys")} />
      <SheetButton sheet="settings" icon="gear" label={t("nav.settings")} />
    </nav>
  );
}

function SheetButton({ sheet, icon, label }: { sheet: "keys" | "settings"; icon: LineIcon; label: string }) {
  const { openSheet } = useActions();
  const withKey = useKeyHints();
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="dialog"
      title={withKey(label, `sheet.${sheet}`)}
      onClick={() => {
        openSheet(sheet);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
