import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestHost } from "../../host/testing/test-host.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-rates-"));
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write("de.txt", "Der Verein sammelte 53,2 Milliarden Dong (2 Mio. Euro).\n");
  write("en.txt", "The club raised 53.2 billion dong (2 million euros).\n");
  write("dong.csv", "date,currency,perEuro\n2018-06-22,VND,26600\n");
  write("dollar.csv", "date,from,to,rate\n2018-06-22,USD,VND,22000\n");
  write("wrong.csv", "date,currency,perEuro\n2018-06-22,VND,much\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  readonly messageKey: string;
  readonly severity: string;
  readonly why: { readonly rates?: Readonly<Record<string, unknown>> };
}
async function check(...options: readonly string[]): Promise<readonly Finding[]> {
  const args = ["check", "--json", "--date", "2018-06-22", ...options, "de=de.txt", "en=en.txt"];
  const { exit, stdout, stderr } = await runCaptured(args, { folder });
  expect([exit, stderr]).toEqual([0, ""]);
  return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
}
const usedIn = (findings: readonly Finding[]) => findings.find(({ why }) => why.rates)?.why.rates;

describe("--rates", () => {
  test("gives what the bank lacks, and the answer names the file", async () => {
    expect((await check()).map(({ messageKey }) => messageKey)).toContain("money.no-rate.unknown-currency");
    const converted = await check("--rates", "dong.csv");
    expect(converted.map(({ messageKey }) => messageKey)).not.toContain("money.no-rate.unknown-currency");
    expect(converted.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(usedIn(converted)).toMatchObject({ source: "dong.csv", date: "2018-06-22", "EUR/VND": 26_600 });
  });

  test("may be given more than once; the last file counts", async () => {
    const last = await check("--rates", "dong.csv", "--rates", "dollar.csv");
    expect(usedIn(last)).toMatchObject({ source: "dollar.csv", "EUR/VND": 25_625.6 });
  });

  test("holds for a batch, too", async () => {
    const versions = { de: "53,2 Milliarden Dong (2 Mio. Euro).", en: "53.2 billion dong (2 million euros)." };
    const stdin = JSON.stringify({ id: "x", date: "2018-06-22", versions });
    const { stdout } = await runCaptured(["batch", "check", "--rates", "dong.csv"], { folder, stdin });
    expect(usedIn((JSON.parse(stdout) as { findings: readonly Finding[] }).findings)).toMatchObject({
      source: "dong.csv",
    });
  });
});

describe("--rates of a saved project", () => {
  let project: string;
  beforeAll(async () => {
    const host = new TestHost({ userDataFolder: folder });
    await host.start();
    const texts = await Promise.all(
      ["de", "en"].map(async (language) => {
        const bytes = new Uint8Array(readFileSync(join(folder, `${language}.txt`)));
        const staged = await host.call("staging.add", { name: `${language}.txt`, bytes });
        if (!staged.ok) throw new Error(staged.code);
        return { id: staged.text.id, language, publishedOn: "2018-06-22" };
      }),
    );
    await host.call("project.create", { title: "Club", texts, force: true });
    await host.settled();
    project = (await host.project()).path;
    await host.close();
  }, 60_000);

  test("export and report convert by them and name the file", async () => {
    const exported = async (...options: readonly string[]): Promise<readonly Finding[]> => {
      const { exit, stdout, stderr } = await runCaptured(["export", "--format", "json", ...options, project], {
        folder,
      });
      expect([exit, stderr]).toEqual([0, ""]);
      return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
    };
    expect((await exported()).map(({ messageKey }) => messageKey)).toContain("money.no-rate.unknown-currency");
    expect(usedIn(await exported("--rates", "dong.csv"))).toMatchObject({ source: "dong.csv", "EUR/VND": 26_600 });
    const report = await runCaptured(["report", "--format", "html", "--rates", "dong.csv", project], { folder });
    expect([report.exit, report.stdout.includes("dong.csv")]).toEqual([0, true]);
  });

  test.each(["export", "report"])("%s refuses a broken file in one line", async (command) => {
    const args = [command, "--format", command === "export" ? "json" : "html", "--rates", "wrong.csv", project];
    const { exit, stdout, stderr } = await runCaptured(args, { folder });
    expect([exit, stdout, stderr]).toEqual([2, "", 'parallax: wrong.csv:2: bad-rate: "much" is no rate\n']);
  });
});

test("--average converts by the month's or year's mean and says so", async () => {
  writeFileSync(join(folder, "vi.txt"), "Câu lạc bộ quyên được 2 triệu USD (1,7 triệu euro).\n");
  writeFileSync(join(folder, "us.txt"), "The club raised 2 million US dollars (1.7 million euros).\n");
  const run = async (...options: readonly string[]) => {
    const args = ["check", "--json", "--date", "2018-06-22", ...options, "vi=vi.txt", "en=us.txt"];
    const { stdout } = await runCaptured(args, { folder });
    return usedIn((JSON.parse(stdout) as { findings: readonly Finding[] }).findings);
  };
  expect(await run("--average", "month")).toMatchObject({ average: "2018-06", days: 21, "EUR/USD": 1.16783 });
  expect(await run("--average", "year")).toMatchObject({ average: "2018", days: 255 });
  expect(await run()).not.toHaveProperty("average");
});

test.each([
  [["--rates", "gone.csv"], "gone.csv: could not be read (no such file or folder)"],
  [["--rates", "wrong.csv"], 'wrong.csv:2: bad-rate: "much" is no rate'],
  [["--rates", "de.txt"], "de.txt:1: bad-header: expected the bank's Date,USD,…"],
  [["--average", "week"], "--average week: use month or year"],
])("%j: exit 2 and one line that names it", async (options, reason) => {
  const { exit, stdout, stderr } = await runCaptured(["check", ...options, "de=de.txt", "en=en.txt"], { folder });
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^parallax: .+\n$/);
  expect(stderr).toContain(reason);
});
