import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEEDS_FOLDER, TestHost } from "../../host/testing/test-host.ts";
import { sha256Of } from "../../host/sha256.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

const VERSIONS = ["vi=000_15f2d2c2058ed7ed.txt", "de=001_9206ea573b5fad0d.txt", "en=en-working-version.txt"];

let folder: string;
let name: string;
let head: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-report-"));
  const host = await new TestHost({ userDataFolder: folder }).started();
  const { path } = await host.project();
  name = basename(path);
  await host.close();
  head = /head ([0-9a-f]{64})/u.exec((await runCaptured(["verify", name], { folder })).stdout)![1]!;
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const report = (...args: readonly string[]) => runCaptured(["report", ...args, name], { folder });
const file = (out: string): Buffer => readFileSync(join(folder, out));

test("a project's report as a page, in the language asked for, with the head that verify knows", async () => {
  const { exit, stdout, stderr } = await report("--format", "html", "--language", "de");
  expect([exit, stderr]).toEqual([0, ""]);
  const { document } = new JSDOM(stdout).window;
  expect(document.documentElement.lang).toBe("de");
  expect(document.body.textContent).toContain(head);
  expect(document.body.textContent.replaceAll("\u00A0", " ")).toContain("86 Millionen Yen und 13 Millionen US-Dollar");
  expect((await runCaptured(["verify", "--head", head, name], { folder })).exit).toBe(0);
});

test("as a Word document, into a file", async () => {
  expect((await report("--format", "docx", "--language", "vi", "--out", "r.docx")).exit).toBe(0);
  const { value } = await mammoth.extractRawText({ buffer: file("r.docx") });
  expect(value.replaceAll("\u00A0", " ")).toContain("86 triệu yên và 13 triệu USD chênh nhau 17 lần");
  expect(value).toContain(head);
});

test("redacted, files are not named", async () => {
  const [open, redacted] = [await report("--format", "html"), await report("--format", "html", "--redact")];
  expect(open.stdout).toContain("en-working-version.txt");
  expect(redacted.stdout).not.toContain("en-working-version.txt");
  expect(redacted.stdout).toContain(head);
});

/** Runs `report --format pdf` where this alone is the browser. */
const printedBy = (browser: string, out: string) =>
  runCaptured(["report", "--format", "pdf", "--out", out, name], {
    folder,
    environment: { PARALLAX_CHROMIUM: browser },
  });

test.skipIf(process.platform === "win32")(
  "PDF is what the browser prints, told to take nothing from any network",
  async () => {
    const browser = join(folder, "browser");
    const script =
      '#!/bin/sh\nfor word in "$@"; do case "$word" in --print-to-pdf=*) echo "$@" > "${word#*=}";; esac; done\n';
    writeFileSync(browser, script);
    chmodSync(browser, 0o755);
    expect((await printedBy(browser, "r.pdf")).exit).toBe(0);
    for (const flag of ["--headless", "--no-pdf-header-footer", "--host-resolver-rules=MAP * ~NOTFOUND", "file://"])
      expect(file("r.pdf").toString()).toContain(flag);

    writeFileSync(browser, "#!/bin/sh\nexit 1\n");
    const failed = await printedBy(browser, "none.pdf");
    expect([failed.exit, failed.stderr]).toEqual([2, `parallax: --format pdf: ${browser} could not print\n`]);
  },
);

test("without a browser PDF says so and ends with 2", async () => {
  const { exit, stderr, stdout } = await printedBy(join(folder, "gone"), "gone.pdf");
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^parallax: --format pdf needs Chromium, Chrome or Edge, and none was found.*\n$/u);
});

test("check --html is such a page, with the hash of each file and nothing to sign", async () => {
  const files = VERSIONS.map((version) => version.replace("=", `=${SEEDS_FOLDER}/`));
  const { exit, stdout } = await runCaptured(
    ["check", "--html", "--language", "vi", "--date", "2018-06-22", ...files],
    { folder },
  );
  expect(exit).toBe(0);
  const { document } = new JSDOM(stdout).window;
  expect(document.documentElement.lang).toBe("vi");
  const shown = document.body.textContent.replaceAll("\u00A0", " ");
  expect(shown).toContain("86 triệu yên và 13 triệu USD chênh nhau 17 lần");
  for (const version of VERSIONS) {
    expect(shown).toContain(sha256Of(readFileSync(join(SEEDS_FOLDER, version.split("=")[1]!))));
  }
  expect(document.querySelector(".signatures")).toBeNull();
});
