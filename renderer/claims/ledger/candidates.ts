import { beadPlaces } from "./bead-finder.ts";
import {
  candidateClaims,
  type CandidateClaim,
  type JudgedBead,
} from "../../../shared/project/claims/candidate-claims.ts";
import type { ShownBead, ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../../state/project.ts";

/** Sentences of the story that are worth checking and of which no claim has been recorded; see `candidate-claims.ts`. */
export function projectCandidates(
  project: Pick<OpenProject, "beads" | "claims" | "details" | "dismissals" | "versions">,
): readonly CandidateClaim[] {
  const place = beadPlaces(project.beads);
  const claimed = new Set<string>();
  for (const { wordings } of project.claims.values()) {
    for (const { version, range } of wordings) {
      const bead = range === null ? null : place(version, range[0]);
      if (bead !== null) claimed.add(bead);
    }
  }
  const boilerplate = boilerplateStarts(project.versions);
  return candidateClaims(
    project.beads.map((bead): JudgedBead => {
      const detail = project.details.get(bead.id);
      const open = (detail?.findings ?? []).filter((finding) => project.dismissals.of(finding) === null);
      return {
        id: bead.id,
        facts: (detail?.facts ?? []).map(({ kind, role }) => ({ kind, role })),
        severities: open.map(({ severity }) => severity),
        isBoilerplate: isBoilerplate(bead, boilerplate),
        hasClaim: claimed.has(bead.id),
      };
    }),
  );
}

/** Of each version, where its segments that are no part of the story begin. */
function boilerplateStarts(versions: readonly ShownVersion[]): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    versions.map(({ key, segments, boilerplate }) => [key, new Set(boilerplate.map((index) => segments[index]![0]))]),
  );
}

/** All of it, in every version that has it. */
function isBoilerplate({ spans }: ShownBead, starts: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const all = Object.entries(spans).flatMap(([version, ranges]) =>
    ranges.map(([start]) => starts.get(version)?.has(start) === true),
  );
  return all.length > 0 && all.every(Boolean);
}
