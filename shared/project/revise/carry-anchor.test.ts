import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { makeAnchor, type Anchor } from "../anchor.ts";
import type { RevisionId, VersionId } from "../ids.ts";
import { AnchorCarrier } from "./carry-anchor.ts";
import { carryThousand } from "./testing/carry-thousand.ts";

const VERSION = "v" as VersionId;
const OLD = "r1" as RevisionId;
const NEW = "r2" as RevisionId;

const carrierOf = (before: string, after: string): AnchorCarrier =>
  new AnchorCarrier({
    before: { revision: OLD, text: before },
    after: { revision: NEW, text: after },
    stretches: compareTexts(before, after),
  });

const pin = (text: string, quote: string): Anchor => {
  const start = text.indexOf(quote);
  return makeAnchor(text, { start, end: start + quote.length }, VERSION, OLD);
};

describe("an anchor", () => {
  const TEXT =
    "Die Stadt baut eine Brücke.\nSie kostet 86 Mio. Euro, sagte der Bürgermeister.\nIm Mai wird sie eröffnet.\n";
  const carry = (after: string, quote: string): string | null => {
    const carried = carrierOf(TEXT, after).carry(pin(TEXT, quote));
    return (
      carried &&
      `${carried.exact}${carried.carried && carried.carried.exact !== carried.exact ? ` (was ${carried.carried.exact})` : ""}`
    );
  };

  test.each([
    ["stays", TEXT, "86 Mio. Euro", "86 Mio. Euro"],
    ["moves along", `Aktualisiert.\n${TEXT}`, "86 Mio. Euro", "86 Mio. Euro"],
    ["notes that its words changed", TEXT.replace("86", "90"), "86 Mio. Euro", "90 Mio. Euro (was 86 Mio. Euro)"],
    ["follows a paragraph that moved", moved(TEXT), "86 Mio. Euro", "86 Mio. Euro"],
    ["is an orphan where its words are gone", TEXT.replace("86 Mio. Euro", "viel"), "86 Mio. Euro", null],
    ["is the same in another normal form", TEXT.normalize("NFD"), "Brücke", "Brücke".normalize("NFD")],
  ])("%s", (_, after, quote, expected) => {
    expect(carry(after, quote)).toBe(expected);
  });

  test("remembers what a person pinned over several revisions, and forgets it when the words are back", () => {
    const second = TEXT.replace("86", "90");
    const once = carrierOf(TEXT, second).carry(pin(TEXT, "86 Mio. Euro"))!;
    const third = second.replace("Mio.", "Millionen");
    const again = carryOn(once, second, third)!;
    expect(again).toMatchObject({ exact: "90 Millionen Euro", carried: { exact: "86 Mio. Euro" } });
    expect(carryOn(again, third, TEXT)).not.toHaveProperty("carried");
  });

  test("of another revision is none of this one's business", () => {
    expect(carrierOf(TEXT, TEXT).carry({ ...pin(TEXT, "Brücke"), revision: NEW })).toBeNull();
  });
});

function moved(text: string): string {
  const [first, second, ...rest] = text.split("\n");
  return [first, ...rest.filter((line) => line !== ""), second, ""].join("\n");
}

function carryOn(anchor: Anchor, before: string, after: string): Anchor | null {
  return new AnchorCarrier({
    before: { revision: anchor.revision, text: before },
    after: { revision: "r3" as RevisionId, text: after },
    stretches: compareTexts(before, after),
  }).carry(anchor);
}

describe("a thousand anchors over a heavily edited revision", () => {
  const folder = new URL("../../../seeds/", import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");

  test("at least 98 % are placed right, none wrong without a word, within a second", () => {
    const { placeable, placed, right, silent, doubted, spentMs } = carryThousand(
      text,
      () => process.cpuUsage().user / 1000,
    );
    expect(placeable).toBeGreaterThan(900);
    expect(right / placeable).toBeGreaterThanOrEqual(0.98);
    expect(silent).toBe(0);
    // What is flagged though it is right costs a look each.
    expect(doubted / placed).toBeLessThan(0.1);
    expect(placed).toBeLessThan(1000);
    expect(spentMs).toBeLessThan(1000);
  });
});
