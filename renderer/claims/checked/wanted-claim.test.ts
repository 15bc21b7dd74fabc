import { expect, test } from "vitest";
import { CALLS } from "../../../shared/ipc/calls.ts";
import { EMPTY_CLAIM } from "../draft/claim-draft.ts";
import { NO_VALUE } from "../draft/value-draft.ts";
import { wantedClaim, wantedDraft } from "./wanted-claim.ts";

const VERSIONS = [{ key: "de", text: "Der Fonds nahm 86 Millionen Yuan ein." }];

test("a draft is looked for by what can be read of it: words in place and lost ones, no value half typed", () => {
  const wordings = [
    { version: "de", range: [15, 32] as [number, number] },
    { version: "de", range: null, exact: "einst 86 Mio." },
    { version: "de", range: [3, 3] as [number, number] },
    { version: "gone", range: [0, 3] as [number, number] },
  ];
  const value = { ...NO_VALUE, kind: "money", amount: "many", measure: "CNY" } as const;
  expect(wantedDraft({ ...EMPTY_CLAIM, statement: " The fund ", wordings, value }, VERSIONS, "en")).toEqual({
    ...{ statement: "The fund", value: null, wordings: ["86 Millionen Yuan", "einst 86 Mio."] },
  });
});

test("what a person pasted as a whole article can be asked all the same", () => {
  const anchor = { version: "de", range: null, exact: "w ".repeat(50_000) } as never;
  const wanted = wantedClaim({ statement: "s".repeat(90_000), wordings: Array<never>(300).fill(anchor) });
  expect(CALLS["claims.checkedBefore"].input.safeParse(wanted).success).toBe(true);
});
