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
  if (isList(value)) return `[${value.map(write).join(",")}]`;
  const fields = Object.keys(value)
    .sort()
    .flatMap((key) => (value[key] === undefined ? [] : [`${JSON.stringify(key)}:${write(value[key])}`]));
  return `{${fields.join(",")}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
