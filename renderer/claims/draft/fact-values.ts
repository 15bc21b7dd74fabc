import type { BeadDetail, FactCell, FactRow } from "../../../shared/ipc/shown/bead-detail.ts";
import type { ShownRange } from "../../../shared/ipc/shown/range.ts";
import { isSame } from "../../../shared/project/claims/checked-before.ts";
import type { ClaimKind, ClaimValue } from "../../../shared/project/claims/claim-record.ts";

/** What the versions state at the words of a claim. */
export interface StatedValues {
  readonly about: ClaimKind | null;
  /** What all of them state; `null` where they differ, or state nothing that has a value. */
  readonly value: ClaimValue | null;
  /** By version, where they differ. */
  readonly byVersion: Readonly<Record<string, ClaimValue>>;
}

const NOTHING: StatedValues = { about: null, value: null, byVersion: {} };

/** The values of the first fact that stands at one of the `places`. */
export function statedValues(
  { facts }: Pick<BeadDetail, "facts">,
  places: readonly { readonly version: string; readonly range: ShownRange }[],
): StatedValues {
  for (const row of facts) {
    const isNamed = Object.entries(row.cells).some(([version, cell]) =>
      places.some((place) => place.version === version && overlap(place.range, cell.range)),
    );
    const values = isNamed ? valuesOf(row) : {};
    const [first, ...others] = Object.values(values);
    if (first === undefined) continue;
    const isShared = others.every((value) => isSame(first, value));
    return { about: aboutOf(first), value: isShared ? first : null, byVersion: isShared ? {} : values };
  }
  return NOTHING;
}

const overlap = (a: ShownRange, b: ShownRange): boolean => a[0] < b[1] && b[0] < a[1];

function valuesOf({ kind, cells }: FactRow): Readonly<Record<string, ClaimValue>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([version, cell]) => {
      const value = valueOf(kind, cell);
      return value === null ? [] : [[version, value]];
    }),
  );
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** A fact's value as a claim states one; `null` of a name, a cue, and of a date that has no year. */
function valueOf(kind: FactRow["kind"], { value, max, currency, unit, date }: FactCell): ClaimValue | null {
  if (date !== undefined) return DATE.test(date) ? { kind: "date", date } : null;
  if (value === undefined) return null;
  const figures = { amount: value, ...(max !== undefined && max !== value && { max }) };
  if (currency !== undefined) return /^[A-Z]{3}$/u.test(currency) ? { kind: "money", ...figures, currency } : null;
  if (kind === "percent") return { kind: "percent", ...figures };
  return { kind: "quantity", ...figures, unit: unit ?? null };
}

const aboutOf = ({ kind }: ClaimValue): ClaimKind => (kind === "money" || kind === "date" ? kind : "figure");
