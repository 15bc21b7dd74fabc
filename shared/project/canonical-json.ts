/** What JSON can hold. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON in the one form that is hashed (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers as
 * ECMAScript prints them. Fields that are `undefined` are left out; half a surrogate pair is kept, escaped, where the
 * standard would refuse it, since a damaged original may be quoted.
 *
 * @throws TypeError for what JSON can't hold (`NaN`, functions): a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json);
}

function write(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`JSON can't hold ${value}`);
  if (value === null || typeof value !== "object") {
    const written = JSON.stringify(value) as string | undefined;
    if (written === undefined) throw new TypeError(`JSON can't hold a ${typeof value}`);
    return written;
  }
  // One string grows, without lists between: tens of thousands of records are written at a time.
  let written = "";
  if (isList(value)) {
    for (const item of value) written += written === "" ? write(item) : `,${write(item)}`;
    return `[${written}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) written += `${written === "" ? "" : ","}${JSON.stringify(key)}:${write(field)}`;
  }
  return `{${written}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
