import type { Actions } from "../../state/actions.ts";

/** Hands the person the version's present text as a file, as the project keeps it. `null`: it can't be had, which was said. */
export async function saveCorrected(actions: Actions, version: string): Promise<string | null> {
  const listed = await actions.ask("revision.list", { version });
  if (listed?.ok !== true) return null;
  const number = listed.revisions.find(({ isCurrent }) => isCurrent)?.number;
  const kept = number === undefined ? null : await actions.ask("revision.text", { version, number });
  if (kept?.ok !== true) return null;
  const name = textFileName(kept.name ?? version);
  const bytes = Uint8Array.from(atob(kept.base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download reads it on its own time.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
  return name;
}

/** The project keeps the words of a page or a document as text: so the file is called one. */
export const textFileName = (name: string): string => (/\.txt$/iu.test(name) ? name : `${name}.txt`);
