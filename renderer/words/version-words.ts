export * from "../../shared/i18n/words/version-words.ts";
export type { NamedVersions as VersionsShown } from "../../shared/i18n/words/version-words.ts";
