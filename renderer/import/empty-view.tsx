import "./empty-view.css";
import { CommandKey } from "../commands/command-key.tsx";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import { ResetSampleButton } from "../sheets/reset-sample.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useWords } from "../ui/words.tsx";
import { FileButton } from "./file-button.tsx";
import { OpenByPath, RecentProjects } from "./recent-projects.tsx";
import { RestoreBackupButton } from "./restore-backup.tsx";
import { StoryPicture } from "./story-picture.tsx";
import { addFiles, openImport } from "./staging.ts";

/** No project is open: ways to begin one, those opened before, and why the one asked for is not open. */
export function EmptyView() {
  const { t } = useWords();
  const failure = useWorkbenchState((state) => state.failure);
  return (
    <div className="body empty-view">
      <main className="start">
        <div className="start-box">
          {failure !== null && <StartFailure failure={failure} />}
          <h1>{t("empty.title")}</h1>
          <p className="lead">
            {t("empty.add")} {t("empty.local")}
          </p>
          <Beginnings />
        </div>
      </main>
      <aside className="recent" aria-label={t("empty.recent")}>
        <h2>
          {t("empty.recent")} <CommandKey id="project.open" />
        </h2>
        <RecentProjects onOpened={nothingToClose} />
        <OpenByPath onOpened={nothingToClose} />
      </aside>
    </div>
  );
}

/** The view goes by itself once a project is open. */
const nothingToClose = (): void => undefined;

function Beginnings() {
  const { t } = useWords();
  const actions = useActions();
  return (
    <>
      <button
        type="button"
        className="drop-zone"
        onClick={() => {
          openImport(actions, { isPasting: false });
        }}
      >
        <StoryPicture />
        <b>
          {t("import.drop")} <CommandKey id="project.new" />
        </b>
        <span>{t("empty.formats")}</span>
      </button>
      <div className="beginnings">
        <FileButton
          label={t("import.choose")}
          icon="folder"
          className="beginning"
          onFiles={(files) => {
            if (files.length === 0) return;
            openImport(actions, { isPasting: false });
            void addFiles(actions, files);
          }}
        />
        <button
          type="button"
          className="beginning"
          onClick={() => {
            openImport(actions, { isPasting: true });
          }}
        >
          <Icon name="paste" />
          {t("import.paste")} <KeyCap binding="Mod+V" />
        </button>
        <button
          type="button"
          className="beginning"
          onClick={() => {
            void actions.ask("project.openSample", {});
          }}
        >
          <Icon name="book" />
          {t("import.sample")}
        </button>
      </div>
    </>
  );
}

function StartFailure({ failure }: { failure: HostFailure }) {
  const { t } = useWords();
  const actions = useActions();
  return (
    <section className="start-failure" role="alert">
      <Icon name="sev-crit" />
      <div>
        <b>{t("empty.notOpened")}</b>
        <p>{t(`fail.${failure.code}`, { file: failure.file ?? "" })}</p>
        <p className="sub">{t("empty.resetHint")}</p>
        <div className="start-failure-buttons">
          <RestoreBackupButton code={failure.code} />
          <button
            type="button"
            className="btn"
            onClick={() => {
              void actions.ask("project.openSample", {});
            }}
          >
            {t("import.sample")}
          </button>
          <ResetSampleButton />
        </div>
      </div>
    </section>
  );
}
