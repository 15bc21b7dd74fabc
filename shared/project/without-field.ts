/** A record without one of its optional fields: a field of `undefined` would be another content than none. */
export function without<Content extends object, Field extends keyof Content>(
  record: Content,
  field: Field,
): Omit<Content, Field> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as Omit<Content, Field>;
}
