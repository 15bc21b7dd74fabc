import DiffMatchPatch from "diff-match-patch";

/** Stretches of two lists, one after the other: `[start, end)` in each. */
export interface Stretch {
  readonly same: boolean;
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** UTF-16 code units that are no half of a pair: one stands for each distinct item. */
const MOST_CODES = 0xffff - 0x800;
const FIRST_SURROGATE = 0xd800;
/** More comparisons than this, in the worst case, and the lists are taken for different but for their ends. */
const MOST_COMPARISONS = 40_000_000;

/**
 * What two lists have in common, by Myers' difference algorithm (1986) over one character an item. The result hangs on the lists
 * alone: no clock stops it, and lists that would take too long count as different between their common ends.
 *
 * @param meaningful leaves out what two passages share by chance: a blank, a comma
 */
export function diffLists(
  before: readonly string[],
  after: readonly string[],
  meaningful: boolean,
): readonly Stretch[] {
  const codes = new Map<string, string>();
  const [left, right] = [encode(before, codes), encode(after, codes)];
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = [before.length - head - tail, after.length - head - tail] as const;
  const stretches =
    codes.size > MOST_CODES || middle[0] * middle[1] > MOST_COMPARISONS
      ? [changed(0, middle[0], 0, middle[1])]
      : myers(left.slice(head, head + middle[0]), right.slice(head, head + middle[1]), meaningful);
  return joinAlike([
    same(0, 0, head),
    ...stretches.map((stretch) => moved(stretch, head)),
    same(before.length - tail, after.length - tail, tail),
  ]);
}

function encode(items: readonly string[], codes: Map<string, string>): string {
  return items
    .map((item) => {
      let code = codes.get(item);
      if (code === undefined) {
        const number = codes.size + 1;
        code = String.fromCharCode(number < FIRST_SURROGATE ? number : number + 0x800);
        codes.set(item, code);
      }
      return code;
    })
    .join("");
}

function myers(before: string, after: string, meaningful: boolean): readonly Stretch[] {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const diffs = differ.diff_main(before, after, false);
  if (meaningful) differ.diff_cleanupSemantic(diffs);
  let [left, right] = [0, 0];
  return diffs.map(([operation, text]) => {
    const [start, other] = [left, right];
    if (operation <= 0) left += text.length;
    if (operation >= 0) right += text.length;
    return { same: operation === 0, before: [start, left], after: [other, right] };
  });
}

const same = (before: number, after: number, length: number): Stretch => ({
  same: true,
  before: [before, before + length],
  after: [after, after + length],
});

const changed = (start: number, end: number, other: number, otherEnd: number): Stretch => ({
  same: false,
  before: [start, end],
  after: [other, otherEnd],
});

const moved = ({ same: isSame, before, after }: Stretch, by: number): Stretch => ({
  same: isSame,
  before: [before[0] + by, before[1] + by],
  after: [after[0] + by, after[1] + by],
});

/** Neighbours of one kind become one; empty ones go. */
function joinAlike(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const { same: isSame, before, after } = stretch;
    if (before[0] === before[1] && after[0] === after[1]) continue;
    const last = joined.at(-1);
    if (last?.same === isSame) {
      joined[joined.length - 1] = {
        same: isSame,
        before: [last.before[0], before[1]],
        after: [last.after[0], after[1]],
      };
    } else joined.push(stretch);
  }
  return joined;
}
