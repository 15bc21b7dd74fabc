import { fold } from "../../align/fold.ts";
import { languageOf, primarySubtag } from "../../text/language-tag.ts";

/** The languages in whose words a column may be headed, beside the column's own. */
const HEADING_LANGUAGES = ["en", "de", "vi"];

const englishNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The canonical tag of a language attribute (`en_us` is `en-US`); `null` if it names no language. */
export function readLanguage(tag: string | undefined): string | null {
  const language = languageOf((tag ?? "").trim().replaceAll("_", "-"));
  return language === "und" ? null : language;
}

/**
 * The language that heads a column: a BCP 47 tag of a language that has a name ("notes" is well-formed, but none), or
 * a language's name in itself or in a language of the interface. `null` for any other column.
 */
export function languageOfHeading(heading: string): string | null {
  const tag = readLanguage(heading);
  if (tag !== null && isNamed(primarySubtag(tag))) return tag;
  return languagesByName().get(fold(heading.trim())) ?? null;
}

function isNamed(language: string): boolean {
  return englishNames.of(language) !== undefined;
}

let byName: ReadonlyMap<string, string> | null = null;

/** Folded name to ISO 639-1 code, made when first asked for. */
function languagesByName(): ReadonlyMap<string, string> {
  byName ??= new Map(
    twoLetterCodes().flatMap((code) =>
      [...HEADING_LANGUAGES, code].flatMap((language) => {
        const name = new Intl.DisplayNames(language, { type: "language", fallback: "none" }).of(code);
        return name === undefined ? [] : [[fold(name), code] as const];
      }),
    ),
  );
  return byName;
}

function twoLetterCodes(): readonly string[] {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isNamed);
}
