// A writer of ONNX files, as far as tests need one: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. Numbers in the
// calls are the field numbers there.

/** Protocol Buffers: a varint field. */
const number = (field: number, value: number): Buffer => Buffer.from([...varint(field * 8), ...varint(value)]);

/** Protocol Buffers: a field of bytes, of text or of another message. */
function bytes(field: number, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

/** `TensorProto.DataType`. */
export const FLOAT = 1;
export const INT32 = 6;
export const INT64 = 7;

/** A `ValueInfoProto`: an input or output; a dimension is a number or a name. */
export function valueInfo(name: string, type: number, dims: readonly (number | string)[]): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === "number" ? number(1, dim) : bytes(2, dim)));
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, number(1, type), bytes(2, ...shape)))]);
}

/** A `TensorProto` of floats. */
export function floats(name: string, dims: readonly number[], values: readonly number[]): Buffer {
  const data = Buffer.from(Float32Array.from(values).buffer);
  return Buffer.concat([...dims.map((dim) => number(1, dim)), number(2, FLOAT), bytes(8, name), bytes(9, data)]);
}

/** A `TensorProto` of one 64-bit integer, as operators take their axes. */
export function axis(name: string, value: number): Buffer {
  return Buffer.concat([number(1, 1), number(2, INT64), number(7, value), bytes(8, name)]);
}

/** A `NodeProto` without attributes. */
export function node(operator: string, inputs: readonly string[], output: string): Buffer {
  return Buffer.concat([...inputs.map((input) => bytes(1, input)), bytes(2, output), bytes(4, operator)]);
}

export interface TinyGraph {
  readonly nodes: readonly Buffer[];
  readonly constants: readonly Buffer[];
  readonly inputs: readonly Buffer[];
  readonly outputs: readonly Buffer[];
}

/** A `ModelProto` of IR version 8 and operator set 13. */
export function onnxModel({ nodes, constants, inputs, outputs }: TinyGraph): Buffer {
  const graph = [
    ...nodes.map((part) => bytes(1, part)),
    bytes(2, "tiny"),
    ...constants.map((part) => bytes(5, part)),
    ...inputs.map((part) => bytes(11, part)),
    ...outputs.map((part) => bytes(12, part)),
  ];
  return Buffer.concat([number(1, 8), bytes(7, ...graph), bytes(8, number(2, 13))]);
}

/** A model that looks each token's vector up in a table, without regard to its neighbours. */
export function lookupModel(table: readonly (readonly number[])[], inputNames: readonly string[]): Buffer {
  const dimension = table[0]!.length;
  return onnxModel({
    nodes: [node("Gather", ["table", "input_ids"], "last_hidden_state")],
    constants: [floats("table", [table.length, dimension], table.flat())],
    inputs: inputNames.map((name) => valueInfo(name, INT64, ["texts", "tokens"])),
    outputs: [valueInfo("last_hidden_state", FLOAT, ["texts", "tokens", dimension])],
  });
}
