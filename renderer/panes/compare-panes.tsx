import "./panes.css";
import "../ribbons/ribbons.css";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import type { OpenProject } from "../state/project.ts";
import { pairConfidence } from "../state/confidence.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { MissingVersions } from "../import/missing-versions.tsx";
import { isAlone } from "../import/take-in.ts";
import { versionTag } from "../words/version-words.ts";
import { languageName, PaneHead } from "./pane-head.tsx";
import { NARROWEST_PANE_PX } from "./arrangement/panes-that-fit.ts";
import { useShownVersions, type ShownVersions } from "./arrangement/shown-versions.ts";
import { useKeptPanes } from "./arrangement/use-kept-panes.ts";
import { usePaneDrag } from "./arrangement/use-pane-drag.ts";
import { useStage } from "./use-stage.ts";

/** The versions of the story side by side, with what ties them together between them. */
export function ComparePanes() {
  const project = useWorkbenchState((state) => state.project);
  if (project === null) return null;
  // Another text needs another editor; all else changes in place.
  const texts = project.versions.map(({ key, revision }) => `${key}@${revision}`);
  return <PaneRow key={[project.session, ...texts].join(" ")} project={project} />;
}

function PaneRow({ project }: { project: OpenProject }) {
  const { language, t } = useWords();
  const root = useRef<HTMLElement>(null);
  const panes = useShownVersions(root, project);
  useStage(root, panes);
  useKeptPanes(project.session);
  usePaneDrag(root, project);
  useFocusKeptInOrder(root, panes.ordered);
  const columnOf = (key: string): number => panes.shown.indexOf(key) * 2 + 1;
  return (
    <main
      ref={root}
      className="compare-panes"
      aria-label={t("nav.compare")}
      style={{ gridTemplateColumns: columns(panes, isAlone(project)) }}
    >
      {inOrder(project.versions, panes.ordered).map((version) => (
        <section
          key={version.key}
          className="pane"
          hidden={!panes.shown.includes(version.key)}
          style={{ gridColumn: panes.shown.includes(version.key) ? columnOf(version.key) : "auto" }}
          aria-label={languageName(language, version.language)}
        >
          <PaneHead project={project} version={version} panes={panes} />
          <div className="pane-view">
            <div className="pane-text" data-pane={version.key} />
          </div>
        </section>
      ))}
      {panes.shown.slice(1).map((right, index) => (
        <div key={index} className="gutter" aria-hidden="true" style={{ gridColumn: index * 2 + 2 }}>
          <PairMatch project={project} left={panes.shown[index]!} right={right} />
          <div className="gutter-view" data-gutter={index} />
        </div>
      ))}
      {panes.folded.map((key) => (
        <FoldedPane key={key} project={project} version={key} onUnfold={panes.unfold} />
      ))}
      {isAlone(project) && <MissingVersions project={project} />}
      <div className="overview">
        <div className="gutter-head" />
        <div
          className="overview-map"
          data-overview=""
          role="scrollbar"
          tabIndex={0}
          aria-label={t("view.overview")}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={0}
        />
      </div>
    </main>
  );
}

/** As they stand, so that reading and tabbing go from left to right. */
const inOrder = (versions: OpenProject["versions"], ordered: readonly string[]): OpenProject["versions"] =>
  versions.toSorted((a, b) => ordered.indexOf(a.key) - ordered.indexOf(b.key));

/** An element that is put elsewhere loses the keyboard: it gets it back. */
function useFocusKeptInOrder(root: RefObject<HTMLElement | null>, ordered: readonly string[]): void {
  const last = useRef<HTMLElement | null>(null);
  const order = ordered.join(" ");
  useEffect(() => {
    const element = root.current;
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element?.addEventListener("focusin", note);
    return () => {
      element?.removeEventListener("focusin", note);
    };
  }, [root]);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && last.current?.isConnected === true) last.current.focus();
  }, [order]);
}

function columns({ shown, folded }: ShownVersions, isAlone: boolean): string {
  const texts = shown.map(() => `minmax(${NARROWEST_PANE_PX}px, 1fr)`).join(" var(--w-gutter) ");
  const missing = isAlone ? ["minmax(0, 1fr)"] : [];
  return [texts, ...missing, ...folded.map(() => "30px"), "var(--w-overview)"].join(" ");
}

/** How sure the links between two neighbours are, on average. */
function PairMatch({ project, left, right }: { project: OpenProject; left: string; right: string }) {
  const { language } = useWords();
  const linked = project.beads.filter(({ spans }) => spans[left] !== undefined && spans[right] !== undefined);
  const sum = linked.reduce((total, bead) => total + (pairConfidence(bead, left, right) ?? bead.confidence), 0);
  return (
    <div className="gutter-head num">
      {linked.length > 0 && formatPercent(language, Math.round((sum / linked.length) * 100))}
    </div>
  );
}

/** A site's name alone: what else stands in a source is in the way on an edge. */
const sourceWords = ({ source, fileName, title }: OpenProject["versions"][number]): string =>
  (source ?? fileName ?? title).split(/[,;(]| [–—-] /u, 1)[0]!.trim();

interface FoldedProps {
  readonly project: OpenProject;
  readonly version: string;
  readonly onUnfold: (version: string) => void;
}

function FoldedPane({ project, version: key, onUnfold }: FoldedProps) {
  const { language } = useWords();
  const version = project.versions.find((candidate) => candidate.key === key);
  if (version === undefined) return null;
  return (
    <button
      type="button"
      className="folded"
      onClick={() => {
        onUnfold(key);
      }}
    >
      <span className="gutter-head">
        <span className="lang solid">{versionTag(project, key)}</span>
      </span>
      <span className="folded-name">
        {languageName(language, version.language)}, {sourceWords(version)}
      </span>
    </button>
  );
}
