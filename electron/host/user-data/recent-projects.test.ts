import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/test-host.ts";
import { RecentProjects } from "./recent-projects.ts";

function recentIn(folder: string) {
  const project = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, "");
    return { path, title: name, languages: ["de"], openedAt: "2024-03-04T05:06:07.000Z", isSample: false };
  };
  return { recent: new RecentProjects(folder), project };
}

test("what is known of a project stays with it when it is opened again, and is in no other", () => {
  const folder = temporaryFolder();
  const { recent, project } = recentIn(folder);
  const [a, b] = [project("a"), project("b")];
  recent.add(a);
  recent.add(b);
  const open = { critical: 1, major: 0, minor: 2 };
  const panes = { order: ["en", "de"], hidden: ["de"] };
  recent.change(a.path, { open, panes });
  expect(recent.list()).toEqual([b, { ...a, open }]);
  recent.add({ ...a, title: "renamed" });
  expect(recent.list()).toEqual([{ ...a, title: "renamed", open }, b]);
  const later = new RecentProjects(folder);
  expect([later.panesOf(a.path), later.panesOf(b.path)]).toEqual([panes, undefined]);
});

test("a list of an older program is read", () => {
  const folder = temporaryFolder();
  const { recent, project } = recentIn(folder);
  const old = project("old");
  writeFileSync(join(folder, "recent.json"), JSON.stringify([old]));
  expect(recent.list()).toEqual([old]);
});
