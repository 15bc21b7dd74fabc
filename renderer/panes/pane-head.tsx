import { formatLanguage, formatShortDate } from "../../shared/i18n/format.ts";
import { LANGUAGE_NAMES, isInterfaceLanguage, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { useWords } from "../ui/words.tsx";

/** `VI`, `EN-B`: a version's key, short enough for a tag. */
export function versionTag(key: string): string {
  return key.replace("-x-", "-").toUpperCase();
}

/** A language in its own name where the window speaks it, else in the window's language. */
export function languageName(language: InterfaceLanguage, tag: string): string {
  return isInterfaceLanguage(tag) ? LANGUAGE_NAMES[tag] : formatLanguage(language, tag);
}

/** Whose text a pane shows: language, source and date. */
export function PaneHead({ version }: { version: ShownVersion }) {
  const { language } = useWords();
  const { source, title, publishedOn } = version;
  const about = [source ?? title, publishedOn === null ? "" : formatShortDate(language, publishedOn)];
  const line = about.filter((part) => part !== "").join(", ");
  return (
    <header className="pane-head">
      <span className="lang solid">{versionTag(version.key)}</span>
      <div className="pane-name">
        <h2 lang={version.language}>{languageName(language, version.language)}</h2>
        <p title={line}>{line}</p>
      </div>
    </header>
  );
}
