import type { Fact } from "../../../shared/facts/fact.ts";
import type { StoryVersion } from "../../../shared/findings/story-context.ts";
import type { ShownFact } from "../../../shared/ipc/shown/records.ts";
import type { Underlines } from "./engine-messages.ts";

/** Quantities and dates are underlined; every name and every "said" besides would leave no line bare. Linear. */
export function underlinesOf(versions: readonly StoryVersion[]): Underlines {
  return Object.fromEntries(
    versions.map(({ version, facts }) => {
      const shown = facts.flatMap((own, index) => {
        const { start } = version.segments[index]!.range;
        return own.flatMap(({ kind, range }): readonly ShownFact[] => {
          const underline = underlineOf(kind);
          return underline === null ? [] : [{ kind: underline, range: [start + range.start, start + range.end] }];
        });
      });
      return [version.key, shown];
    }),
  );
}

function underlineOf(kind: Fact["kind"]): ShownFact["kind"] | null {
  if (NOT_COUNTED.includes(kind)) return null;
  if (kind === "money") return "money";
  return DATES.includes(kind) ? "date" : "count";
}

const NOT_COUNTED: readonly Fact["kind"][] = ["name", "hedge", "attribution", "negation"];
const DATES: readonly Fact["kind"][] = ["date", "relativeDate", "dateRange", "time"];
