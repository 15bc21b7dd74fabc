import type { VersionKey } from "../text/version.ts";

/**
 * The one item that stands alone against two or more that agree; `null` on a tie, or where fewer than three speak.
 * It never says who is right.
 */
export function oddOneOut<T extends { readonly version: VersionKey }>(
  items: readonly T[],
  agree: (a: T, b: T) => boolean,
): T | null {
  if (items.length < 3) return null;
  const loners = items.filter((item) => items.every((other) => other === item || !agree(item, other)));
  const rest = items.filter((item) => item !== loners[0]);
  const othersAgree = rest.every((item) => agree(rest[0]!, item));
  return loners.length === 1 && othersAgree ? loners[0]! : null;
}
