import type { Settings } from "../../shared/ipc/settings.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";

/** How sure a match is, as it is drawn and named: the person sets where one band ends and the next begins. */
export type ConfidenceBand = "high" | "medium" | "low";

/** @param confidence a share; it counts as the whole per cent that is shown of it, so that word and number agree */
export function confidenceBand(confidence: number, { medium, high }: Settings["confidenceFrom"]): ConfidenceBand {
  const percent = Math.round(confidence * 100);
  if (percent >= high) return "high";
  return percent >= medium ? "medium" : "low";
}

/** How sure the aligner was of two versions of a bead, whichever comes first; `null` where it did not say. */
export function pairConfidence({ pairs }: Pick<ShownBead, "pairs">, a: string, b: string): number | null {
  return pairs.find(([first, second]) => (first === a && second === b) || (first === b && second === a))?.[2] ?? null;
}
