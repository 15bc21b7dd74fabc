import type { CueFact, Fact } from "../fact.ts";
import type { Grammar } from "../grammar.ts";
import type { QuantityRead } from "../quantities/quantity.ts";
import type { Token } from "../tokens.ts";

type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A fact without its place, which the extractor adds; a scope and a source count in tokens. */
export type FactBody =
  | DistributiveOmit<Exclude<Fact, CueFact>, "range" | "text">
  | (Omit<CueFact, "range" | "text" | "scope" | "source"> & {
      readonly scope: TokenRange;
      readonly source?: TokenRange;
    });

/** What a composer made of a quantity and the tokens beside it, tokens `[from, to)`. */
export interface Composed extends TokenRange {
  readonly body: FactBody;
}

/** Reads a whole text. `publication`: the ISO date that partial and relative dates count from. */
export type Reader = (tokens: readonly Token[], grammar: Grammar, publication: string | null) => readonly Composed[];

/** Where a composer may look: nothing before token `floor` belongs to it any more. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly floor: number;
  readonly publication: string | null;
}

/** Makes a fact of one kind out of a quantity, or null where its unit is not there. */
export type Composer = (quantity: QuantityRead, scene: Scene) => Composed | null;
