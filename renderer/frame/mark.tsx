/** The product's mark: three pages, the last one in the accent colour. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <rect
        x="2"
        y="3"
        width="7"
        height="14"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        opacity=".45"
      />
      <rect
        x="6.5"
        y="3"
        width="7"
        height="14"
        rx="1.5"
        fill="var(--canvas)"
        stroke="currentColor"
        strokeWidth="1.4"
        opacity=".7"
      />
      <rect x="11" y="3" width="7" height="14" rx="1.5" fill="var(--accent)" />
    </svg>
  );
}
