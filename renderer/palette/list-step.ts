/** Lines that Page Up and Page Down go. */
const PAGE = 8;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/**
 * The line that a key goes to in a list of `count`, from line `at`: one step goes round the ends, a page stops there;
 * `null` where the key goes nowhere.
 */
export function listStep(key: string, at: number, count: number): number | null {
  const step = STEPS[key];
  if (step === undefined || count === 0) return null;
  return Math.abs(step) === 1 ? (at + step + count) % count : Math.min(count - 1, Math.max(0, at + step));
}
