import type { ReactNode } from "react";

/** One setting: what it is called, and what a person does about it. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="setting">
      <span className="setting-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}
