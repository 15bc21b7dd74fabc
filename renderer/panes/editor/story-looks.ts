import type { Settings } from "../../../shared/ipc/settings.ts";
import type { FindingSeverity, ShownFinding } from "../../../shared/ipc/shown/finding.ts";
import type { ShownBead } from "../../../shared/ipc/shown/records.ts";
import { factThreads, type FactThread } from "../../ribbons/fact-threads.ts";
import { omissionStubs, withStubs } from "../../ribbons/omission-stubs.ts";
import { severityFor } from "../../ribbons/bead-look.ts";
import { confidenceBand, pairConfidence, type ConfidenceBand } from "../../state/confidence.ts";
import type { OpenProject } from "../../state/project.ts";

/** What beads of one state of the project look like between and in versions; answers are kept, as frames ask often. */
export class StoryLooks {
  private readonly project: OpenProject;
  private readonly bounds: () => Settings["confidenceFrom"];
  private readonly beads: ReadonlyMap<string, ShownBead>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly severities = new Map<string, FindingSeverity | null>();
  private readonly threads = new Map<string, readonly FactThread[]>();
  private readonly stubs = new Map<string, readonly FactThread[]>();

  /** @param bounds of the confidence bands, asked for each time, as they are the person's to set */
  constructor(project: OpenProject, bounds: () => Settings["confidenceFrom"]) {
    this.project = project;
    this.bounds = bounds;
    this.beads = new Map(project.beads.map((bead) => [bead.id, bead]));
    this.numbers = new Map(project.beads.map(({ id }, index) => [id, index + 1]));
  }

  bead(id: string): ShownBead | undefined {
    return this.beads.get(id);
  }

  bandOf(confidence: number): ConfidenceBand {
    return confidenceBand(confidence, this.bounds());
  }

  /** Counts from 1, in reading order. */
  numberOf(id: string): number {
    return this.numbers.get(id) ?? 0;
  }

  /** The gravest open severity of a bead's findings that are about one of the versions. */
  severity(id: string, versions: readonly string[]): FindingSeverity | null {
    return kept(this.severities, [id, ...versions].join(" "), () => severityFor(this.open(id), versions));
  }

  /** All of the selected bead's. */
  threadsOf(id: string, left: string, right: string): readonly FactThread[] {
    return kept(this.threads, [id, left, right].join(" "), () => {
      const detail = this.project.details.get(id);
      const threads = detail === undefined ? [] : factThreads(detail, this.open(id), left, right);
      return withStubs(threads, this.stubsOf(id, left, right));
    });
  }

  /** Of any bead, what one of two neighbours leaves out. */
  stubsOf(id: string, left: string, right: string): readonly FactThread[] {
    return kept(this.stubs, [id, left, right].join(" "), () => omissionStubs(this.open(id), left, right));
  }

  /** How sure the match of a bead is between two versions: the bead's own where nothing is known of them alone. */
  confidence(id: string, left: string, right: string): number {
    const bead = this.beads.get(id);
    return bead === undefined ? 1 : (pairConfidence(bead, left, right) ?? bead.confidence);
  }

  private open(id: string): readonly ShownFinding[] {
    const findings = this.project.details.get(id)?.findings ?? [];
    return findings.filter((finding) => this.project.dismissals.of(finding) === null);
  }
}

function kept<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key)!;
}
