import type { ExchangeAlignment } from "./exchange-alignment.ts";

/**
 * An alignment as JSON: `parallax.alignment-export/1`, the spans as the machine-readable contract has them, with the raw
 * texts they point into.
 *
 * @param head the journal's head, which says what state of the project this was
 */
export function writeAlignmentJson({ title, versions, beads }: ExchangeAlignment, head: string | null): string {
  const about = versions.map(({ key, language, title: headline, source, url, publishedOn, publishedTime }) => {
    return [key, { language, title: headline, source, url, publishedOn, publishedTime }] as const;
  });
  const exported = {
    ...{ format: "parallax.alignment-export/1", title, head },
    about: Object.fromEntries(about),
    versions: Object.fromEntries(versions.map(({ key, text }) => [key, text])),
    beads: beads.map(({ spans, ...bead }) => {
      const ranges = versions.map(
        ({ key }) => [key, (spans[key] ?? []).map(({ start, end }) => [start, end])] as const,
      );
      return { spans: Object.fromEntries(ranges), ...bead };
    }),
  };
  return `${JSON.stringify(exported, null, 1)}\n`;
}
