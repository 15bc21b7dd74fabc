import "./missing-versions.css";
import { INTERFACE_LANGUAGES } from "../../shared/i18n/resources.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { capitalised, versionPhrase } from "../words/version-words.ts";
import { FileButton } from "./file-button.tsx";
import { addFiles, openJoining } from "./staging.ts";

/** Beside a story's only version: a place for each of the languages that it is not there in. */
export function MissingVersions({ project }: { project: OpenProject }) {
  const present = new Set(project.versions.map(({ language }) => language.split("-")[0]));
  const missing = INTERFACE_LANGUAGES.filter((language) => !present.has(language));
  return (
    <div className="missing-versions">
      {missing.map((language) => (
        <MissingVersion key={language} project={project} language={language} />
      ))}
    </div>
  );
}

/** Takes a text by drop, which the window hears, by picking a file, or by pasting. */
function MissingVersion({ project, language }: { project: OpenProject; language: string }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const version = versionPhrase(words, { versions: [] }, language, "ver");
  const label = t("import.addVersion", { version, Version: capitalised(version) });
  return (
    <section className="missing-version" aria-label={label} data-wanted={language}>
      <Icon name="file" />
      <b>{label}</b>
      <span className="sub">{t("import.drop")}</span>
      <div>
        <FileButton
          label={t("import.choose")}
          icon="folder"
          className="btn"
          onFiles={(files) => {
            if (files.length === 0) return;
            openJoining(actions, project);
            void addFiles(actions, files, language);
          }}
        />
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            openJoining(actions, project, { isPasting: true });
          }}
        >
          <Icon name="paste" size="s" />
          {t("import.paste")}
        </button>
      </div>
    </section>
  );
}
