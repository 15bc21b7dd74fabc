import type { ExchangeProject } from "../exchange-project.ts";
import { BeadPlaces } from "./bead-places.ts";

/** By bead: ids of the claims that its words make. */
export type BeadClaims = readonly (readonly string[])[];

/** The claims that are worded in each bead, in the order of the ledger. A wording across two beads belongs to both. */
export function beadClaims({ beads, claims }: Pick<ExchangeProject, "beads" | "claims">): BeadClaims {
  const places = new BeadPlaces(beads);
  const found = beads.map((): string[] => []);
  for (const { id, wordings } of claims) {
    const touched = wordings.flatMap(({ version, range, isOrphan }) => (isOrphan ? [] : places.at(version, range)));
    for (const bead of new Set(touched)) found[bead]!.push(id);
  }
  return found;
}
