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

/** What a group holds, without the versions that say nothing. */
export function presentIn<T>(group: Group<T>): readonly T[] {
  return group.filter((item) => item !== undefined);
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
 * Joins what is left by elimination: the one thing that version X alone states, and the one thing alike that others
 * state and X does not; or single things of which no version has two. Where two could be meant, nothing is joined:
 * better silent than wrong.
 *
 * @param speaking per version, whether it says anything in this bead; groups that miss none of those are left alone
 * @param mayBeOne whether two different things can be meant to be one
 */
export function joinByElimination<T>(
  groups: readonly Group<T>[],
  speaking: readonly boolean[],
  mayBeOne: (a: T, b: T) => boolean = () => true,
): readonly Group<T>[] {
  const isAlike = (a: Group<T>, b: Group<T>): boolean =>
    a.some((left) => left !== undefined && b.some((right) => right !== undefined && mayBeOne(left, right)));
  const fits = (a: Group<T>, b: Group<T>): boolean => !overlaps(a, b) && isAlike(a, b);
  const open = groups.filter((group) => speaking.some((speaks, version) => speaks && group[version] === undefined));
  const majorities = open.filter((group) => groupSize(group) >= 2);
  const singles = open.filter((group) => groupSize(group) === 1);
  const outvoted = majorities.flatMap((majority) => {
    const [single, another] = singles.filter((candidate) => fits(majority, candidate));
    if (single === undefined || another !== undefined) return [];
    return majorities.every((rival) => rival === majority || !fits(rival, single)) ? [join(majority, single)] : [];
  });
  return [
    ...outvoted,
    ...joinSingles(
      singles.filter((single) => !majorities.some((group) => fits(group, single))),
      isAlike,
    ),
  ];
}

/** Singles that are alike, each set of them as one group unless some version has two of it. */
function joinSingles<T>(
  singles: readonly Group<T>[],
  isAlike: (a: Group<T>, b: Group<T>) => boolean,
): readonly Group<T>[] {
  const joined: Group<T>[] = [];
  let left = singles;
  while (left.length > 0) {
    const [first, ...rest] = left as [Group<T>, ...Group<T>[]];
    const alike = [first, ...rest.filter((other) => isAlike(first, other))];
    const isDisjoint = alike.every((a, index) => alike.slice(index + 1).every((b) => !overlaps(a, b)));
    if (alike.length > 1 && isDisjoint) joined.push(alike.reduce((a, b) => join(a, b)));
    left = rest.filter((other) => !alike.includes(other));
  }
  return joined;
}
