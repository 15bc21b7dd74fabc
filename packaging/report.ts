/** Takes the outcome of one check; `wrong` names what is not as it should be, and is empty where all is. */
export type Report = (title: string, wrong: readonly string[], detail?: string) => void;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Prints each outcome as it comes; `failed` counts. */
export function printingReport(): { readonly report: Report; readonly failed: () => number } {
  let failed = 0;
  return {
    report: (title, wrong, detail = "") => {
      console.log(`${wrong.length === 0 ? "ok    " : "FAILED"}  ${title}${detail === "" ? "" : `: ${detail}`}`);
      for (const line of wrong) console.log(`          ${line}`);
      if (wrong.length > 0) failed += 1;
    },
    failed: () => failed,
  };
}
