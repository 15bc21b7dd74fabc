import { createStore } from "zustand/vanilla";
import type { OpenProject } from "../../state/project.ts";

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

/** The project whose panes they are, with how a person left them when it was open before. */
export type ArrangedProject = Pick<OpenProject, "session" | "panes">;

const asLeft = ({ session, panes }: ArrangedProject): PaneArrangement => {
  return { session, order: panes?.order ?? [], hidden: panes?.hidden ?? [], wanted: [] };
};

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

/** To the `place`-th of the places before, between and behind those that stand, counted from 0. */
export function placePane(
  arrangement: PaneArrangement,
  { ordered, shown }: ArrangedPanes,
  version: string,
  place: number,
): PaneArrangement {
  const at = shown.indexOf(version);
  if (at < 0 || place === at || place === at + 1) return arrangement;
  const others = ordered.filter((key) => key !== version);
  const before = shown[place];
  const target = before === undefined ? others.indexOf(shown.at(-1)!) + 1 : others.indexOf(before);
  return { ...arrangement, order: others.toSpliced(target, 0, version) };
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

interface Arranged {
  readonly arrangement: PaneArrangement;
  /** How many fit at present. */
  readonly room: number;
}

export const paneStore = createStore<Arranged>(() => ({
  arrangement: asLeft({ session: "" }),
  room: Number.POSITIVE_INFINITY,
}));

/** The arrangement of a project; of one just opened, as it was left. */
export const arrangementOf = (arrangement: PaneArrangement, project: ArrangedProject): PaneArrangement =>
  arrangement.session === project.session ? arrangement : asLeft(project);

/** Changes how a project's panes stand. */
export function arrange(
  project: ArrangedProject & { readonly versions: readonly { readonly key: string }[] },
  change: (arrangement: PaneArrangement, panes: ArrangedPanes) => PaneArrangement,
): void {
  const { arrangement, room } = paneStore.getState();
  const before = arrangementOf(arrangement, project);
  const panes = arrangePanes(
    project.versions.map(({ key }) => key),
    before,
    room,
  );
  paneStore.setState({ arrangement: change(before, panes) });
}
