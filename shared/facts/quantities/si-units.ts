/** A unit's name in UCUM, and the factor that goes into the value. */
type Unit = readonly [unit: string, factor: number];

/** Prefixes as English, German and Vietnamese write them alike; the scale goes into the value. */
const PREFIXES: readonly (readonly [prefix: string, factor: number])[] = [
  ["nano", 1e-9],
  ["micro", 1e-6],
  ["mikro", 1e-6],
  ["milli", 1e-3],
  ["mili", 1e-3],
  ["kilo", 1e3],
  ["mega", 1e6],
  ["giga", 1e9],
  ["tera", 1e12],
  ["peta", 1e15],
];

/** The names, and each with every prefix before it: watts, kilowatts, megawatts. */
export function withPrefixes(units: Readonly<Record<string, Unit>>): Record<string, Unit> {
  return Object.fromEntries(
    Object.entries(units).flatMap(([name, [unit, factor]]) => [
      [name, [unit, factor]] as const,
      ...PREFIXES.map(([prefix, scale]) => [prefix + name, [unit, scale * factor]] as const),
    ]),
  );
}
