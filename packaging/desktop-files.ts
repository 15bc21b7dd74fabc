const MIME_TYPE = "application/vnd.parallax+sqlite3";

/** What a Linux desktop must read in the program's entry, so that it shows and opens what it should. */
const ENTRY_LINES = [
  /^\[Desktop Entry\]$/mu,
  /^Name=Parallax$/mu,
  // %f is a path; with %u or %U a file manager gives an address, which opens nothing.
  /^Exec=\/opt\/Parallax\/parallax %f$/mu,
  /^Icon=parallax$/mu,
  /^StartupWMClass=parallax$/mu,
  new RegExp(`^MimeType=${MIME_TYPE.replaceAll(/[.+]/gu, "\\$&")};$`, "mu"),
  /^GenericName\[de\]=.+$/mu,
  /^GenericName\[vi\]=.+$/mu,
];

/** What is missing from a desktop entry and the shared MIME information beside it, in words; empty: nothing. */
export function wrongDesktopFiles(entry: string, mimeTypes: string): readonly string[] {
  const wrong = ENTRY_LINES.filter((line) => !line.test(entry)).map((line) => `desktop entry: no line ${line.source}`);
  if (!mimeTypes.includes(`<mime-type type="${MIME_TYPE}">`)) wrong.push(`MIME information: no ${MIME_TYPE}`);
  if (!mimeTypes.includes('<glob pattern="*.parallax"/>')) wrong.push("MIME information: no *.parallax");
  return wrong;
}
