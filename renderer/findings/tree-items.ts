import { FINDING_SEVERITIES, type FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { FindingRow } from "../state/finding-rows.ts";

/** A severity's findings, in list order. */
export interface FindingGroup {
  readonly severity: FindingSeverity;
  readonly rows: readonly FindingRow[];
}

/** Gravest first; severities without findings have no group. */
export function groupRows(rows: readonly FindingRow[]): readonly FindingGroup[] {
  return FINDING_SEVERITIES.map((severity) => ({
    severity,
    rows: rows.filter(({ finding }) => finding.severity === severity),
  })).filter((group) => group.rows.length > 0);
}

interface ItemBase {
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Among its like, from 1, and how many they are. */
  readonly position: number;
  readonly total: number;
}

/** What the keyboard can stand on. */
export type TreeItem =
  | (ItemBase & { readonly kind: "group"; readonly isOpen: boolean; readonly count: number })
  | (ItemBase & { readonly kind: "finding"; readonly row: FindingRow });

/** Groups, and the findings of those that are open, from top to bottom. */
export function visibleItems(
  groups: readonly FindingGroup[],
  closed: ReadonlySet<FindingSeverity>,
): readonly TreeItem[] {
  return groups.flatMap(({ severity, rows }, index): readonly TreeItem[] => {
    const isOpen = !closed.has(severity);
    const place = { position: index + 1, total: groups.length };
    const group: TreeItem = { kind: "group", id: severity, severity, isOpen, count: rows.length, ...place };
    if (!isOpen) return [group];
    const items = rows.map((row, at): TreeItem => {
      return { kind: "finding", id: row.finding.fingerprint, severity, row, position: at + 1, total: rows.length };
    });
    return [group, ...items];
  });
}

/** What a key does in a tree (WAI-ARIA): go to an item, open or close a group, or nothing. */
export type TreeMove =
  | { readonly kind: "focus"; readonly id: string }
  | { readonly kind: "toggle"; readonly severity: FindingSeverity }
  | null;

export function treeMove(items: readonly TreeItem[], focused: string | null, key: string): TreeMove {
  const at = items.findIndex(({ id }) => id === focused);
  const focus = (item: TreeItem | undefined): TreeMove => (item === undefined ? null : { kind: "focus", id: item.id });
  switch (key) {
    case "ArrowDown":
      return focus(items[at + 1]);
    case "ArrowUp":
      return focus(items[Math.max(0, at - 1)]);
    case "Home":
      return focus(items[0]);
    case "End":
      return focus(items.at(-1));
    case "ArrowLeft":
      return outwards(items[at]);
    case "ArrowRight":
      return inwards(items[at], items[at + 1]);
    default:
      return null;
  }
}

function outwards(item: TreeItem | undefined): TreeMove {
  if (item === undefined) return null;
  if (item.kind === "finding") return { kind: "focus", id: item.severity };
  return item.isOpen ? { kind: "toggle", severity: item.severity } : null;
}

function inwards(item: TreeItem | undefined, next: TreeItem | undefined): TreeMove {
  if (item?.kind !== "group") return null;
  if (!item.isOpen) return { kind: "toggle", severity: item.severity };
  return next === undefined ? null : { kind: "focus", id: next.id };
}
