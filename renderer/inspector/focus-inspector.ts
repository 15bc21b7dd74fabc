/** Where the inspector begins, for whoever opens it by keyboard. */
export const INSPECTOR_HEADING_ID = "inspector-heading";

/** Moves the focus to the inspector's heading, if the inspector is open. */
export function focusInspector(): void {
  document.getElementById(INSPECTOR_HEADING_ID)?.focus();
}
