import { factsBySegment } from "../shared/engine/read-story.ts";
import { beadContext } from "../shared/findings/bead-context.ts";
import { findDisagreements, findInBead } from "../shared/findings/find-disagreements.ts";
import type { StoryContext } from "../shared/findings/story-context.ts";
import { lookUpRate } from "../shared/rates/look-up.ts";
import { readVersion } from "../shared/text/read-version.ts";
import type { Version } from "../shared/text/version.ts";

/** Segments a version. */
const LENGTHS = [500, 1000, 2000];
const RUNS = 9;
const WARM_UPS = 3;
const DATE = "2018-06-22";

type Texts = Readonly<Record<string, string>>;

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Versions of `length` segments, a line each; line n says the same in all. Read anew, so that nothing is known of them. */
function versionsOf(triples: readonly Texts[], length: number): readonly Version[] {
  const lines = Array.from({ length }, (_, line) => triples[line % triples.length]!);
  return Object.keys(triples[0]!).map((key) =>
    readVersion({ key, text: lines.map((texts) => inOneLine(texts[key]!)).join("\n"), unit: "line" }),
  );
}

function check(versions: readonly Version[]): StoryContext {
  const story: StoryContext = {
    versions: versions.map((version) => ({ version, date: DATE, facts: factsBySegment(version, DATE) })),
    alignment: {
      beads: versions[0]!.segments.map((_, line) => ({
        members: Object.fromEntries(versions.map(({ key }) => [key, [line]])),
        confidence: 1,
        reasons: [],
      })),
    },
    rates: lookUpRate,
  };
  findDisagreements(story);
  return story;
}

/** Processor time of `work` in ms: other processes do not count. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

/**
 * Prints what facts and findings of growing stories cost, and what one bead does that is read and checked again.
 *
 * @param triples the same in each version, by key
 */
export function measureChecking(triples: readonly Texts[]): void {
  for (let warm = 0; warm < WARM_UPS; warm += 1) check(versionsOf(triples, LENGTHS[0]!));
  const medians = new Map<number, number>();
  for (const length of LENGTHS) {
    const times = Array.from({ length: RUNS }, () => {
      const versions = versionsOf(triples, length);
      return timed(() => check(versions));
    });
    medians.set(length, median(times));
    const half = medians.get(length / 2);
    const growth = half === undefined ? "" : ` × ${(median(times) / half).toFixed(2)} of half the length`;
    console.log(`${length} segments × 3: ${median(times).toFixed(0)} ms (median of ${RUNS}; 1000: ≤ 150)${growth}`);
  }
  const again = recheckTimes(triples);
  console.log(
    `one bead again: ${median(again).toFixed(2)} ms (median), ${Math.max(...again).toFixed(2)} ms (slowest; ≤ 2)`,
  );
}

/** Each bead of a story alone, as after an edit: its segments are read anew, facts and all. */
function recheckTimes(triples: readonly Texts[]): readonly number[] {
  return triples.map((triple) => {
    const versions = versionsOf([triple], 1);
    return timed(() => {
      const story: StoryContext = {
        versions: versions.map((version) => ({ version, date: DATE, facts: factsBySegment(version, DATE) })),
        alignment: {
          beads: [{ members: Object.fromEntries(versions.map(({ key }) => [key, [0]])), confidence: 1, reasons: [] }],
        },
        rates: lookUpRate,
      };
      findInBead(beadContext(story, 0));
    });
  });
}
