import type { ShownVersion } from "../../shared/ipc/shown/records.ts";

export * from "../../shared/i18n/words/version-words.ts";

/** What wording needs to know of the story, texts included. */
export interface VersionsShown {
  readonly versions: readonly ShownVersion[];
}
