import fc, { type Arbitrary } from "fast-check";
import * as z from "zod";

/** A JSON Schema, as far as zod writes one. */
interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  /** `false`: none but those of the tuple. */
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

const MOST_ITEMS = 4;
/** What has broken programs before, beside what any text may hold. */
const NASTY = [
  "",
  " ",
  "\0",
  "..",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "\ud800",
  "\u202e",
  "e\u0301",
  "x".repeat(5_000),
];

/**
 * Values of a schema's shape, with `known` strings among others where a string is asked for. What the shape does not tell
 * (patterns, lengths, refinements) they may miss.
 */
export function arbitraryOf(schema: z.ZodType, known: readonly string[] = []): Arbitrary<unknown> {
  const written = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  const texts = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string(),
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
  );
  return arbitrary(written, { texts, definitions: written.$defs ?? {} });
}

interface Context {
  readonly texts: Arbitrary<string>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

function arbitrary(schema: Schema, context: Context): Arbitrary<unknown> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => arbitrary(item, context)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitrary(choice, context)));
  if (schema.$ref !== undefined) return arbitrary(context.definitions[schema.$ref.split("/").at(-1)!]!, context);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum = -(2 ** 31), maximum = 2 ** 31 } = schema;
  switch (schema.type) {
    case "string":
      return textOf(schema, context);
    case "integer":
      return fc.oneof(
        fc.integer({ min: Math.max(minimum, -5), max: Math.min(maximum, 300) }),
        fc.integer({ min: minimum, max: maximum }),
      );
    case "number":
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(arbitrary(schema.items || {}, context), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(MOST_ITEMS, schema.minItems ?? 0),
      });
    case "object":
      return objectOf(schema, context);
    default:
      // What JSON knows no name for: bytes, in the contract.
      return fc.uint8Array({ maxLength: 200 });
  }
}

function textOf({ format }: Schema, { texts }: Context): Arbitrary<unknown> {
  if (format === "date") return fc.oneof(fc.constant("2018-06-22"), texts);
  if (format === "date-time") return fc.oneof(fc.constant("2018-06-22T08:00:00.000Z"), texts);
  return texts;
}

function objectOf(schema: Schema, context: Context): Arbitrary<unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema;
  if (typeof additionalProperties === "object") {
    const keys = arbitrary(propertyNames ?? { type: "string" }, context) as Arbitrary<string>;
    return fc.dictionary(keys, arbitrary(additionalProperties, context), { maxKeys: MOST_ITEMS });
  }
  const fields = Object.entries(properties).map(([name, field]) => [name, arbitrary(field, context)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}
