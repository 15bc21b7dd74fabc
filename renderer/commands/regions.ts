/** The window's landmarks in the order in which the keys go round them; those that are not shown are passed over. */
const REGIONS = [
  ".app > header",
  ".app > .body nav",
  ".app > .body aside.side",
  ".app > .body aside:not(.side)",
  ".app > .body main",
  ".app > footer",
];

/** What a region is about, before whatever else in it takes the keyboard. */
const FIRST_CHOICES = ["[data-pane] textarea", "[role=grid], [role=tree]"];
const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

/** Where the keyboard last was in each landmark. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** Keeps in mind where the keyboard is in each landmark; returns the end of that. */
export function rememberFocus(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const region = regions().find((candidate) => candidate.contains(target));
    if (region !== undefined) lastIn.set(region, target);
  };
  document.addEventListener("focusin", onFocus);
  return () => {
    document.removeEventListener("focusin", onFocus);
  };
}

/** Moves the keyboard to the next (1) or previous (-1) landmark, round the ends: to where it last was in there. */
export function stepRegion(step: 1 | -1): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(document.activeElement));
  const next = at < 0 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  const region = all[next];
  if (region !== undefined) enter(region);
}

/** Moves the keyboard to what is being read or listed. */
export function focusMain(): void {
  const main = regions().find(({ tagName }) => tagName === "MAIN");
  if (main !== undefined) enter(main);
}

/**
 * Where what had the keyboard has gone, with its view or its pane, what is read or listed now takes it; a dialog that closes
 * gives it back itself, and comes first.
 */
export function keepFocus(): void {
  let frames = FRAMES_WATCHED;
  let lost = 0;
  const look = (): void => {
    lost = document.activeElement === document.body ? lost + 1 : 0;
    if (lost === FRAMES_FOR_GIVING_BACK) focusMain();
    frames -= 1;
    if (frames > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The window is drawn anew within some frames of what is done in it; half a second of them is ample. */
const FRAMES_WATCHED = 30;
/** A dialog's focus goes back in the frame after the one in which it was taken out. */
const FRAMES_FOR_GIVING_BACK = 3;

const regions = (): HTMLElement[] =>
  REGIONS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).filter((region) =>
    region.checkVisibility(),
  );

function enter(region: HTMLElement): void {
  const last = lastIn.get(region);
  const isThere = last?.isConnected === true && region.contains(last) && takesFocus(last);
  const first = firstIn(region);
  // One with nothing to do in it, such as the status line, is read as a whole.
  if (!isThere && first === undefined) region.tabIndex = -1;
  ((isThere ? last : first) ?? region).focus();
}

function firstIn(region: HTMLElement): HTMLElement | undefined {
  const inside = (selector: string): HTMLElement[] => [...region.querySelectorAll<HTMLElement>(selector)];
  // A list takes the keyboard itself, or one of its rows does.
  const chosen = FIRST_CHOICES.flatMap(inside).flatMap((choice) => [
    choice,
    ...choice.querySelectorAll<HTMLElement>(FOCUSABLE),
  ]);
  return [...chosen, ...inside(FOCUSABLE)].find(takesFocus);
}

const takesFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && element.checkVisibility() && !(element as HTMLButtonElement).disabled;
