/** Longer names make some file systems refuse the file. */
const LONGEST = 120;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Control and format characters, bidi overrides among them: they make a name read as another one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A file's name that can be written on any system and reads as what it is: the last part of a path, without what folders,
 * shells and directions of writing are made with. The ending stays.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/u).at(-1)!;
  const plain = last
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .replaceAll(/[<>:"|?*\u{FFFD}]/gu, "_")
    .replace(/^[\s.]+/u, "");
  const trimmed = withoutTail(plain);
  if (trimmed === "") return "file";
  const safe = DEVICES.test(trimmed) ? `_${trimmed}` : trimmed;
  return shortened(safe);
}

/** Windows drops dots and spaces at the end: the name would be another one there. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && ". ".includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST) return name;
  const dot = characters.lastIndexOf(".");
  const ending = dot > 0 && characters.length - dot <= 10 ? characters.slice(dot) : [];
  return [...characters.slice(0, LONGEST - ending.length), ...ending].join("");
}
