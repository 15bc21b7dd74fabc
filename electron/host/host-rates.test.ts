import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { CallOutput } from "../../shared/ipc/contract.ts";
import type { RateUse } from "../../shared/project/records.ts";
import { codeOf, TestHost } from "./testing/test-host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const DOLLARS = "date,currency,perEuro\n2018-06-22,USD,2.3296\n";

type Used = NonNullable<BeadDetail["conversions"][number]["rates"]>;
/** Of the sample's pyramid scheme: yen, yuan, dollars and euros. */
async function usedRates(host: TestHost): Promise<Used | undefined> {
  const { details } = await host.project();
  return details.flatMap(({ conversions }) => conversions.flatMap(({ rates }) => rates ?? []))[0];
}
async function add(host: TestHost, name: string, text: string): Promise<CallOutput<"rates.import">> {
  const answer = await host.call("rates.import", { name, bytes: bytes(text) });
  await host.settled();
  return answer;
}

test("an imported table converts the open story anew, outlives the host, and goes as it came", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  expect(await usedRates(host)).toMatchObject({ source: "ECB", perEuro: { USD: 1.1648 } });
  expect(await add(host, "dollars.csv", DOLLARS)).toMatchObject({
    ok: true,
    result: {
      kind: "imported",
      table: { name: "dollars.csv", isBanks: false, currencies: ["USD"], firstDate: "2018-06-22" },
    },
  });
  expect(await usedRates(host)).toMatchObject({
    source: expect.stringContaining("dollars.csv") as string,
    perEuro: { USD: 2.3296, JPY: 128.3 },
  });
  expect((await host.project()).details).not.toEqual(before.details);
  await host.close();

  const again = await new TestHost({ userDataFolder: host.folder }).started();
  expect(await usedRates(again)).toMatchObject({ perEuro: { USD: 2.3296 } });
  const { imported } = await again.call("rates.read", {});
  expect(imported).toMatchObject([{ name: "dollars.csv" }]);
  const id = imported[0]!.id;
  expect(await again.call("rates.remove", { id })).toMatchObject({ ok: true, rates: { imported: [] } });
  await again.settled();
  expect((await again.project()).details).toEqual(before.details);
  expect(codeOf(await again.call("rates.remove", { id }))).toBe("unknown-record");
  expect(readdirSync(join(host.folder, "rates"))).toEqual([]);
  await again.close();
});

test("a chosen rate converts its bead alone, survives a realignment, is undone and done again", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const { bead, conversions } = before.details.find((detail) => detail.conversions.length > 0)!;
  const { version, range } = conversions[0]!.rows[0]!;
  const choose = async (use: RateUse | null) => {
    const changed = await host.change({ name: "chooseRate", payload: { place: { version, range }, use } });
    await host.settled();
    return changed;
  };
  const detail = async () => (await host.project()).details.find((one) => one.bead === bead)!;

  expect(codeOf(await choose({ kind: "average", period: "2018" }))).toBeNull();
  expect(await detail()).toMatchObject({
    rateUse: { kind: "average", period: "2018" },
    conversions: [{ rates: { date: "2018-12-31", average: { period: "2018", days: 255 } } }],
  });
  const [gravest] = (await detail()).findings;
  expect(gravest!.why.rates).toMatchObject({ average: { period: "2018" } });

  await choose({ kind: "day", date: "2018-06-29" });
  expect((await detail()).conversions[0]!.rates).toMatchObject({ date: "2018-06-29" });
  expect((await detail()).conversions[0]!.rates).not.toHaveProperty("average");
  await host.call("work.realign", { force: false });
  await host.settled();
  expect((await detail()).rateUse).toEqual({ kind: "day", date: "2018-06-29" });

  expect((await host.project()).history.undo).toBe("chooseRate");
  await host.call("document.undo", {});
  await host.settled();
  expect((await detail()).rateUse).toEqual({ kind: "average", period: "2018" });
  await host.call("document.undo", {});
  await host.settled();
  expect((await host.project()).details).toEqual(before.details);
  await host.call("document.redo", {});
  await host.settled();
  expect((await detail()).rateUse).toEqual({ kind: "average", period: "2018" });

  expect(codeOf(await choose(null))).toBeNull();
  expect((await host.project()).details).toEqual(before.details);
  await host.close();
});

test("where a day has no rate, the nearest can be used all the same", async () => {
  const host = await new TestHost().started();
  for (const { key } of (await host.project()).document.versions) {
    await host.change({ name: "changeVersion", payload: { version: key, change: { publishedOn: "2003-05-05" } } });
  }
  await host.settled();
  const lacking = (await host.project()).details.find(({ conversions }) =>
    conversions.some((one) => one.noRate.length),
  )!;
  const [table] = lacking.conversions;
  expect(table!.noRate).toMatchObject([{ currency: "CNY", reason: "too-old", nearest: "2005-04-01" }]);
  const { version, range } = table!.rows[0]!;
  const use = { kind: "day", date: table!.noRate[0]!.nearest! } as const;
  await host.change({ name: "chooseRate", payload: { place: { version, range }, use } });
  await host.settled();
  const after = (await host.project()).details.find(({ bead }) => bead === lacking.bead)!;
  expect(after.conversions[0]).toMatchObject({ noRate: [], rates: { date: "2005-04-01" } });
  await host.close();
});

test("a choice pinned to no bead's words is refused", async () => {
  const host = await new TestHost().started();
  const { document } = await host.project();
  const [{ key, text }] = document.versions as [(typeof document.versions)[number]];
  const place = { version: key, range: [text.length, text.length] as [number, number] };
  const use = { kind: "day", date: "2018-06-29" } as const;
  expect(codeOf(await host.change({ name: "chooseRate", payload: { place, use } }))).toBe("unknown-record");
  await host.close();
});
