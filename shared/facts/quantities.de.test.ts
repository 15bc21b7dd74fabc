import { expect, it } from "vitest";
import { extractFacts } from "./extract.ts";
import { toFactLine } from "./testing/fact-line.ts";

it.each<[string, ...string[]]>([
  ["zweihundertdreiundvierzigtausendfünfhundertelf Boote", "number 243511"],
  ["achtzehnhundertzweiundfünfzig Boote", "number 1852"],
  ["anderthalb Millionen Boote, zweieinhalb Boote", "number 1500000", "number 2.5"],
  ["fünf und drei Viertel Milliarden Boote", "number 5750000000"],
  ["ein halbes Dutzend Boote", "number 6"],
  ["mehrere hundert Boote, Tausende Boote, hundert Boote", "number 100"],
  ["fünf Komma null acht Punkte", "number 5.08"],
  ["minus fünf Grad", "measure -5 Cel"],
  ["300 000 Boote, 1'234.50 Franken, 1.234.567,89 Euro", "number 300000", "money 1234.5 CHF", "money 1234567.89 EUR"],
  [
    "zwei Drittel, dreiviertel der Boote, ein Hundertstel, vierundzwanzig Zweiunddreißigstel",
    "fraction 0.6666666666666666",
    "fraction 0.75",
    "fraction 0.01",
    "fraction 0.75",
  ],
  ["die Hälfte der Boote, in der zweiten Hälfte, über die Hälfte", "fraction 0.5", "ordinal 2", "fraction >0.5"],
  [
    "das einundzwanzigste Boot, der einhundert Millionste, zu dritt, zuerst",
    "ordinal 21",
    "ordinal 100000000",
    "ordinal 3",
    "ordinal 1",
  ],
  ["Wir achten ihn. Der achte Mann.", "ordinal 8"],
  ["zum 100. Mal, auf dem 3. Platz", "ordinal 100", "ordinal 3"],
  ["zehnfache Menge, dreimal, einfach", "number 10", "number 3"],
  [
    "zehn Prozent, zehnprozentige Anteile, 5 vom Hundert, 3 Promille, 25 Basispunkte",
    "percent 10",
    "percent 10",
    "percent 5",
    "percent 0.3",
    "percentPoints 0.25",
  ],
  ["mehr als 100 und weniger als 200 Boote", "numberRange 100..200"],
  ["20 oder mehr Boote, nicht mehr als 5 Boote", "number ≥20", "number ≤5"],
  [
    "500 schwedischen Kronen, 20 kanadische Dollar, 5 Hongkong-Dollar, 3 D-Mark",
    "money 500 SEK",
    "money 20 CAD",
    "money 5 HKD",
    "money 3 DEM",
  ],
  ["siebenhundert-Euro-Schein", "money 700 EUR"],
  ["zwei Euro und fünfzig Cent, 30 Pfennig", "money 2.5 EUR", "money 0.3 DEM"],
  ["5 Euro bis 10 Euro", "money 5..10 EUR"],
  [
    "eine Viertelstunde, eine Dreiviertelstunde, drei und eine halbe Stunde",
    "duration 15 minute",
    "duration 45 minute",
    "duration 3.5 hour",
  ],
  ["zweitägiger Besuch, 24-stündige Reise, dreijährige Tochter", "duration 2 day", "duration 24 hour", "age 3 year"],
  ["eine Stunde und zweiunddreißig Minuten", "duration 92 minute"],
  ["das Spiel endete 2:0, um 19:30 Uhr", "score 2:0", "time 19:30"],
  ["¾ Liter, 2 1/2 Stunden", "measure 0.75 L", "duration 2.5 hour"],
  ["den ganzen Tag, ein Quartal, zwei Jahrzehnte", "duration 1 day", "duration 3 month", "duration 20 year"],
  ["10-Millionen-Euro-Schiff, 20,- Euro", "money 10000000 EUR", "money 20 EUR"],
  ["tausendunderster, hunderterste, der dreiundzwanzigste", "ordinal 1001", "ordinal 101", "ordinal 23"],
])("reads German quantities: %s", (text, ...lines) => {
  expect(extractFacts(text, "de").map(toFactLine)).toEqual(lines);
});
