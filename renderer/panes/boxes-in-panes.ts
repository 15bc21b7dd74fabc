import { boxAround, type Box } from "../annotations/popover/place-popover.ts";
import type { OpenProject } from "../state/project.ts";
import type { Passage } from "../state/workbench.ts";
import { paneRegistry } from "./pane-registry.ts";

/** Where words are in the window, and their bead in all panes on screen, in px; `null` where no pane shows them. */
export function boxesInPanes(
  { beads }: Pick<OpenProject, "beads">,
  { version, range }: Passage,
): { readonly words: Box | null; readonly row: Box | null } {
  const bead = beads.find(({ spans }) => spans[version]?.some(([start, end]) => start <= range[0] && range[0] < end));
  const columns = Object.entries(bead?.spans ?? {}).flatMap(([key, segments]) => {
    const [first, last] = [segments[0], segments.at(-1)];
    return first === undefined || last === undefined ? [] : (paneRegistry.rectOf(key, [first[0], last[1]]) ?? []);
  });
  return { words: paneRegistry.rectOf(version, range), row: boxAround(columns) };
}
