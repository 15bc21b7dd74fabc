/** What XML 1.0 §2.2 has no way to write, lone halves of surrogate pairs included. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what XML can't hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as XML content that reads back the same: a carriage return by number, or a parser would take it for a line's
 * end; marks that turn the direction of what follows, or a line would look like another one; what XML can't hold by an
 * element of the format's own that names the code unit.
 */
export function xmlContent(text: string, element: (hex: string) => string): string {
  const escaped = text.replace(/[&<>\r\u202a-\u202e\u2066-\u2069]/gu, reference);
  return escaped.replace(UNWRITABLE, (unit) => element(unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")));
}

/** A text as an attribute's value; what XML can't hold is left out. */
export function xmlAttribute(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"\r\n\t\u202a-\u202e\u2066-\u2069]/gu, reference);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

const reference = (character: string): string => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;

/** The code unit that four hexadecimal digits name; nothing for anything else. */
export function codeUnit(hex: string | undefined): string {
  return hex !== undefined && /^[0-9A-F]{4}$/iu.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : "";
}

/** Attributes that have a value, each with a space before it. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${xmlAttribute(String(value))}"`))
    .join("");
}
