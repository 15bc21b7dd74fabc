/** One thing that several versions state: per version, in the bead's order, what says it; `undefined` where nothing does. */
export type Group<T> = readonly (T | undefined)[];

/** How alike two items are, `null` for "no sign that they are the same". Higher is joined first. */
export type Likeness<T> = (a: T, b: T) => number | null;

interface Link {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly shift: number;
}

/** True where both state something in one version: such groups can't be one. */
function overlaps<T>(a: Group<T>, b: Group<T>): boolean {
  return a.some((item, version) => item !== undefined && b[version] !== undefined);
}

function join<T>(a: Group<T>, b: Group<T>): Group<T> {
  return a.map((item, version) => item ?? b[version]);
}

/** How many versions a group has something in. */
export function groupSize<T>(group: Group<T>): number {
  return group.filter((item) => item !== undefined).length;
}

/**
 * Matches items across versions, at most one per version to a group: best likeness first, then those that stand at the
 * like place in their lists. Greedy, O(n² log n) in the items of one bead; the order of the versions decides nothing
 * but ties. Groups come in the order of their first item.
 */
export function groupAcross<T>(perVersion: readonly (readonly T[])[], likeness: Likeness<T>): readonly Group<T>[] {
  const items = perVersion.flatMap((list, version) => list.map((item, rank) => ({ item, version, rank })));
  const groups: Group<T>[] = items.map(({ item, version }) =>
    perVersion.map((_, index) => (index === version ? item : undefined)),
  );
  const holder = items.map((_, index) => index);
  const links: Link[] = [];
  items.forEach((left, a) => {
    items.slice(a + 1).forEach((right, offset) => {
      if (left.version === right.version) return;
      const value = likeness(left.item, right.item);
      if (value === null) return;
      links.push({ a, b: a + 1 + offset, likeness: value, shift: Math.abs(left.rank - right.rank) });
    });
  });
  links.sort((x, y) => y.likeness - x.likeness || x.shift - y.shift || x.a - y.a || x.b - y.b);
  for (const { a, b } of links) {
    const into = holder[a]!;
    const from = holder[b]!;
    if (into === from || overlaps(groups[into]!, groups[from]!)) continue;
    groups[into] = join(groups[into]!, groups[from]!);
    holder.forEach((group, index) => {
      if (group === from) holder[index] = into;
    });
  }
  return [...new Set(holder)].map((index) => groups[index]!);
}

/**
 * Joins what is left by elimination: the one thing that version X alone states, and the one thing of the same class
 * that all others state and X does not. Where two could be meant, nothing is joined: better silent than wrong.
 *
 * @param open groups of one class that miss at least one version that speaks in this bead
 * @param speaking per version, whether it says anything in this bead
 */
export function joinByElimination<T>(open: readonly Group<T>[], speaking: readonly boolean[]): readonly Group<T>[] {
  const majorities = open.filter((group) => groupSize(group) >= 2);
  const singles = open.filter((group) => groupSize(group) === 1);
  if (majorities.length === 1) {
    const majority = majorities[0]!;
    const missing = speaking.flatMap((speaks, version) => (speaks && majority[version] === undefined ? [version] : []));
    const fitting = singles.filter((single) => missing.some((version) => single[version] !== undefined));
    return fitting.length === 1 ? [join(majority, fitting[0]!)] : [];
  }
  if (majorities.length > 1 || singles.length < 2) return [];
  const disjoint = singles.every((a, index) => singles.slice(index + 1).every((b) => !overlaps(a, b)));
  return disjoint ? [singles.reduce((a, b) => join(a, b))] : [];
}
