import type { Fact } from "../fact.ts";
import type { Grammar } from "../grammar.ts";
import type { QuantityRead } from "../quantity.ts";
import type { Token } from "../tokens.ts";

type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A fact without its place, which the extractor adds. */
export type FactBody = DistributiveOmit<Fact, "range" | "text">;

/** What a composer made of a quantity and the tokens beside it, tokens `[from, to)`. */
export interface Composed {
  readonly from: number;
  readonly to: number;
  readonly body: FactBody;
}

/** Where a composer may look: nothing before token `floor` belongs to it any more. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly floor: number;
  readonly publication: string | null;
}

/** Makes a fact of one kind out of a quantity, or null where its unit is not there. */
export type Composer = (quantity: QuantityRead, scene: Scene) => Composed | null;
