import type { Page } from "@playwright/test";

/** What of the interface doesn't fit where it stands, in words that say which: empty where all fits. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const CONTROLS = "button, [role=button], [role=radio], [role=tab], input, select, textarea, summary, a[href]";
    const NAMES = `${CONTROLS}, h1, h2, h3, legend, label, .badge, .verdict, .chip, .tag, .lang, .conv, dt, th, [role=columnheader], .fi .t, .grp`;
    // A dialog that bars the window: what lies under it cannot be reached, and need not be.
    const dialog = document.querySelector(".veil [role=dialog]");
    const root = dialog ?? document.body;
    const shown = (selector: string): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          element.closest(".vh, .notices, .monaco-editor, [inert]") === null &&
          element.getBoundingClientRect().width > 2,
      );
    const nameOf = (element: HTMLElement): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent || element.ariaLabel || "").trim().slice(0, 60)}”`;
    const found: string[] = [];

    if (document.documentElement.scrollWidth > window.innerWidth) found.push("the window scrolls sideways");

    // Words that end before they are through; a label may end in an ellipsis if its tooltip has it whole.
    for (const element of shown(NAMES)) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hasTooltip =
        textOverflow === "ellipsis" && element.closest("[title]") !== null && !element.matches("button");
      const isField = element.matches("input, select, textarea");
      if (isField || hasTooltip || element.clientWidth === 0 || overflowX === "auto" || overflowX === "scroll")
        continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${nameOf(element)}`);
    }

    for (const control of shown(CONTROLS)) {
      const way = wayTo(control);
      if (way.isBarred) found.push(`out of reach: ${nameOf(control)}`);
      else if (!way.isScrolledAway && isCovered(control)) found.push(`covered: ${nameOf(control)}`);
    }
    return found;

    /** Whether an element is clipped away by what it stands in, or is in a part that one can scroll to. */
    function wayTo(element: HTMLElement): { isBarred: boolean; isScrolledAway: boolean } {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      let isScrolledAway = false;
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === "contents") continue;
        const edge = box.getBoundingClientRect();
        const across = style.overflowX !== "visible" && (left < edge.left - 2 || right > edge.right + 2);
        const along = style.overflowY !== "visible" && (top < edge.top - 2 || bottom > edge.bottom + 2);
        if ((across && !/auto|scroll/u.test(style.overflowX)) || (along && !/auto|scroll/u.test(style.overflowY)))
          return { isBarred: true, isScrolledAway };
        if (across || along) {
          isScrolledAway = true;
          ({ left, right, top, bottom } = edge);
        }
        if (style.position === "fixed") break;
      }
      const isOutside = left < -2 || top < -2 || right > window.innerWidth + 2 || bottom > window.innerHeight + 2;
      return { isBarred: isOutside, isScrolledAway };
    }

    function isCovered(element: HTMLElement): boolean {
      const { left, width, top, height } = element.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      if (at === null || element.contains(at) || at.closest(".notices") !== null) return false;
      // A popover, or a panel in a narrow window, lies over what it is not about, and Escape or its key takes it away.
      const popover = at.closest("[role=dialog], [role=listbox], .palette, aside");
      if (popover !== null && !popover.contains(element)) return false;
      // A tick or a radio stands under its drawn box, with the same label around both.
      const label = element.closest("label");
      return !(label?.contains(at) ?? false) && !at.contains(element);
    }
  });
