import { describe, expect, it } from "vitest";
import { lookUpRate } from "./look-up.ts";
import { readRates } from "./read-rates.ts";
import type { RatesFile } from "./rates-file.ts";

const read = (text: string): RatesFile => {
  const file = readRates(text, lookUpRate);
  if (file.kind === "failure") throw new Error(`${file.line}: ${file.detail}`);
  return file;
};
const table = (text: string) => read(text).days.map(({ date, perEuro }) => [date, Object.fromEntries(perEuro)]);

const cubes = (inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
<Cube>
${inside}
</Cube>
</gesmes:Envelope>`;

describe("the bank's files", () => {
  it("the daily CSV writes its day in words and blanks after commas", () => {
    expect(table("Date, USD, JPY, \n22 June 2018, 1.1648, 128.30, \n")).toEqual([
      ["2018-06-22", { USD: 1.1648, JPY: 128.3 }],
    ]);
  });

  it("the daily and the history XML", () => {
    const daily = `<Cube time='2018-06-22'><Cube currency='USD' rate='1.1648'/><Cube currency='CNY' rate='7.5689'/></Cube>`;
    const before = `<Cube time="2018-06-21"><Cube currency="USD" rate="1.1538"/></Cube>`;
    expect(table(cubes(daily))).toEqual([["2018-06-22", { USD: 1.1648, CNY: 7.5689 }]]);
    expect(table(cubes(daily + before)).map(([date]) => date)).toEqual(["2018-06-22", "2018-06-21"]);
    expect(read(cubes(daily)).origin).toBe("ecb");
  });

  it.each([
    [`<Cube time="2018-06-31"><Cube currency="USD" rate="1"/></Cube>`, "bad-date", 6],
    [`<Cube time="2018-06-21"/>\n<Cube time="2018-06-22"/>`, "bad-order", 7],
    [`<Cube currency="USD" rate="1.1"/>`, "bad-date", 6],
    [`<Cube time="2018-06-22">\n<Cube currency="dollar" rate="1.1"/></Cube>`, "bad-currency", 7],
    [`<Cube time="2018-06-22">\n<Cube currency="USD" rate="1,1"/></Cube>`, "bad-rate", 7],
    [`<Cube time="2018-06-22">\n<Cube currency="USD"/></Cube>`, "bad-rate", 7],
    [
      `<Cube time="2018-06-22">\n<Cube currency="USD" rate="1"/>\n<Cube currency="USD" rate="1"/></Cube>`,
      "given-twice",
      8,
    ],
    [`<Cube time="2018-06-22"><Cube currency="USD" rate="&dollar;"/></Cube>`, "bad-xml", 6],
    [`<Cube time="2018-06-22">`, "bad-xml", 8],
    ["", "empty", 1],
  ])("XML %j is refused as %s at line %i", (inside, problem, line) => {
    expect(readRates(cubes(inside), lookUpRate)).toMatchObject({ kind: "failure", problem, line });
  });
});

describe("a table of one's own", () => {
  it("units for a euro, in any order, with a decimal comma between semicolons", () => {
    const expected = [
      ["2018-06-22", { VND: 26_608, TWD: 35.25 }],
      ["2018-06-20", { VND: 26_412.5 }],
    ];
    expect(
      table("date,currency,perEuro\n2018-06-20,VND,26412.5\n2018-06-22,VND,26608\n2018-06-22,TWD,35.25\n"),
    ).toEqual(expected);
    expect(
      table(
        "\uFEFFDate;Currency;perEuro\r\n2018-06-22;VND;26608\r\n2018-06-22;TWD;35,25\r\n2018-06-20;VND;26412,5\r\n",
      ),
    ).toEqual(expected);
    expect(read("date\tcurrency\tperEuro\n2018-06-22\tVND\t26608").origin).toBe("own");
  });

  it("pairs are crossed by the euro rate of the day, or of the day before a weekend", () => {
    const [[, friday], [, later]] = [
      table("date,from,to,rate\n2018-06-22,USD,VND,22885")[0]!,
      table('date,from,to,rate\n2018-06-24,"TWD","USD",0.0329')[0]!,
    ] as [[string, Record<string, number>], [string, Record<string, number>]];
    expect(friday["VND"]).toBeCloseTo(22_885 * 1.1648, 5);
    expect(later["TWD"]).toBeCloseTo(1.1648 / 0.0329, 5);
    expect(table("date,from,to,rate\n2018-06-22,EUR,VND,26608")).toEqual([["2018-06-22", { VND: 26_608 }]]);
    expect(table("date,from,to,rate\n2018-06-22,TWD,EUR,0.02")).toEqual([["2018-06-22", { TWD: 50 }]]);
  });

  it.each([
    ["", "empty", 1],
    ["date,currency,perEuro\n\n", "empty", 1],
    ["day,currency,rate\n2018-06-22,VND,26608", "bad-header", 1],
    ["VND 26608", "bad-header", 1],
    ["date,currency,perEuro\n2018-06-22,VND", "bad-width", 2],
    ["date,currency,perEuro\n2018-06-22,VND,26,608", "bad-width", 2],
    ["date,currency,perEuro\n22.6.2018,VND,26608", "bad-date", 2],
    ["date,currency,perEuro\n2018-06-22,VND,26608\n2018-02-30,VND,26608", "bad-date", 3],
    ["date,currency,perEuro\n2018-06-22,VND,-1", "bad-rate", 2],
    ["date,currency,perEuro\n2018-06-22,VND,1e5", "bad-rate", 2],
    ["date;currency;perEuro\n2018-06-22;VND;26.608,5", "bad-rate", 2],
    ["date,currency,perEuro\n2018-06-22,dong,26608", "bad-currency", 2],
    ["date,currency,perEuro\n2018-06-22,EUR,1", "bad-currency", 2],
    ["date,currency,perEuro\n2018-06-22,VND,26608\n2018-06-22,VND,26609", "given-twice", 3],
    ["date,from,to,rate\n2018-06-22,USD,USD,1", "bad-currency", 2],
    ["date,from,to,rate\n1990-06-22,USD,VND,22885", "no-euro-rate", 2],
    ["date,from,to,rate\n2018-06-22,VND,TWD,0.0013", "no-euro-rate", 2],
  ])("%j is refused as %s at line %i", (csv, problem, line) => {
    expect(readRates(csv, lookUpRate)).toMatchObject({ kind: "failure", problem, line });
  });

  it("a long hostile line costs linear time", () => {
    const long = `date,currency,perEuro\n${'"'.repeat(200_000)},VND,${"9".repeat(200_000)}\n`;
    const started = process.cpuUsage().user;
    expect(readRates(long, lookUpRate)).toMatchObject({ problem: "bad-date", line: 2 });
    expect(readRates(`date,currency,perEuro\n2018-06-22,VND,${"9".repeat(200_000)}`, lookUpRate)).toMatchObject({
      problem: "bad-rate",
    });
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
  });
});
