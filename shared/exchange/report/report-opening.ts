import type { Block, Report } from "./report-tree.ts";

/**
 * The beginning of a report, of about so many lines, for a look at it: all of a short one. Linear in what it keeps.
 */
export function reportOpening(
  report: Report,
  mostLines: number,
): { readonly report: Report; readonly isWhole: boolean } {
  const room = { lines: mostLines };
  const blocks = opening(report.blocks, room);
  return { report: { ...report, blocks }, isWhole: room.lines >= 0 };
}

/** `room.lines` falls below 0 where something was left out. */
function opening(blocks: readonly Block[], room: { lines: number }): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    room.lines -= 1;
    if (room.lines < 0) break;
    kept.push(begun(block, room));
  }
  return kept;
}

function begun(block: Block, room: { lines: number }): Block {
  switch (block.kind) {
    case "table":
      return { ...block, rows: fitting(block.rows, room) };
    case "terms":
      return { ...block, terms: fitting(block.terms, room) };
    case "group":
      return { ...block, blocks: opening(block.blocks, room) };
    default:
      return block;
  }
}

function fitting<Item>(items: readonly Item[], room: { lines: number }): readonly Item[] {
  const kept = items.slice(0, room.lines);
  room.lines -= items.length;
  return kept;
}
