/** Line icons on a 16 × 16 grid, drawn in the colour of the text around them. */
export const LINE_ICONS = {
  compare: (
    <>
      <rect x="1.8" y="2.5" width="3.2" height="11" rx="1" />
      <rect x="6.4" y="2.5" width="3.2" height="8" rx="1" />
      <rect x="11" y="2.5" width="3.2" height="9.5" rx="1" />
    </>
  ),
  rows: (
    <>
      <rect x="2" y="2.5" width="12" height="4.5" rx="1" />
      <rect x="2" y="9" width="12" height="4.5" rx="1" />
      <path d="M8 2.5V7M8 9v4.5" />
    </>
  ),
  claim: (
    <>
      <path d="M4 2.5h6l2.5 2.5v8.5H4z" />
      <path d="M6 9l1.5 1.5L10.5 7.5" />
    </>
  ),
  source: (
    <>
      <path d="M3 4.5h10v9H3zM5 2.5h6" />
      <path d="M5.5 7.5h5M5.5 10h3" />
    </>
  ),
  report: (
    <>
      <path d="M4 2.5h8v11H4zM6 6h4M6 8.5h4M6 11h2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="M10 10l3.5 3.5" />
    </>
  ),
  gear: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M12.4 3.6L11 5M5 11l-1.4 1.4" />
    </>
  ),
  keys: (
    <>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1.5" />
      <path d="M4.5 6.5h.01M7 6.5h.01M9.5 6.5h.01M11.8 6.5h.01M5 9.5h6" />
    </>
  ),
  left: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M6 3v10" />
    </>
  ),
  right: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M10 3v10" />
    </>
  ),
  level: (
    <>
      <path d="M2 4.5h4M10 4.5h4M6 4.5h4M2 11h4M10 11h4" />
      <path d="M6 11h4" strokeDasharray="1 1.6" />
    </>
  ),
  sync: (
    <>
      <path d="M5.5 3v10M3.5 5l2-2 2 2M10.5 3v10M8.5 11l2 2 2-2" />
    </>
  ),
  filter: (
    <>
      <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />
    </>
  ),
  down: (
    <>
      <path d="M4.5 6.5L8 10l3.5-3.5" />
    </>
  ),
  rightc: (
    <>
      <path d="M6.5 4.5L10 8l-3.5 3.5" />
    </>
  ),
  up: (
    <>
      <path d="M4.5 9.5L8 6l3.5 3.5" />
    </>
  ),
  check: (
    <>
      <path d="M3.5 8.5l3 3 6-7" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.2" />
      <path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />
    </>
  ),
  link: (
    <>
      <path d="M7 9.5l2-3M5.5 7L4 9a2.3 2.3 0 0 0 3.6 2.8L9 10M10.5 9L12 7a2.3 2.3 0 0 0-3.6-2.8L7 6" />
    </>
  ),
  unlink: (
    <>
      <path d="M5.5 7L4 9a2.3 2.3 0 0 0 3.6 2.8L8.5 11M10.5 9L12 7a2.3 2.3 0 0 0-3.6-2.8L7.5 5M3 3l10 10" />
    </>
  ),
  split: (
    <>
      <rect x="3" y="1.8" width="10" height="4" rx="1" />
      <rect x="3" y="10.2" width="10" height="4" rx="1" />
      <path d="M1.5 8h13" strokeDasharray="2 1.8" />
    </>
  ),
  merge: (
    <>
      <rect x="3" y="2.5" width="10" height="11" rx="1" />
      <path d="M5.5 8h5M8 4.3v1.7M8 11.7V10" />
    </>
  ),
  move: (
    <>
      <path d="M2.5 8h11M8 5.5v-3M6.5 4L8 2.5 9.5 4M8 10.5v3M6.5 12L8 13.5 9.5 12" />
    </>
  ),
  pen: (
    <>
      <path d="M3 13l.8-3L11 2.8l2.2 2.2L6 12.2z" />
    </>
  ),
  x: (
    <>
      <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3.5v9M3.5 8h9" />
    </>
  ),
  more: (
    <>
      <path d="M4 8h.01M8 8h.01M12 8h.01" strokeWidth="2.2" />
    </>
  ),
  min: (
    <>
      <path d="M4 8h8" />
    </>
  ),
  max: (
    <>
      <rect x="4" y="4" width="8" height="8" rx=".5" />
    </>
  ),
  disk: (
    <>
      <path d="M13.5 8A5.5 5.5 0 1 1 8 2.5" />
      <path d="M5.5 8l2 2 6-6.5" />
    </>
  ),
  rate: (
    <>
      <path d="M3 6h9M10 4l2 2-2 2M13 10H4M6 8l-2 2 2 2" />
    </>
  ),
  money: (
    <>
      <path d="M8 2.5v11M10.8 5c-.5-.9-1.5-1.3-2.8-1.3-1.7 0-2.8.8-2.8 2 0 2.9 5.8 1.5 5.8 4.5 0 1.3-1.2 2.1-3 2.1-1.5 0-2.7-.6-3.2-1.7" />
    </>
  ),
  count: (
    <>
      <path d="M6.5 2.5l-1.5 11M11 2.5l-1.5 11M3 6h10.5M2.5 10H13" />
    </>
  ),
  date: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.2" />
      <path d="M2.5 6.5h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  place: (
    <>
      <path d="M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14z" />
      <circle cx="8" cy="6.5" r="1.5" />
    </>
  ),
  hedge: (
    <>
      <path d="M2.5 8c1.4-3 2.8-3 3.9 0s2.5 3 3.7 0 2.2-3 3.4-1" />
    </>
  ),
  name: (
    <>
      <circle cx="8" cy="5.5" r="2.7" />
      <path d="M3 13.5c.6-2.8 2.6-4 5-4s4.4 1.2 5 4" />
    </>
  ),
  file: (
    <>
      <path d="M4 2h5l3 3v9H4z" />
      <path d="M9 2v3h3" />
    </>
  ),
  folder: (
    <>
      <path d="M2 4h4l1.5 1.5H14V13H2z" />
    </>
  ),
  paste: (
    <>
      <rect x="3.5" y="3.5" width="9" height="10.5" rx="1" />
      <path d="M6 3.5V2h4v1.5" />
    </>
  ),
  book: (
    <>
      <path d="M8 4c-1.5-1-3.5-1.3-5.5-1v9.5c2-.3 4 0 5.5 1 1.5-1 3.5-1.3 5.5-1V3c-2-.3-4 0-5.5 1zM8 4v9.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2 1.3" />
    </>
  ),
  export: (
    <>
      <path d="M8 10V2.5M5.5 5L8 2.5 10.5 5M3 9v4.5h10V9" />
    </>
  ),
  web: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M2.5 8h11M8 2.5c-3.4 3.6-3.4 7.4 0 11 3.4-3.6 3.4-7.4 0-11z" />
    </>
  ),
  history: (
    <>
      <path d="M2.9 6.3A5.4 5.4 0 1 1 2.6 8.6M2.6 3.2v3.2h3.2" />
      <path d="M8 5.3V8l2 1.3" />
    </>
  ),
  undo: (
    <>
      <path d="M5.5 3.5L3 6l2.5 2.5M3 6h6a3.5 3.5 0 0 1 0 7H6" />
    </>
  ),
  user: (
    <>
      <circle cx="8" cy="5.5" r="2.7" />
      <path d="M3 13.5c.6-2.8 2.6-4 5-4s4.4 1.2 5 4" />
    </>
  ),
  flag: (
    <>
      <path d="M4 14V2.5h7.5l-2 3 2 3H4" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
} as const;

/** Shapes of severities and verdicts on a 14 × 14 grid: each has its own, so that colour is never the only sign. */
export const SHAPE_ICONS = {
  "sev-crit": (
    <>
      <path d="M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3z" />
      <path d="M7 3.8v4M7 10.1v.2" stroke="var(--paper)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  "sev-major": (
    <>
      <path d="M7 1.2c.4 0 .7.2.9.5l5.3 9.3c.4.7-.1 1.5-.9 1.5H1.7c-.8 0-1.3-.8-.9-1.5l5.3-9.3c.2-.3.5-.5.9-.5z" />
    </>
  ),
  "sev-minor": (
    <>
      <path
        d="M7 1.3L12.7 7 7 12.7 1.3 7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <circle cx="7" cy="7" r="1.5" />
    </>
  ),
  "sev-note": (
    <>
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="7" cy="7" r="1.2" />
    </>
  ),
  "sev-ok": (
    <>
      <path
        d="M2 7.5l3.5 3.5L12 3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  "v-verified": (
    <>
      <circle cx="7" cy="7" r="6" />
      <path
        d="M4.2 7.3l2 2 3.7-4.4"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  "v-disputed": (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 1.7a5.3 5.3 0 0 1 0 10.6z" />
    </>
  ),
  "v-refuted": (
    <>
      <path d="M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3z" />
      <path d="M4.9 4.9l4.2 4.2M9.1 4.9L4.9 9.1" stroke="var(--paper)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  "v-unverifiable": (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.4 1.7" />
      <path
        d="M5.4 5.6c.1-1 .8-1.5 1.7-1.5s1.6.6 1.6 1.4c0 1.2-1.6 1.3-1.6 2.5M7.1 9.9v.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </>
  ),
  "v-review": (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 4.2V7l1.9 1.3" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
} as const;
