import { LINE_ICONS, SHAPE_ICONS } from "./icon-shapes.tsx";

export type LineIcon = keyof typeof LINE_ICONS;
export type ShapeIcon = keyof typeof SHAPE_ICONS;

/** A picture beside words that say the same: hidden from screen readers. `size` picks 16, 13 or 11 px. */
export function Icon({ name, size = "m" }: { name: LineIcon | ShapeIcon; size?: "m" | "s" | "xs" }) {
  return name in SHAPE_ICONS ? (
    <svg viewBox="0 0 14 14" className="sev" aria-hidden="true">
      {SHAPE_ICONS[name as ShapeIcon]}
    </svg>
  ) : (
    <svg viewBox="0 0 16 16" className={size === "m" ? "i" : `i ${size}`} aria-hidden="true">
      {LINE_ICONS[name as LineIcon]}
    </svg>
  );
}
