import { expect, test } from "vitest";
import { isStringKey } from "../../shared/i18n/resources.ts";
import { windowCommand } from "../../shared/ipc/window-command.ts";

test("undo has a name for every change that the window may ask for", () => {
  const names = windowCommand.options.map(({ shape }) => shape.name.value);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isStringKey(`action.${name}`))).toEqual([]);
});
