/** What the page itself sees and times, in ms since `startedAt` or since the last key or click. */
export interface PageWatch {
  /** When the opening under way was asked for, in ms since the page's start. */
  startedAt: number;
  /** The comparison that an opening takes away. */
  leaving: Element | null;
  /** When the window had the project from its host, in ms since the opening was asked for. */
  told: number;
  /** The opening under way: when words could be read, and when all texts stood level with ribbons between them. */
  opening: { root: Element | null; readable: number | null; drawn: number | null };
  /** From input to the painted frame after the host's word of a change. */
  readonly changes: number[];
  /** From input to the painted frame with another finding or bead in the inspector. */
  readonly inspected: number[];
  /** The browser's own times of frames, while a list stands here. */
  frames: number[] | null;
}

declare global {
  interface Window {
    watch: PageWatch;
  }
}

/** Runs in the page before its own scripts, and so hears keys and events first. It closes over nothing. */
export function watchPage(): void {
  const watch: PageWatch = {
    startedAt: 0,
    leaving: null,
    told: 0,
    opening: { root: null, readable: null, drawn: null },
    changes: [],
    inspected: [],
    frames: null,
  };
  window.watch = watch;
  /** The last key or click, and the last one that the inspector has not answered yet. */
  let input = 0;
  let unanswered = 0;
  /** To be called in a frame: tells when it has been painted. */
  const afterThisFrame = (then: (now: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then(performance.now());
    };
    port2.postMessage(null);
  };
  const afterPaint = (then: (now: number) => void): void => {
    requestAnimationFrame(() => {
      afterThisFrame(then);
    });
  };
  for (const name of ["keydown", "click"])
    window.addEventListener(
      name,
      ({ timeStamp }) => {
        input = timeStamp;
        unanswered = timeStamp;
      },
      { capture: true },
    );

  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const reply = await ask(input, init);
    if (watch.opening.root === null && typeof input === "string" && input.endsWith("/project.read"))
      watch.told = performance.now() - watch.startedAt;
    return reply;
  };
  const Source = window.EventSource;
  window.EventSource = class extends Source {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener("document.changed", () => {
        const asked = input;
        afterPaint((now) => watch.changes.push(now - asked));
      });
    }
  };

  let inspector: Element | null = null;
  const observer = new MutationObserver(() => {
    const asked = unanswered;
    if (asked === 0) return;
    unanswered = 0;
    afterPaint((now) => watch.inspected.push(now - asked));
  });
  const look = (frameAt: number): void => {
    requestAnimationFrame(look);
    watch.frames?.push(frameAt);
    const panel = document.querySelector(".insp header .where");
    if (panel !== inspector) {
      inspector = panel;
      observer.disconnect();
      // The place of the finding and its number: the least that every selection changes.
      if (panel !== null) observer.observe(panel, { characterData: true, childList: true, subtree: true });
    }
    const root = document.querySelector(".compare-panes");
    const { opening } = watch;
    if (root === watch.leaving) return;
    if (root !== opening.root) watch.opening = { root, readable: null, drawn: null };
    else if (root !== null && opening.drawn === null) {
      if (opening.readable === null && root.querySelector(".view-line span span") !== null)
        afterThisFrame((painted) => (opening.readable ??= painted - watch.startedAt));
      const gutters = [...root.querySelectorAll(".gutter-view")];
      if (gutters.length > 0 && gutters.every((gutter) => gutter.querySelector(".rb-band") !== null))
        afterThisFrame((painted) => (opening.drawn ??= painted - watch.startedAt));
    }
  };
  requestAnimationFrame(look);
}
