import { createStore } from "zustand/vanilla";

/** What a person did to the panes of an open project. */
export interface PaneArrangement {
  /** The project that it belongs to. */
  readonly session: string;
  /** From left to right; versions that are not named follow in the project's order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Those that were asked for, the first one longest ago: they stand where there is no room for all. */
  readonly wanted: readonly string[];
}

/** Which panes stand side by side, and which are folded to their edge; together all versions. */
export interface ArrangedPanes {
  /** All versions from left to right. */
  readonly ordered: readonly string[];
  readonly shown: readonly string[];
  readonly folded: readonly string[];
}

const untouched = (session: string): PaneArrangement => ({ session, order: [], hidden: [], wanted: [] });

/** `room`: how many panes fit; one always stands. */
export function arrangePanes(versions: readonly string[], arrangement: PaneArrangement, room: number): ArrangedPanes {
  const { order, hidden, wanted } = arrangement;
  const ordered = distinct([...order, ...versions]).filter((key) => versions.includes(key));
  const open = ordered.filter((key) => !hidden.includes(key));
  const visible = open.length > 0 ? open : ordered.slice(0, 1);
  const recent = distinct([...wanted.toReversed(), ...visible]).filter((key) => visible.includes(key));
  const chosen = new Set(recent.slice(0, Math.max(1, room)));
  return {
    ordered,
    shown: ordered.filter((key) => chosen.has(key)),
    folded: ordered.filter((key) => !chosen.has(key)),
  };
}

/** A pane that is folded or hidden comes in; where there is no room, the one that was asked for longest ago goes. */
export function showPane(arrangement: PaneArrangement, { shown }: ArrangedPanes, version: string): PaneArrangement {
  return {
    ...arrangement,
    hidden: arrangement.hidden.filter((key) => key !== version),
    // Those that stand were asked for, too: of them the rightmost goes first.
    wanted: distinct([...shown.toReversed().filter((key) => key !== version), version]),
  };
}

/** The last pane that stands stays. */
export function hidePane(arrangement: PaneArrangement, { ordered }: ArrangedPanes, version: string): PaneArrangement {
  const hidden = distinct([...arrangement.hidden, version]);
  return ordered.every((key) => hidden.includes(key)) ? arrangement : { ...arrangement, hidden };
}

/** Past its neighbour that stands on that side; where there is none, nothing changes. */
export function movePane(
  arrangement: PaneArrangement,
  { ordered, shown }: ArrangedPanes,
  version: string,
  step: -1 | 1,
): PaneArrangement {
  const neighbour = shown[shown.indexOf(version) + step];
  if (!shown.includes(version) || neighbour === undefined) return arrangement;
  const others = ordered.filter((key) => key !== version);
  const at = others.indexOf(neighbour) + (step === 1 ? 1 : 0);
  return { ...arrangement, order: others.toSpliced(at, 0, version) };
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

interface Arranged {
  readonly arrangement: PaneArrangement;
  /** How many fit at present. */
  readonly room: number;
}

export const paneStore = createStore<Arranged>(() => ({ arrangement: untouched(""), room: Number.POSITIVE_INFINITY }));

/** The arrangement of a project; of another one nothing is known. */
export const arrangementOf = (arrangement: PaneArrangement, session: string): PaneArrangement =>
  arrangement.session === session ? arrangement : untouched(session);

/** Changes how a project's panes stand. */
export function arrange(
  { session, versions }: { readonly session: string; readonly versions: readonly { readonly key: string }[] },
  change: (arrangement: PaneArrangement, panes: ArrangedPanes) => PaneArrangement,
): void {
  const { arrangement, room } = paneStore.getState();
  const before = arrangementOf(arrangement, session);
  const panes = arrangePanes(
    versions.map(({ key }) => key),
    before,
    room,
  );
  paneStore.setState({ arrangement: change(before, panes) });
}
