/**
 * What JSON may hold but a reader may stumble over: `<` ends the script element that JSON-LD is put into, line separators
 * broke JavaScript once, invisible marks of direction make a line look like another one, and halves of surrogate pairs
 * are no text in UTF-8 (those `JSON.stringify` writes by number itself).
 */
const BY_NUMBER = /[<\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A value as JSON, one field a line; reads back the same, and may stand in a page's script element as it is. */
export function jsonText(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  const text = JSON.stringify(value, replacer, 1).replace(BY_NUMBER, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `${text}\n`;
}
