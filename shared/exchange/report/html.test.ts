import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../i18n/resources.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { hostileProject } from "../testing/hostile-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { reportHtml } from "./html.ts";
import { reportContent, type ReportOptions } from "./report-content.ts";
import { shownText } from "./report-tree.ts";

const program = { name: "Parallax", version: "0.0.0" };
const html = (project: ExchangeProject, options: Partial<ReportOptions> = {}): string =>
  reportHtml(reportContent(project, { language: "en", program, ...options }));
const parsed = (page: string): Document => new JSDOM(page).window.document;

test.each(INTERFACE_LANGUAGES)("%s: the sample's report is as it was accepted", async (language) => {
  await expect(html(sampleExchangeProject, { language })).toMatchFileSnapshot(`testing/sample.${language}.html`);
});

test("the same project gives the same page", () => {
  expect(html(sampleExchangeProject)).toBe(html(structuredClone(sampleExchangeProject)));
});

/** Attributes by which a page fetches or runs something, or takes its reader away. */
const REACHING = [
  "src",
  "href",
  "xlink:href",
  "srcset",
  "action",
  "formaction",
  "data",
  "poster",
  "background",
  "ping",
];

const HOSTILE = [
  '</style></title><script>alert(1)</script><img src=x onerror="alert(1)">',
  "\"'><svg onload=alert(1)> javascript:alert(1) {{b}} $t(nav.keys)",
  '"; } body { background: url(https://example.org/) } @import "x"; /* \\22 ',
  "=cmd|' /C calc'!A0 \u202Eevil\u202C \u2066x\u0000\u0007 \uD800 and \uDC00 &lt;b&gt; ]]> -->",
];

describe.each([
  ["of the sample", sampleExchangeProject] as const,
  ...HOSTILE.map((words) => [words, hostileProject(words)] as const),
])("the page %s", (_name, project) => {
  const page = html(project);
  const document = parsed(page);

  test("runs nothing and refers to nothing", () => {
    const elements = [...document.querySelectorAll("*")];
    expect(
      elements.filter(({ localName }) =>
        /^(?:script|link|iframe|object|embed|img|base|form|a|use|image)$/u.test(localName),
      ),
    ).toEqual([]);
    const names = elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
    expect(names.filter((name) => name.startsWith("on") || REACHING.includes(name))).toEqual([]);
    const [style, second] = document.querySelectorAll("style");
    expect(second).toBeUndefined();
    expect(style!.textContent).not.toMatch(/url\(|@import/u);
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']");
    expect(policy?.getAttribute("content")).toContain("default-src 'none'");
  });

  test("holds no character that turns or hides what follows", () => {
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
    expect(page.isWellFormed()).toBe(true);
  });
});

test.each(HOSTILE)("words are shown as they are: %s", (words) => {
  const shown = parsed(html(hostileProject(words))).body.textContent;
  // Title, three statements at least twice each, notes, names.
  expect(shown.split(shownText(words)).length).toBeGreaterThan(30);
});

test("every quote says its language, and the page its own", () => {
  const document = parsed(html(sampleExchangeProject, { language: "de" }));
  expect(document.documentElement.lang).toBe("de");
  const languages = [...document.querySelectorAll("q")].map((quote) => quote.getAttribute("lang"));
  expect(new Set(languages)).toEqual(new Set(["vi", "de", "en", ""]));
  expect(document.querySelector("q[lang='vi'] mark")?.textContent).toBe("86 triệu yên");
});

test("findings have sentence, quotes, arithmetic, rates and their day, and the reason why they were dismissed", () => {
  const shown = parsed(html(sampleExchangeProject, { language: "de" })).body.textContent.replaceAll("\u00A0", " ");
  for (const words of [
    "86 Millionen Yen und 13 Millionen US-Dollar liegen um den Faktor 17 auseinander",
    "86.000.000 JPY ÷ 128,3 × 1,1648 = 780.770 USD",
    "22.06.2018: EUR/JPY 128,3",
    "Ausgangstext stimmt: The page has it so too",
    "Verworfen von Mai",
  ])
    expect(shown).toContain(words);
});

test("claims have what they stand on", () => {
  const shown = parsed(html(sampleExchangeProject)).body.textContent.replaceAll("\u00A0", " ");
  const { claims, head } = sampleExchangeProject;
  for (const { statement, rationale, evidence, readings } of claims) {
    expect(shown).toContain(statement);
    if (rationale !== null) expect(shown).toContain(rationale);
    for (const { title, url } of evidence) for (const words of [title, url ?? ""]) expect(shown).toContain(words);
    for (const reading of readings) expect(shown).toContain(reading.rationale);
  }
  expect(shown).toContain("https://example.org/police?id=86&lang=zh");
  expect(shown).toContain("Settled by Linh");
  expect(shown).toContain("These words are no longer in the text.");
  expect(shown).toContain(head);
});

test("redacted, nobody who worked on it is named, and hashes stay", () => {
  const shown = parsed(html(sampleExchangeProject, { redact: "names", language: "de" })).body.textContent;
  expect(shown).not.toMatch(/Mai\b|Jonas|Linh|vi\.txt/u);
  expect(shown).toContain("Prüfperson 1");
  expect(shown).toContain(sampleExchangeProject.head);
  expect(shown).toContain("Right in two of three versions.");
  expect(html(sampleExchangeProject, { redact: "notes" })).not.toContain("Right in two of three versions.");
});

test("a story without findings, claims or journal says so and asks for no signature", () => {
  const bare = {
    ...sampleExchangeProject,
    findings: [],
    claims: [],
    annotations: [],
    history: [],
    head: null,
    title: "",
  };
  const document = parsed(html(bare));
  expect(document.body.textContent).toContain("No differences found.");
  expect(document.querySelector("h1")?.textContent).toBe("Story without a title");
  expect(document.querySelector(".signatures, .bar")).toBeNull();
});

test("headings go down one step at a time", () => {
  const levels = [...parsed(html(sampleExchangeProject)).querySelectorAll("h1, h2, h3")].map(({ localName }) =>
    Number(localName[1]),
  );
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test("eight versions fit: their quotes stand below each other", () => {
  const [vi, de, en] = sampleExchangeProject.versions;
  const more = ["fr", "es", "it", "pl", "cs"].map((key) => ({ ...en!, key, language: key }));
  const document = parsed(html({ ...sampleExchangeProject, versions: [vi!, de!, en!, ...more] }));
  const widest = [...document.querySelectorAll("table:not(.figures)")].map(
    (table) => table.querySelectorAll("thead th").length,
  );
  expect(Math.max(...widest)).toBeLessThanOrEqual(4);
});
