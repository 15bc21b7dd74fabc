import { expect, test } from "vitest";
import type { Command } from "../commands/command.ts";
import { keyRows } from "./key-rows.ts";

const command = (change: Partial<Command>): Command => ({
  id: change.label ?? "",
  label: "finding.next",
  isEnabled: () => true,
  run: () => undefined,
  ...change,
});

test.each([
  ["a letter and a chord", [command({ key: "j", chord: "F9" })], { reading: "j", anywhere: ["F9"], isRange: false }],
  [
    "two chords",
    [command({ chord: "Mod+Shift+Z", alternative: "Mod+Y" })],
    { reading: null, anywhere: ["Mod+Shift+Z", "Mod+Y"], isRange: false },
  ],
  [
    "a range",
    ["Mod+1", "Mod+2", "Mod+3"].map((chord) => command({ label: "pane.focus", chord })),
    { reading: null, anywhere: ["Mod+1", "Mod+3"], isRange: true },
  ],
])("%s is one row", (_name, commands, expected) => {
  expect(keyRows(commands)).toEqual([expect.objectContaining(expected)]);
});

test("what has no key is not in the list", () => {
  expect(keyRows([command({})])).toEqual([]);
});
