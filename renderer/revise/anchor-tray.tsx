import "./revise.css";
import { beadAt } from "../claims/quotes.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { languageOf, versionPhrase, versionTag } from "../words/version-words.ts";
import { AnchorNote, ChangedWords, ConfirmButton } from "./changed-words.tsx";
import { touchedAnchors, type TouchedAnchor } from "./touched-anchors.ts";

/** Quotes that a revision left without a place, or whose words it changed, beside the texts in which they belong. */
export function AnchorTray({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const touched = touchedAnchors(project);
  if (touched.length === 0) return null;
  const orphans = touched.filter(({ anchor }) => anchor.range === null);
  const others = touched.slice(orphans.length);
  return (
    <div className="anchor-tray">
      <TrayPart title={t("claim.orphans")} project={project} touched={orphans} />
      <TrayPart title={t("revise.toCheck")} project={project} touched={others} />
    </div>
  );
}

function TrayPart({
  title,
  project,
  touched,
}: {
  title: string;
  project: OpenProject;
  touched: readonly TouchedAnchor[];
}) {
  if (touched.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="lab">
        {title} <span className="num">{touched.length}</span>
      </h3>
      <ul>
        {touched.map((one) => (
          <TrayItem key={JSON.stringify(one.pin)} project={project} touched={one} />
        ))}
      </ul>
    </section>
  );
}

function TrayItem({ project, touched }: { project: OpenProject; touched: TouchedAnchor }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const passage = useWorkbenchState((state) => state.passage);
  const { pin, anchor, about } = touched;
  const { version, range } = anchor;
  const language = languageOf(project, version);
  const isWritable = project.readOnly === null;
  const place = passage?.version === version ? passage : null;

  const attach = async (): Promise<void> => {
    if (place === null) return;
    if (await actions.change({ name: "reattachAnchor", payload: { pin, place } }))
      actions.announce(t("revise.attached"));
  };

  return (
    <li>
      <p className="tray-about">
        <Icon name={pin.kind === "annotation" ? "pen" : "claim"} size="s" />
        <span className="lang">{versionTag(project, version)}</span>
        <span className="clipped">{about}</span>
      </p>
      {range === null ? (
        <p className="reading" lang={language}>
          {anchor.pinned ?? anchor.exact}
        </p>
      ) : (
        <>
          <AnchorNote anchor={anchor} />
          <ChangedWords anchor={anchor} language={language} />
        </>
      )}
      <div className="tray-buttons">
        {range !== null && (
          <>
            <ConfirmButton pin={pin} isGone={false} isWritable={isWritable} />
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                const bead = beadAt(project, version, range);
                if (bead !== null) actions.selectBead(bead.id);
              }}
            >
              {t("show.text")}
            </button>
          </>
        )}
        {(range === null || place !== null) && (
          <button
            type="button"
            className="btn"
            disabled={!isWritable || place === null}
            onClick={() => {
              void attach();
            }}
          >
            {t("revise.attach")}
          </button>
        )}
        {range === null && <ConfirmButton pin={pin} isGone isWritable={isWritable} />}
      </div>
      {range === null && place === null && (
        <small className="sub">
          {t("revise.attachHow", { inVersion: versionPhrase(words, project, version, "verIn") })}
        </small>
      )}
    </li>
  );
}
