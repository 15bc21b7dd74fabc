import { formatPercent } from "../../shared/i18n/format.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { SettingChoice } from "./setting-choice.tsx";
import { Row } from "./setting-row.tsx";
import { SettingTick } from "./setting-tick.tsx";

/** Of the versions' text: how it is set, and how it moves. */
export function ReadingSettings() {
  const { t } = useWords();
  const actions = useActions();
  const isTogether = useWorkbenchState((state) => state.settings.scrollTogether);
  return (
    <section>
      <h3>{t("set.reading")}</h3>
      <SettingChoice
        field="readingFace"
        label={t("set.typeface")}
        options={(["serif", "sans"] as const).map((value) => ({ value, label: t(`face.${value}`) }))}
      />
      <Row label={t("set.size")}>
        <Zoom />
      </Row>
      <SettingChoice
        field="lineSpacing"
        label={t("set.spacing")}
        options={(["compact", "normal", "wide"] as const).map((value) => ({ value, label: t(`spacing.${value}`) }))}
      />
      <SettingChoice
        field="underlines"
        label={t("set.underlines")}
        options={(["countable", "all"] as const).map((value) => ({ value, label: t(`underlines.${value}`) }))}
      />
      <SettingChoice
        field="scrollMode"
        label={t("set.scrolling")}
        options={(["level", "flow"] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <Row label="">
        <SettingTick
          label={t("view.sync")}
          isOn={isTogether}
          onChange={(scrollTogether) => {
            void actions.changeSettings({ scrollTogether });
          }}
        />
      </Row>
    </section>
  );
}

function Zoom() {
  const { t, language } = useWords();
  const actions = useActions();
  const zoom = useWorkbenchState((state) => state.settings.zoom);
  const zoomTo = (percent: number): void => {
    void actions.changeSettings({ zoom: Math.min(200, Math.max(80, percent)) });
  };
  return (
    <div className="setting-zoom">
      <button
        type="button"
        className="btn"
        aria-label={t("zoom.out")}
        disabled={zoom <= 80}
        onClick={() => {
          zoomTo(zoom - 10);
        }}
      >
        {"−"}
      </button>
      <output className="num">{formatPercent(language, zoom)}</output>
      <button
        type="button"
        className="btn"
        aria-label={t("zoom.in")}
        disabled={zoom >= 200}
        onClick={() => {
          zoomTo(zoom + 10);
        }}
      >
        {"+"}
      </button>
    </div>
  );
}
