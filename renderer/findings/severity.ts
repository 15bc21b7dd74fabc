import type { StringKey } from "../../shared/i18n/resources.ts";
import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { ShapeIcon } from "../ui/icon.tsx";

/** How a severity looks: never by colour alone. */
export const SEVERITY_LOOK: Readonly<
  Record<FindingSeverity, { readonly className: string; readonly shape: ShapeIcon; readonly label: StringKey }>
> = {
  critical: { className: "crit", shape: "sev-crit", label: "sev.critical" },
  major: { className: "major", shape: "sev-major", label: "sev.major" },
  minor: { className: "minor", shape: "sev-minor", label: "sev.minor" },
  note: { className: "note", shape: "sev-note", label: "sev.note" },
};
