import { compareTexts } from "./compare-texts.ts";
import { rankInOrder } from "../bead-edits/rank-in-order.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { CommandOf } from "../commands.ts";
import type { BeadId, RevisionId } from "../ids.ts";
import { refuse, type Given, type PlannedCommand } from "../planned-command.ts";
import { withPublication } from "../publication.ts";
import type { AnnotationRecord } from "../annotations/annotation-record.ts";
import { withAnchors } from "../claims/claim-anchors.ts";
import type { ClaimRecord } from "../claims/claim-record.ts";
import type { BeadRecord, ProjectRecord, ProjectState, RateChoiceRecord } from "../records.ts";
import { AnchorCarrier, type Revised } from "./carry-anchor.ts";
import { carryBeads } from "./carry-beads.ts";

type ReviseVersion = CommandOf<"reviseVersion">["payload"];

/**
 * A new revision of a version's text: segments, links, annotations, chosen rates, claims' words and their evidence go
 * where their words went. Words that cannot be placed keep pointing at the revision they were pinned in: they wait in the orphan tray. Sentences that are new
 * stand alone until someone, or the engine, links them.
 */
export function planRevision(state: ProjectState, payload: ReviseVersion, give: Given): PlannedCommand {
  const { before, after, segments, version: id, publishedOn, publishedTime, original, ...file } = payload;
  const version = state.get(id);
  const current = version?.kind === "version" ? state.get(version.currentRevision) : undefined;
  if (version?.kind !== "version" || current?.kind !== "revision") {
    return refuse("unknown-record", "there is no such version");
  }
  if (file.sha256 === current.sha256) return refuse("same-text", "the text is the one that is there already");
  const revision = give.id() as RevisionId;
  const revised: Revised = {
    before: { revision: current.id, text: before },
    after: { revision, text: after },
    stretches: compareTexts(before, after),
  };
  const dated = withPublication(version, { publishedOn, publishedTime });
  const { changed, added } = carryRecords(state, revised, segments, give);
  const about = { ...file, ...(original && { original }) };
  return {
    ok: true,
    diff: {
      added: [{ kind: "revision", id: revision, version: id, number: nextNumber(state, id), ...about }, ...added],
      updated: [{ ...dated, currentRevision: revision }, ...changed].flatMap((record) =>
        pairWithPresent(state, record),
      ),
      removed: [],
    },
  };
}

/**
 * The records whose words are of the revision before, as they are in the one after; some of `changed` may be as they were.
 *
 * @param segments those of the text after, in raw ranges
 */
export function carryRecords(
  state: ProjectState,
  revised: Revised,
  segments: ReviseVersion["segments"],
  give: Pick<Given, "id">,
): { readonly changed: readonly (AnchoredRecord | BeadRecord)[]; readonly added: readonly BeadRecord[] } {
  const beads = changedBeads(state, revised, segments, give);
  return { changed: [...carriedAnchors(state, new AnchorCarrier(revised)), ...beads.changed], added: beads.added };
}

function nextNumber(state: ProjectState, version: ReviseVersion["version"]): number {
  let last = 0;
  for (const record of state.values()) {
    if (record.kind === "revision" && record.version === version) last = Math.max(last, record.number);
  }
  return last + 1;
}

type AnchoredRecord = ClaimRecord | AnnotationRecord | RateChoiceRecord;

function carriedAnchors(state: ProjectState, carrier: AnchorCarrier): readonly AnchoredRecord[] {
  const carried: AnchoredRecord[] = [];
  for (const record of state.values()) {
    if (record.kind === "annotation" || record.kind === "rateChoice") {
      carried.push({ ...record, anchor: carrier.carry(record.anchor) ?? record.anchor });
    } else if (record.kind === "claim") {
      carried.push(withAnchors(record, (anchor) => carrier.carry(anchor) ?? anchor));
    }
  }
  return carried;
}

function changedBeads(
  state: ProjectState,
  revised: Revised,
  segments: ReviseVersion["segments"],
  give: Pick<Given, "id">,
): { readonly changed: readonly BeadRecord[]; readonly added: readonly BeadRecord[] } {
  const beads = [...state.values()].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank);
  const carried = carryBeads(beads, revised, segments);
  const revision = revised.after.revision;
  const table = [...carried.beads];
  for (const range of carried.fresh) {
    const fresh: BeadRecord = {
      ...{ kind: "bead", id: give.id() as BeadId, spans: { [revision]: [range] } },
      ...{ confidence: 0, reasons: [], rank: Number.NaN, status: "auto" },
    };
    table.splice(placeOf(table, revision, range.start), 0, fresh);
  }
  const known = new Set(beads.map(({ id }) => id));
  const ranked = rankInOrder(table);
  return {
    changed: ranked.filter(({ id }) => known.has(id)),
    added: ranked.filter(({ id }) => !known.has(id)),
  };
}

/** Behind the bead that holds what stands before it in its own text. */
function placeOf(table: readonly BeadRecord[], revision: RevisionId, start: number): number {
  let place = 0;
  let nearest = -1;
  table.forEach(({ spans }, index) => {
    const last = spans[revision]?.at(-1);
    if (last !== undefined && last.end <= start && last.end > nearest) {
      nearest = last.end;
      place = index + 1;
    }
  });
  return place;
}

function pairWithPresent(
  state: ProjectState,
  record: ProjectRecord,
): readonly (readonly [ProjectRecord, ProjectRecord])[] {
  const present = state.get(record.id)!;
  return canonicalJson(present) === canonicalJson(record) ? [] : [[present, record]];
}
