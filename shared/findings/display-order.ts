import type { VersionKey } from "../text/version.ts";
import type { BeadContext } from "./bead-context.ts";
import type { Mention } from "./mention.ts";

/** The versions of a bead as it holds them, for callers that show them in no order of their own. */
export function ownOrder(bead: BeadContext): readonly VersionKey[] {
  return bead.versions.map(({ key }) => key);
}

type Placed = Pick<Mention, "version" | "range">;

/** Compares mentions by the place of their version in `order`, then by their place in the text. */
export function byDisplay(order: readonly VersionKey[]): (a: Placed, b: Placed) => number {
  return (a, b) => order.indexOf(a.version) - order.indexOf(b.version) || a.range.start - b.range.start;
}
