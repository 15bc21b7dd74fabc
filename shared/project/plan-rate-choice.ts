import type { Anchor } from "./anchor.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { CommandOf } from "./commands.ts";
import { EMPTY_DIFF } from "./diff.ts";
import type { RateChoiceId } from "./ids.ts";
import type { Given, PlannedCommand } from "./planned-command.ts";
import type { BeadRecord, ProjectState, RateChoiceRecord } from "./records.ts";

/**
 * What choosing a rate changes: the bead's earlier choices go, whichever of its words they were pinned to, and the new
 * one comes. Linear in the document.
 */
export function planRateChoice(
  state: ProjectState,
  { anchor, use }: CommandOf<"chooseRate">["payload"],
  give: Given,
): PlannedCommand {
  const records = [...state.values()];
  const bead = records.find((record) => record.kind === "bead" && holds(record, anchor));
  if (bead?.kind !== "bead") return { ok: false, code: "unknown-record", message: "no bead holds these words" };
  const removed = records.filter((record) => record.kind === "rateChoice" && holds(bead, record.anchor));
  const isSame = removed.some(
    (record) => record.kind === "rateChoice" && canonicalJson(record.use) === canonicalJson(use),
  );
  if (isSame) return { ok: true, diff: EMPTY_DIFF };
  const fields = { id: give.id() as RateChoiceId, author: give.author, createdAt: give.now() };
  const choice: RateChoiceRecord | null = use && { kind: "rateChoice", anchor, use, ...fields };
  return { ok: true, diff: { ...EMPTY_DIFF, added: choice === null ? [] : [choice], removed } };
}

const holds = ({ spans }: BeadRecord, { revision, range }: Anchor): boolean =>
  spans[revision]?.some(({ start, end }) => start <= range.start && range.start < end) ?? false;
