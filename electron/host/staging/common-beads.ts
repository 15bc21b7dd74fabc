import type { NewBead } from "../project/making/brought-beads.ts";
import type { ChosenText } from "./staging-area.ts";

/**
 * The beads of the one file that all chosen texts came in, under the keys they have now. None where they came in several:
 * a text from elsewhere would be left out of every bead, so that all are aligned anew.
 *
 * @param keys of the texts, in their order
 */
export function commonBeads(texts: readonly ChosenText[], keys: readonly string[]): readonly NewBead[] {
  const beads = texts[0]?.original?.beads ?? [];
  if (texts.some(({ original }) => original?.beads !== beads)) return [];
  const keyIn = new Map(texts.map(({ original }, index) => [original?.about.key, keys[index]!]));
  return beads.map(({ spans, ...bead }) => {
    const renamed = Object.entries(spans).flatMap(([key, ranges]) => {
      const present = keyIn.get(key);
      return present === undefined ? [] : [[present, ranges] as const];
    });
    return { ...bead, spans: Object.fromEntries(renamed) };
  });
}
