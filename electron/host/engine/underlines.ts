import type { Fact } from "../../../shared/facts/fact.ts";
import type { StoryVersion } from "../../../shared/findings/story-context.ts";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { ShownFact } from "../../../shared/ipc/shown/records.ts";
import type { Underlines } from "./engine-messages.ts";

/** With every name and every "said" hardly a line is left bare: only who asks for all has them underlined. Linear. */
export function underlinesOf(versions: readonly StoryVersion[], extent: Settings["underlines"]): Underlines {
  return Object.fromEntries(
    versions.map(({ version, facts }) => {
      const shown = facts.flatMap((own, index) => {
        const { start } = version.segments[index]!.range;
        return own.flatMap(({ kind, range }): readonly ShownFact[] => {
          const underline = underlineOf(kind);
          const isLeftOut = extent === "countable" && (underline === "name" || underline === "cue");
          return isLeftOut ? [] : [{ kind: underline, range: [start + range.start, start + range.end] }];
        });
      });
      return [version.key, shown];
    }),
  );
}

function underlineOf(kind: Fact["kind"]): ShownFact["kind"] {
  if (kind === "money" || kind === "name") return kind;
  if (CUES.includes(kind)) return "cue";
  return DATES.includes(kind) ? "date" : "count";
}

const CUES: readonly Fact["kind"][] = ["hedge", "attribution", "negation"];
const DATES: readonly Fact["kind"][] = ["date", "relativeDate", "dateRange", "time"];
