import { beadContext } from "../findings/bead-context.ts";
import { conversionTables, type ConversionRow, type ConversionTable } from "../findings/money/conversion-table.ts";
import type { StoryContext } from "../findings/story-context.ts";
import type { RawRange } from "../text/range.ts";
import type { Version } from "../text/version.ts";

/** One sum of a bead as each version states it, in every currency that any of them uses; raw ranges. */
export interface ExchangeConversion extends Omit<ConversionTable, "rows"> {
  /** Index into the project's beads. */
  readonly bead: number;
  readonly rows: readonly (Omit<ConversionRow, "range"> & { readonly range: RawRange })[];
}

/** A bead's table as it leaves the engine. */
export function exchangeConversion(
  bead: number,
  { rows, ...table }: ConversionTable,
  versions: readonly Version[],
): ExchangeConversion {
  const views = new Map(versions.map(({ key, view }) => [key, view]));
  return {
    bead,
    ...table,
    rows: rows.map(({ range, ...row }) => {
      const { start, end } = views.get(row.version)!.toRaw(range);
      return { ...row, range: { start, end } };
    }),
  };
}

/** The tables of a story whose beads are all exported, in reading order. Linear in the beads. */
export function storyConversions(story: StoryContext): readonly ExchangeConversion[] {
  const versions = story.versions.map(({ version }) => version);
  return story.alignment.beads.flatMap((_, bead) =>
    conversionTables(
      beadContext(story, bead),
      versions.map(({ key }) => key),
    ).map((table) => exchangeConversion(bead, table, versions)),
  );
}
