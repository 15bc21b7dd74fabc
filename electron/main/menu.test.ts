import { expect, test } from "vitest";
import { menuTemplate } from "./menu.ts";

test.each(["linux", "win32"] as const)(
  "on %s there is no menu: its keys would be taken from the window",
  (platform) => {
    expect(menuTemplate(platform)).toBe(null);
  },
);

test("a Mac's menu has what the system needs, and no reloading", () => {
  expect(menuTemplate("darwin")?.map(({ role }) => role)).toEqual(["appMenu", "editMenu", "windowMenu"]);
});
