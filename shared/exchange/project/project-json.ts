import type { ExchangeProject } from "../exchange-project.ts";
import { jsonText } from "../json-text.ts";

export const PROJECT_FORMAT = "parallax.project/1";

/**
 * A whole project as JSON, for programs: `parallax.project/1`. Ranges are `[start, end)` in UTF-16 code units of the
 * version's `text`, as in the machine-readable contract; beads are told by their index. Bytes of attached files and of
 * the originals do not travel: their hashes do. {@link import("./read-project-json.ts").readProjectJson} reads it back.
 */
export function writeProjectJson(project: ExchangeProject): string {
  return jsonText({ format: PROJECT_FORMAT, ...project }, (_, value) =>
    isRange(value) ? [value.start, value.end] : value,
  );
}

/** Nothing else in a project has these two fields alone. */
function isRange(value: unknown): value is { readonly start: number; readonly end: number } {
  return (
    typeof value === "object" && value !== null && "start" in value && "end" in value && Object.keys(value).length === 2
  );
}
