import type { CallOutput } from "../../../shared/ipc/contract.ts";
import type { SameStory } from "../../../shared/align/bead.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { SharedFacts } from "../../../shared/engine/shared-facts.ts";
import type { EngineEvidence, EngineStory } from "../engine/engine-messages.ts";
import { versionKeys } from "../project/making/version-keys.ts";
import type { ChosenText } from "./staging-area.ts";

/** A text that is held against others. */
export type ComparedText = Pick<ChosenText, "id" | "language" | "text" | "publishedOn">;

/**
 * How well each text fits its best partner among the others.
 *
 * @throws Error where the engine's thread died or the host closes: no person can do anything about it.
 */
export async function compareTexts(
  texts: readonly ComparedText[],
  engine: EngineClient,
  evidence: EngineEvidence,
): Promise<CallOutput<"staging.compare">> {
  // One alone fits nothing, and needs no comparing.
  if (texts.length < 2) return { ok: true, comparisons: [] };
  const keys = versionKeys(texts.map(({ language }) => language));
  const story = {
    texts: Object.fromEntries(texts.map(({ text }, index) => [keys[index]!, text])),
    dates: Object.fromEntries(
      texts.flatMap(({ publishedOn }, index) => (publishedOn === null ? [] : [[keys[index]!, publishedOn]])),
    ),
  };
  const outcome = await engine.run<"align">({ kind: "align", story, cuts: {}, force: false, fixed: [], evidence });
  if (!outcome.ok) throw new Error(`the engine ${outcome.reason}`);
  const fits = keys.map((key) => bestPair(key, outcome.answer.sameStory));
  const isOther = fits.map(({ verdict }) => verdict === "different");
  const shared = isOther.includes(true) ? await sharedOf(story, engine) : [];
  const comparisons = texts.map(({ id }, index) => {
    return { id, ...fits[index]!, ...(isOther[index] && { shared: shared[index]! }) };
  });
  return { ok: true, comparisons };
}

async function sharedOf(story: EngineStory, engine: EngineClient): Promise<readonly SharedFacts[]> {
  const outcome = await engine.run<"share">({ kind: "share", story });
  if (!outcome.ok) throw new Error(`the engine ${outcome.reason}`);
  return outcome.answer;
}

function bestPair(key: string, { pairs }: SameStory): Pick<SameStory, "score" | "verdict"> {
  const own = pairs.filter(({ a, b }) => a === key || b === key);
  const { score, verdict } = own.reduce((best, pair) => (pair.score > best.score ? pair : best));
  return { score, verdict };
}
