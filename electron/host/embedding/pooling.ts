import type { DenseLayer } from "./dense-layer.ts";

/** How a text's vector is made of its tokens': their mean, or that of the first (CLS). */
export type Pooling = "mean" | "first";

/** The vector of one text from its tokens' vectors, which stand one after another in `tokens`, `count` of them. */
export function poolTokens(tokens: Float32Array, count: number, pooling: Pooling): Float32Array {
  const dimension = tokens.length / count;
  if (pooling === "first") return tokens.slice(0, dimension);
  const mean = new Float32Array(dimension);
  for (let index = 0; index < tokens.length; index += 1) mean[index % dimension]! += tokens[index]! / count;
  return mean;
}

/**
 * Puts a vector through a dense layer.
 *
 * @throws RangeError where the layer takes vectors of another dimension
 */
export function applyDense(vector: Float32Array, { weights, bias, tanh }: DenseLayer): Float32Array {
  if (weights.length !== bias.length * vector.length)
    throw new RangeError(`its dense layer does not take ${vector.length} numbers`);
  return bias.map((offset, row) => {
    let sum = offset;
    for (let column = 0; column < vector.length; column += 1)
      sum += weights[row * vector.length + column]! * vector[column]!;
    return tanh ? Math.tanh(sum) : sum;
  });
}

/** The vector at length 1; one of length 0 stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
