import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeOf, TestHost } from "./testing/test-host.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function staged(host: TestHost) {
  const texts = [];
  for (const language of ["de", "en"]) {
    const bytes = new TextEncoder().encode(`Altona ${language}\n\n12 Schiffe liefen ein.\n`);
    const added = await host.call("staging.add", { name: `${language}.txt`, bytes });
    if (!added.ok) throw new Error(added.code);
    texts.push({ id: added.text.id, language, publishedOn: null });
  }
  return texts;
}

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

test("a project whose making is stopped leaves no file, the open one stays, and its texts can be used again", async () => {
  const host = await new TestHost().started();
  const texts = await staged(host);
  const making = host.call("project.create", { title: "Altona", texts, force: false });
  await host.call("call.stop", { call: "project.create" });
  expect(codeOf(await making)).toBe("cancelled");
  expect(filesIn(join(host.folder, "projects"))).toEqual([]);
  expect((await host.project()).isSample).toBe(true);
  expect(codeOf(await host.call("project.create", { title: "Altona", texts, force: false }))).toBeNull();
  await host.close();
});

test("stopped while what was made is opened, it leaves no file either", async () => {
  const host = await new TestHost().started();
  const folder = join(host.folder, "projects");
  const making = host.call("project.create", { title: "Altona", texts: await staged(host), force: false });
  while (!filesIn(folder).includes("Altona.parallax")) await turn();
  await host.call("call.stop", { call: "project.create" });
  expect(codeOf(await making)).toBe("cancelled");
  expect(filesIn(folder)).toEqual([]);
  await host.close();
});

test("an opening that is stopped leaves the project before open, and the file free", async () => {
  const host = await new TestHost().started();
  const { path } = await host.project();
  const texts = await staged(host);
  await host.call("project.create", { title: "Altona", texts, force: false });
  const opening = host.call("project.open", { path });
  await host.call("call.stop", { call: "project.open" });
  expect(codeOf(await opening)).toBe("cancelled");
  expect((await host.project()).title).toBe("Altona");
  expect(codeOf(await host.call("project.open", { path }))).toBeNull();
  expect((await host.project()).readOnly).toBeNull();
  await host.close();
});

test("a file that is being read is let go", async () => {
  const host = await new TestHost().started();
  const bytes = new TextEncoder().encode("<!doctype html><html lang=de><body><p>Zwölf Schiffe.</p></body></html>");
  const reading = host.call("staging.add", { name: "hafen.html", bytes });
  await host.call("call.stop", { call: "staging.add" });
  expect(codeOf(await reading)).toBe("cancelled");
  await host.close();
});
