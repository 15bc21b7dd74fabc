/** Below this width there is room for two texts side by side; the style sheets say the same, `width < 1180px`. */
export const COMPACT = window.matchMedia("(width < 1180px)");
