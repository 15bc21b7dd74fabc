import type { IDisposable } from "monaco-editor/editor.js";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { followMatches } from "../search/pane-matches.ts";
import type { Workbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { WorkbenchState } from "../state/workbench.ts";
import { beadAt } from "./bead-places.ts";
import { extentAt } from "./extent.ts";
import { glide } from "./glide.ts";
import { currentHighlights, findingAt, highlightsOf } from "./highlights.ts";
import { readingSize } from "./pane-options.ts";
import { listenTo, type PaneEvents } from "./pane-pointer.ts";
import { Pane } from "./pane.ts";
import { ScrollSync } from "./scroll-sync.ts";
import type { StageView } from "./stage-view.ts";
import { StoryLooks } from "./story-looks.ts";
import { layOut, type LaidOut, type TextLayout } from "./text-layout.ts";

/** Where a bead is brought to, from the top of the view. */
const REVEAL_SHARE = 0.28;

/**
 * The panes of one project outside React: it makes them once, keeps them level and together, and draws a frame when
 * anything moved. Never called from Monaco's size events, which its own zones would set off.
 */
export class Stage {
  private readonly workbench: Workbench;
  private readonly view: StageView;
  private readonly panes: ReadonlyMap<string, Pane>;
  private readonly sync = new ScrollSync();
  private readonly disposables: IDisposable[] = [];
  private readonly unsubscribe: () => void;
  private project: OpenProject;
  private looks: StoryLooks;
  private layout: TextLayout = { panes: [], heightPx: 0, knots: () => [] };
  private shown: readonly Pane[] = [];
  private active: Pane | null = null;
  private revealed = 0;
  private frame = 0;
  private stopGlides: readonly (() => void)[] = [];

  /** @param hosts an empty element a version key */
  constructor(
    workbench: Workbench,
    project: OpenProject,
    hosts: ReadonlyMap<string, HTMLElement>,
    view: StageView,
    labelOf: (version: string) => string,
  ) {
    this.workbench = workbench;
    this.project = project;
    this.view = view;
    this.looks = new StoryLooks(project);
    const size = readingSize(this.state.settings.zoom);
    const made = project.versions.flatMap((version) => {
      const host = hosts.get(version.key);
      return host === undefined ? [] : [new Pane(host, version, size, labelOf(version.key))];
    });
    this.panes = new Map(made.map((pane) => [pane.key, pane]));
    for (const pane of made) this.disposables.push(...listenTo(pane, this.eventsOf(pane)), followMatches(pane));
    this.highlight();
    this.highlightCurrent();
    this.setMode(this.state);
    this.unsubscribe = workbench.store.subscribe((state, before) => {
      this.follow(state, before);
    });
  }

  dispose(): void {
    this.unsubscribe();
    this.stopGliding();
    cancelAnimationFrame(this.frame);
    for (const disposable of this.disposables) disposable.dispose();
    for (const pane of this.panes.values()) pane.dispose();
  }

  /** Which versions stand side by side, after their elements have been given their room. */
  show(versions: readonly string[]): void {
    const isFirst = this.shown.length === 0;
    this.shown = versions.flatMap((key) => this.panes.get(key) ?? []);
    if (this.active === null || !this.shown.includes(this.active)) this.active = this.shown[0] ?? null;
    this.resize();
    if (isFirst) this.reveal(true);
  }

  /** The panes' elements have another size. */
  resize(): void {
    this.relevel(() => {
      for (const pane of this.shown) pane.layout();
    });
  }

  /** With the caret where it was left, in whichever view. */
  focus(version: string): void {
    const pane = this.panes.get(version);
    const { caret } = this.state;
    if (pane !== undefined && caret?.version === version) pane.caret = caret.at;
    pane?.editor.focus();
  }

  rectOf(version: string, range: ShownRange): DOMRect | null {
    return this.shown.find(({ key }) => key === version)?.rectOf(range) ?? null;
  }

  /** Brings words into view that their bead, long or away from here, does not bring along. */
  revealWords(version: string, [start]: ShownRange): void {
    const pane = this.shown.find(({ key }) => key === version);
    if (pane === undefined) return;
    // What a bead brings into view glides there first: where it ends is what counts.
    this.stopGliding();
    this.active = pane;
    const top = pane.topOf(start) - pane.scrollTop;
    if (top >= pane.linePx && top + 2 * pane.linePx <= pane.height) return;
    const target = (): number => Math.max(0, Math.round(pane.topOf(start) - pane.height * REVEAL_SHARE));
    this.stopGlides = [
      glide(pane.scrollTop, target, (px) => {
        pane.setScrollTop(px);
      }),
    ];
  }

  turnWheel(event: WheelEvent): void {
    this.stopGliding();
    this.active?.turnWheel(event);
  }

  scrollBy(px: number): void {
    this.scrollTo((this.active?.scrollTop ?? 0) + px);
  }

  scrollTo(px: number): void {
    this.stopGliding();
    const bottom = this.layout.heightPx - (this.active?.height ?? 0) / 2;
    this.active?.setScrollTop(Math.max(0, Math.min(px, bottom)));
  }

  private get state(): WorkbenchState {
    return this.workbench.store.getState();
  }

  private follow(state: WorkbenchState, before: WorkbenchState): void {
    const { project, settings } = state;
    if (project === null) return;
    const isNewProject = project !== before.project;
    if (isNewProject) {
      this.project = project;
      this.looks = new StoryLooks(project);
    }
    if (settings.zoom !== before.settings.zoom) {
      this.relevel(() => {
        for (const pane of this.panes.values()) pane.setSize(readingSize(settings.zoom));
      });
    }
    if (isNewProject) {
      this.relevel(() => {
        this.highlight();
      });
    }
    if (isNewProject || state.finding !== before.finding) this.highlightCurrent();
    const { scrollMode, scrollTogether } = before.settings;
    if (settings.scrollMode !== scrollMode || settings.scrollTogether !== scrollTogether) {
      this.relevel(() => {
        this.setMode(state);
      });
    }
    if (state.reveal !== this.revealed) this.reveal();
    this.requestFrame();
  }

  private setMode({ settings }: WorkbenchState): void {
    this.sync.mode = settings.scrollTogether ? settings.scrollMode : "apart";
  }

  private highlight(): void {
    for (const version of this.project.versions) {
      this.panes.get(version.key)?.setHighlights(highlightsOf(this.project, version));
    }
  }

  private highlightCurrent(): void {
    for (const pane of this.panes.values()) {
      pane.setCurrent(currentHighlights(this.project, pane.key, this.state.finding));
    }
  }

  /** Changes what the texts' wrapping hangs on and levels them in the same task; one bead keeps its place on screen. */
  private relevel(change: () => void): void {
    const fixed = this.fixedPlace();
    this.sync.withoutFollowing(() => {
      change();
      this.layout = layOut(this.shown, this.project.beads, this.state.settings.scrollMode === "level");
      if (fixed !== null) fixed.pane.setScrollTop(fixed.pane.topOf(fixed.offset) - fixed.y);
    });
    this.sync.connect(
      this.shown.map((pane) => ({
        scrollTop: () => pane.scrollTop,
        setScrollTop: (px) => {
          pane.setScrollTop(px);
        },
        viewHeight: () => pane.height,
      })),
      this.layout.knots,
    );
    if (this.active !== null) this.sync.onScrolled(this.shown.indexOf(this.active));
    this.view.drawOverview(this.layout, (version, bead) => this.looks.severity(bead, [version]));
    this.requestFrame();
  }

  /** The selected bead's start if it is on screen in the active pane, else that of the first bead there. */
  private fixedPlace(): { readonly pane: Pane; readonly offset: number; readonly y: number } | null {
    const laidOut = this.layout.panes.find(({ pane }) => pane === this.active);
    if (laidOut === undefined) return null;
    const { pane, places, byBead } = laidOut;
    const isOnScreen = (bead: string): boolean => {
      const top = (byBead.get(bead)?.start.y ?? -1) - pane.scrollTop;
      return top >= 0 && top < pane.height;
    };
    const place =
      places.find(({ bead }) => bead === this.state.bead && isOnScreen(bead)) ??
      places.find(({ bead }) => isOnScreen(bead));
    return place === undefined ? null : { pane, offset: place.start, y: pane.topOf(place.start) - pane.scrollTop };
  }

  /** Brings the selected bead into view where it is not comfortably there; at the opening always, and at once. */
  private reveal(isImmediate = false): void {
    this.revealed = this.state.reveal;
    const bead = this.state.bead;
    if (bead === null) return;
    const having = this.layout.panes.filter(({ byBead }) => byBead.has(bead));
    const driving = having.find(({ pane }) => pane === this.active) ?? having[0];
    if (driving === undefined || (!isImmediate && having.every((laidOut) => isComfortable(laidOut, bead)))) return;
    this.stopGliding();
    this.stopGlides = (this.sync.mode === "apart" ? having : [driving]).map(({ pane }) => {
      const target = (): number => {
        const start = this.laidOut(pane)?.byBead.get(bead)?.start.y ?? pane.scrollTop;
        return Math.max(0, Math.round(start - pane.height * REVEAL_SHARE));
      };
      const apply = (px: number): void => {
        pane.setScrollTop(px);
      };
      if (!isImmediate) return glide(pane.scrollTop, target, apply);
      apply(target());
      return () => undefined;
    });
  }

  private stopGliding(): void {
    for (const stop of this.stopGlides) stop();
    this.stopGlides = [];
  }

  private eventsOf(pane: Pane): PaneEvents {
    const { actions } = this.workbench;
    const beadHere = (offset: number): string | null => beadAt(this.laidOut(pane)?.places ?? [], offset);
    const select = (bead: string | null): void => {
      if (bead !== null && bead !== this.state.bead) actions.selectBead(bead, { reveal: false });
    };
    return {
      onCaret: (offset, range) => {
        select(beadHere(offset));
        actions.setPassage(range && { version: pane.key, range });
        actions.setCaret({ version: pane.key, at: offset });
      },
      onClick: (offset) => {
        const finding = findingAt(this.project, pane.key, offset, this.state.finding);
        if (finding === null || finding === this.state.finding) return;
        // The person looks at it already: nothing has to move.
        this.revealed = this.state.reveal + 1;
        actions.selectFinding(finding);
      },
      onClickBetween: (y) => {
        select(extentAt(this.laidOut(pane)?.extents ?? [], y)?.bead ?? null);
      },
      onHover: (offset) => {
        actions.hover(offset === null ? null : beadHere(offset));
      },
      onFocus: () => {
        this.active = pane;
        actions.setCaret({ version: pane.key, at: pane.caret });
      },
      onScrolled: () => {
        this.sync.onScrolled(this.shown.indexOf(pane));
        this.requestFrame();
      },
    };
  }

  private laidOut(pane: Pane): LaidOut | undefined {
    return this.layout.panes.find((laidOut) => laidOut.pane === pane);
  }

  private requestFrame(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const { bead, hoveredBead } = this.state;
      this.view.draw(this.layout, this.looks, bead, hoveredBead, this.active);
    });
  }
}

function isComfortable({ pane, byBead }: LaidOut, bead: string): boolean {
  const { start, end } = byBead.get(bead)!;
  const [top, bottom] = [start.y - pane.scrollTop, end.y - pane.scrollTop];
  return top >= 0 && (bottom <= pane.height || top <= pane.height * REVEAL_SHARE);
}
