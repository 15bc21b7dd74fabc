import type { IDisposable } from "monaco-editor/editor.js";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { followMatches } from "../search/pane-matches.ts";
import type { Workbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { WorkbenchState } from "../state/workbench.ts";
import { beadAt } from "./bead-places.ts";
import { extentAt } from "./scrolling/extent.ts";
import { glide } from "./scrolling/glide.ts";
import { currentHighlights, findingAt, highlightsOf } from "./editor/highlights.ts";
import { isPlain, isSetAnew, readingSize, typeSetting } from "./editor/pane-options.ts";
import { listenTo, type PaneEvents } from "./editor/pane-pointer.ts";
import { Pane } from "./editor/pane.ts";
import { fixedPlace, isComfortable, REVEAL_SHARE } from "./places-on-screen.ts";
import { ScrollSync } from "./scrolling/scroll-sync.ts";
import type { StageView } from "./stage-view.ts";
import { StoryLooks } from "./editor/story-looks.ts";
import { TextFilling } from "./editor/text-filling.ts";
import { layOut, NO_LAYOUT, type LaidOut, type TextLayout } from "./editor/text-layout.ts";

/**
 * The panes of one project outside React: it makes them once, keeps them level and together, and draws a frame when
 * anything moved. Never called from Monaco's size events, which its own zones would set off.
 *
 * Long texts come in slices: their beginnings can be read at once, the rest follows a slice a task, the active pane's
 * first. Only when all panes on screen have their whole texts they are marked, levelled and tied together.
 */
export class Stage {
  private readonly workbench: Workbench;
  private readonly view: StageView;
  private readonly panes: ReadonlyMap<string, Pane>;
  private readonly sync = new ScrollSync();
  private readonly disposables: IDisposable[] = [];
  private readonly filling: TextFilling<Pane>;
  private readonly unsubscribe: () => void;
  private project: OpenProject;
  private looks: StoryLooks;
  private layout: TextLayout = NO_LAYOUT;
  private shown: readonly Pane[] = [];
  private active: Pane | null = null;
  private hovered: string | null = null;
  /** Whether the panes have been levelled since they were made. */
  private isOpened = false;
  private revealed = 0;
  /** The finding whose words are solid. */
  private emphasised: string | null = null;
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
    this.looks = this.looksOf(project);
    const size = readingSize(this.state.settings);
    const type = typeSetting(project.versions.map(({ text }) => text));
    const made = project.versions.flatMap((version) => {
      const host = hosts.get(version.key);
      return host === undefined ? [] : [new Pane(host, version, size, type, labelOf(version.key))];
    });
    this.panes = new Map(made.map((pane) => [pane.key, pane]));
    for (const pane of made) this.disposables.push(...listenTo(pane, this.eventsOf(pane)));
    for (const pane of made.filter(({ isFull }) => isFull)) this.disposables.push(followMatches(pane));
    const wantedFirst = (): readonly Pane[] => [...(this.active === null ? [] : [this.active]), ...this.shown, ...made];
    this.filling = new TextFilling(wantedFirst, (pane) => {
      this.disposables.push(followMatches(pane));
      if (this.isWhole) this.layOutShown();
    });
    if (isPlain(type)) workbench.actions.notify("info", "pane.plainType");
    this.setMode(this.state);
    this.unsubscribe = workbench.store.subscribe((state, before) => {
      this.follow(state, before);
    });
  }

  dispose(): void {
    this.unsubscribe();
    this.filling.stop();
    this.stopGliding();
    cancelAnimationFrame(this.frame);
    for (const disposable of this.disposables) disposable.dispose();
    for (const pane of this.panes.values()) pane.dispose();
  }

  /** Which versions stand side by side, after their elements have been given their room. */
  show(versions: readonly string[]): void {
    this.shown = versions.flatMap((key) => this.panes.get(key) ?? []);
    if (this.active === null || !this.shown.includes(this.active)) this.active = this.shown[0] ?? null;
    this.layOutShown();
    this.filling.start();
  }

  private layOutShown(): void {
    this.view.measure();
    this.relevel(() => {
      for (const pane of this.shown) pane.layout();
      this.highlight();
    });
    this.highlightCurrent();
    if (this.isOpened || !this.isWhole) return;
    this.isOpened = true;
    this.reveal(true);
  }

  private get isWhole(): boolean {
    return this.shown.every(({ isFull }) => isFull);
  }

  /** The panes' elements have another size. */
  resize(): void {
    this.view.measure();
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
    // What a bead brings into view glides there first, and would do so in the next frame: where it ends is what counts.
    this.catchUp();
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

  private looksOf(project: OpenProject): StoryLooks {
    return new StoryLooks(project, () => this.state.settings.confidenceFrom);
  }

  private follow(state: WorkbenchState, before: WorkbenchState): void {
    const { project, settings } = state;
    if (project === null) return;
    if (isSetAnew(settings, before.settings)) {
      this.relevel(() => {
        for (const pane of this.panes.values()) pane.setSize(readingSize(settings));
      });
    }
    const { scrollMode, scrollTogether } = before.settings;
    if (settings.scrollMode !== scrollMode || settings.scrollTogether !== scrollTogether) {
      this.relevel(() => {
        this.setMode(state);
      });
    }
    this.requestFrame();
  }

  /** What has changed since the last frame: a story's details come in parts, and several may come before one. */
  private catchUp(): void {
    const { project, finding, reveal } = this.state;
    if (project === null) return;
    const before = this.project;
    if (project !== before) {
      this.project = project;
      this.looks = this.looksOf(project);
      this.relevelIf(() => this.highlight() || project.beads !== before.beads);
    }
    if (project !== before || finding !== this.emphasised) this.highlightCurrent();
    if (reveal !== this.revealed && this.isOpened) this.reveal();
  }

  private setMode({ settings }: WorkbenchState): void {
    this.sync.mode = settings.scrollTogether ? settings.scrollMode : "apart";
  }

  /** @returns whether a text is wrapped anew by that */
  private highlight(): boolean {
    const changes = this.project.versions.map((version) => {
      const pane = this.panes.get(version.key);
      return pane?.isFull === true && pane.setHighlights(highlightsOf(this.project, version));
    });
    return changes.includes(true);
  }

  private highlightCurrent(): void {
    this.emphasised = this.state.finding;
    for (const pane of this.panes.values()) {
      if (pane.isFull) pane.setCurrent(currentHighlights(this.project, pane.key, this.emphasised));
    }
  }

  /** Changes what the texts' wrapping hangs on and levels them in the same task; one bead keeps its place on screen. */
  private relevel(change: () => void): void {
    this.relevelIf(() => {
      change();
      return true;
    });
  }

  /** @param change answers whether it has moved anything */
  private relevelIf(change: () => boolean): void {
    const driving = this.layout.panes.find(({ pane }) => pane === this.active);
    const fixed = driving === undefined ? null : fixedPlace(driving, this.state.bead);
    this.sync.withoutFollowing(() => {
      const hasMoved = change();
      if (!this.isWhole) this.layout = NO_LAYOUT;
      if (!this.isWhole || !hasMoved) return;
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
        this.hover(offset === null ? null : beadHere(offset));
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

  /** Kept here and not in the window's state: it changes as fast as the pointer, and only what is drawn here shows it. */
  hover(bead: string | null): void {
    if (bead === this.hovered) return;
    this.hovered = bead;
    this.requestFrame();
  }

  private laidOut(pane: Pane): LaidOut | undefined {
    return this.layout.panes.find((laidOut) => laidOut.pane === pane);
  }

  private requestFrame(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.catchUp();
      // Not before: what is moved in catching up is drawn here, and asks for no frame of its own.
      this.frame = 0;
      this.view.draw(this.layout, this.looks, this.state.bead, this.hovered, this.active);
    });
  }
}
