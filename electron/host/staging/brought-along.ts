import type { BroughtRecords } from "../project/making/brought-records.ts";
import type { NewBead } from "../project/making/brought-beads.ts";
import type { ChosenText } from "./staging-area.ts";

/** What comes into a project with its texts. */
export interface Brought {
  readonly beads: readonly NewBead[];
  readonly records: BroughtRecords | null;
}
export const NOTHING_BROUGHT: Brought = { beads: [], records: null };

/**
 * What is in the one file that all chosen texts came in: its beads, under the keys that the texts have now, and what people
 * made of them where it is a project. Nothing where they came in several: a text from elsewhere would be left out of every
 * bead, so that all are aligned anew.
 *
 * @param keys of the texts, in their order
 */
export function broughtAlong(texts: readonly ChosenText[], keys: readonly string[]): Brought {
  const first = texts[0]?.original ?? null;
  if (first === null || texts.some(({ original }) => original?.beads !== first.beads)) return NOTHING_BROUGHT;
  const keyIn = new Map(
    texts.flatMap(({ original }, index) => (original === null ? [] : [[original.about.key, keys[index]!] as const])),
  );
  const beads = first.beads.map(({ spans, ...bead }) => {
    const renamed = Object.entries(spans).flatMap(([key, ranges]) => {
      const present = keyIn.get(key);
      return present === undefined ? [] : [[present, ranges] as const];
    });
    return { ...bead, spans: Object.fromEntries(renamed) };
  });
  return { beads, records: first.records && { content: first.records, keys: keyIn } };
}
