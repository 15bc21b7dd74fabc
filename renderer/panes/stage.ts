import type { IDisposable } from "monaco-editor/editor.js";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { Dwell } from "../hover/dwell.ts";
import { tipsOnFacts } from "../hover/tip-targets.ts";
import { followMatches } from "../search/pane-matches.ts";
import type { Workbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { WorkbenchState } from "../state/workbench.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { currentHighlights, highlightsOf } from "./editor/highlights.ts";
import { isPlain, isSetAnew, readingSize, typeSetting } from "./editor/pane-options.ts";
import { listenTo, type PaneEvents } from "./editor/pane-pointer.ts";
import { Pane } from "./editor/pane.ts";
import { selectingIn } from "./pane-selection.ts";
import { PanesTogether, type Levelling } from "./scrolling/panes-together.ts";
import { speakMarks } from "./editor/spoken-marks.ts";
import type { StageView } from "./stage-view.ts";
import { StoryLooks } from "./editor/story-looks.ts";
import { TextFilling } from "./editor/text-filling.ts";

/** How long the pointer rests on a sentence before its bead shows it. */
const HOVER_MS = 120;

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
  private readonly together = new PanesTogether();
  private readonly disposables: IDisposable[] = [];
  private readonly filling: TextFilling<Pane>;
  private readonly unsubscribe: () => void;
  private project: OpenProject;
  private looks: StoryLooks;
  private hovered: string | null = null;
  private readonly hovering = new Dwell<string>(HOVER_MS, (bead) => {
    this.hovered = bead;
    this.requestFrame();
  });
  /** Whether the panes have been levelled since they were made. */
  private isOpened = false;
  private revealed = 0;
  /** The finding whose words are solid. */
  private emphasised: string | null = null;
  private frame = 0;
  private firstFrame = 0;
  private stopWaiting: (() => void) | null = null;

  /** @param hosts an empty element a version key */
  constructor(
    workbench: Workbench,
    project: OpenProject,
    hosts: ReadonlyMap<string, HTMLElement>,
    view: StageView,
    labelOf: (version: string, caret: number | null) => string,
  ) {
    this.workbench = workbench;
    this.project = project;
    this.view = view;
    this.looks = this.looksOf(project);
    const size = readingSize(this.state.settings);
    const type = typeSetting(project.versions.map(({ text }) => text));
    const made = project.versions.flatMap((version) => {
      const host = hosts.get(version.key);
      return host === undefined ? [] : [new Pane(host, version, size, type, labelOf(version.key, null))];
    });
    this.panes = new Map(made.map((pane) => [pane.key, pane]));
    for (const pane of made) {
      this.disposables.push(...listenTo(pane, this.selectingIn(pane)));
      this.disposables.push(...tipsOnFacts(pane, () => this.state.project), ...speakMarks(pane, labelOf));
    }
    for (const pane of made.filter(({ isFull }) => isFull)) this.disposables.push(followMatches(pane));
    const { together } = this;
    const wantedFirst = (): readonly Pane[] =>
      [together.active, ...together.shown, ...made].filter((pane) => pane !== null);
    this.filling = new TextFilling(wantedFirst, (pane) => {
      this.disposables.push(followMatches(pane));
      if (together.isWhole) this.layOutShown();
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
    this.together.dispose();
    this.hovering.stop();
    this.stopWaiting?.();
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.firstFrame);
    for (const disposable of this.disposables) disposable.dispose();
    for (const pane of this.panes.values()) pane.dispose();
  }

  /** Which versions stand side by side, after their elements have been given their room. */
  show(versions: readonly string[]): void {
    this.together.show(versions.flatMap((key) => this.panes.get(key) ?? []));
    this.layOutShown();
    // In the frame after the next: what can be read already should be painted first.
    cancelAnimationFrame(this.firstFrame);
    this.firstFrame = requestAnimationFrame(() => {
      this.firstFrame = requestAnimationFrame(() => {
        this.filling.start();
      });
    });
  }

  private layOutShown(): void {
    this.view.measure();
    this.relevel(() => {
      for (const pane of this.together.shown) pane.layout();
      this.highlight();
    });
    this.highlightCurrent();
    if (this.isOpened || !this.together.isWhole) return;
    this.isOpened = true;
    this.reveal(true);
  }

  /** The panes' elements have another size. */
  resize(): void {
    this.view.measure();
    this.relevel(() => {
      for (const pane of this.together.shown) pane.layout();
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
    return this.shownPane(version)?.rectOf(range) ?? null;
  }

  /** Brings words into view that their bead, long or away from here, does not bring along. */
  revealWords(version: string, range: ShownRange): void {
    const pane = this.shownPane(version);
    if (pane === undefined) return;
    this.catchUp();
    this.together.revealWords(pane, range);
  }

  turnWheel(event: WheelEvent): void {
    this.together.turnWheel(event);
  }

  scrollBy(px: number): void {
    this.together.scrollBy(px);
  }

  scrollTo(px: number): void {
    this.together.scrollTo(px);
  }

  private shownPane(version: string): Pane | undefined {
    return this.together.shown.find(({ key }) => key === version);
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
    // On the way to what was selected before, panes would take the frame that shows what is selected now.
    if (state.reveal !== before.reveal) this.together.stopGliding();
    if (isSelectedAnew(state, before)) this.requestFrameAfterNext();
    else this.requestFrame();
  }

  /** Another selection is read in the inspector first: what the panes do about it comes in the frame after that. */
  private requestFrameAfterNext(): void {
    this.stopWaiting ??= afterPaint(() => {
      this.stopWaiting = null;
      this.requestFrame();
    });
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
    this.together.mode = settings.scrollTogether ? settings.scrollMode : "apart";
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

  private relevel(change: () => void): void {
    this.relevelIf(() => {
      change();
      return true;
    });
  }

  /** @param change answers whether it has moved anything */
  private relevelIf(change: () => boolean): void {
    const { bead, settings } = this.state;
    const { beads } = this.project;
    const levelling: Levelling = { beads, isLevel: settings.scrollMode === "level", selected: bead };
    this.together.relevel(levelling, change);
    this.view.drawOverview(this.together.layout, (version, bead) => this.looks.severity(bead, [version]));
    this.requestFrame();
  }

  /** Brings the selected bead into view where it is not comfortably there; at the opening always, and at once. */
  private reveal(isImmediate = false): void {
    this.revealed = this.state.reveal;
    if (this.state.bead !== null) this.together.reveal(this.state.bead, isImmediate);
  }

  private selectingIn(pane: Pane): PaneEvents {
    return selectingIn(pane, this.workbench, this.together, {
      onHover: (bead) => {
        this.hover(bead);
      },
      onScrolled: () => {
        this.requestFrame();
      },
      onLookedAt: () => {
        this.revealed = this.state.reveal + 1;
      },
    });
  }

  /** Kept here and not in the window's state: it changes as fast as the pointer, and only what is drawn here shows it. */
  hover(bead: string | null): void {
    this.hovering.over(bead);
  }

  private requestFrame(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.catchUp();
      // Not before: what is moved in catching up is drawn here, and asks for no frame of its own.
      this.frame = 0;
      const { layout, active } = this.together;
      this.view.draw(layout, this.looks, this.state.bead, this.hovered, active);
    });
  }
}

const isSelectedAnew = (state: WorkbenchState, before: WorkbenchState): boolean =>
  state.bead !== before.bead || state.finding !== before.finding || state.reveal !== before.reveal;
