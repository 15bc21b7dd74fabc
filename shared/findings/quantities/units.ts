import type { TimeUnit } from "../../facts/fact.ts";

/** What a unit measures, and how a value in it becomes one in the dimension's base unit: `value × factor + offset`. */
export interface UnitScale {
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

const scale = (dimension: string, factor: number, offset = 0): UnitScale => ({ dimension, factor, offset });

/** UCUM codes of the units that news converts (miles, feet, °F, acres); exact factors, by NIST SP 811. */
const UCUM: Readonly<Record<string, UnitScale>> = {
  mm: scale("length", 0.001),
  cm: scale("length", 0.01),
  m: scale("length", 1),
  km: scale("length", 1000),
  "[in_i]": scale("length", 0.0254),
  "[ft_i]": scale("length", 0.3048),
  "[yd_i]": scale("length", 0.9144),
  "[mi_i]": scale("length", 1609.344),
  "[nmi_i]": scale("length", 1852),
  m2: scale("area", 1),
  km2: scale("area", 1e6),
  har: scale("area", 1e4),
  "[acr_us]": scale("area", 4046.872_609),
  "[acr_br]": scale("area", 4046.850_05),
  "[sft_i]": scale("area", 0.092_903_04),
  "[mi_us]2": scale("area", 2_589_998.47),
  "[mi_i]2": scale("area", 2_589_988.110_336),
  g: scale("mass", 0.001),
  kg: scale("mass", 1),
  t: scale("mass", 1000),
  "[lb_av]": scale("mass", 0.453_592_37),
  "[oz_av]": scale("mass", 0.028_349_523_125),
  "[ston_av]": scale("mass", 907.184_74),
  L: scale("volume", 1),
  l: scale("volume", 1),
  mL: scale("volume", 0.001),
  m3: scale("volume", 1000),
  "[gal_us]": scale("volume", 3.785_411_784),
  "[gal_br]": scale("volume", 4.546_09),
  "[bbl_us]": scale("volume", 158.987_294_928),
  Cel: scale("temperature", 1),
  "[degF]": scale("temperature", 5 / 9, -160 / 9),
  K: scale("temperature", 1, -273.15),
  "km/h": scale("speed", 1),
  "m/s": scale("speed", 3.6),
  "[mi_i]/h": scale("speed", 1.609_344),
  "[kn_i]": scale("speed", 1.852),
};

/** A measure's scale; a unit not listed is a dimension of its own, comparable with itself alone. */
export function unitScale(unit: string): UnitScale {
  return UCUM[unit] ?? scale(unit, 1);
}

/** All scales of a dimension; none for a unit that is a dimension of its own. */
export function scalesOf(dimension: string): readonly UnitScale[] {
  return SCALES_BY_DIMENSION.get(dimension) ?? [];
}

const SCALES_BY_DIMENSION = Map.groupBy(Object.values(UCUM), (scale) => scale.dimension);

const SECONDS: Readonly<Record<TimeUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

/** Durations and ages, on one scale: "29 years" and "29-year-old" say the same number. Gregorian mean years and months. */
export function timeScale(unit: TimeUnit): UnitScale {
  return scale("time", SECONDS[unit]);
}
