import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "./targets.ts";

/** Where the last figures stand that somebody kept, and the plots of them. */
export const KEPT = join(import.meta.dirname, "../docs/benchmarks");

/** The benchmarks, in the order they are run and told. */
export const PARTS: Readonly<Record<string, { readonly program: string; readonly takesData: boolean }>> = {
  alignment: { program: "align.ts", takesData: true },
  facts: { program: "facts.ts", takesData: true },
  findings: { program: "findings.ts", takesData: true },
  speed: { program: "speed.ts", takesData: true },
  batch: { program: "batch.ts", takesData: false },
  store: { program: "store.ts", takesData: false },
  exports: { program: "exports.ts", takesData: false },
  window: { program: "window.ts", takesData: false },
  size: { program: "size.ts", takesData: false },
};

export function isOfPart(name: string): boolean {
  return Object.hasOwn(PARTS, name);
}

/** What the figures hang on besides the program. */
export interface Run {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  /** Over the fifteen minutes before the end. */
  readonly load: number;
  readonly node: string;
  readonly referenceMs: number;
}

/** By part. */
export type Figures = Readonly<Record<string, { readonly run: Run; readonly targets: readonly Target[] }>>;

const file = join(KEPT, "figures.json");

export function readFigures(): Figures {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Figures) : {};
}

export function writeFigures(figures: Figures): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
