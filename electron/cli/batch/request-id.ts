/** Beyond this a line isn't read whole only to know its name. */
const WHOLE_BYTES = 1024 * 1024;
const OPENING_BYTES = 1024;

/** The id that a request gives, where it can be had cheaply: it stands first, or the request is not large. */
export function requestId(bytes: Buffer): string | null {
  const first = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(bytes.toString("utf8", 0, OPENING_BYTES))?.[1];
  if (first === undefined && bytes.length > WHOLE_BYTES) return null;
  try {
    return idOf(JSON.parse(first === undefined ? bytes.toString("utf8") : `{"id":${first}}`));
  } catch {
    return null;
  }
}

/** The `id` of a request that was read; `null` where it has none, or one that is no text. */
export function idOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
}
