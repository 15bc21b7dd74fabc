import { formatPercent } from "../../shared/i18n/format.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { beadIndex, type OpenProject } from "../state/project.ts";
import type { Words } from "../ui/words.tsx";
import { versionLabel } from "../words/version-words.ts";
import type { Utterance } from "./speaker.ts";

/** `Bead 5 of 10, auto, match 91%, 4 findings.`; empty where there is no such bead. */
export function beadSummary(words: Words, project: OpenProject, id: string | null): string {
  const index = beadIndex(project, id);
  const bead = project.beads[index];
  if (bead === undefined) return "";
  const { t, language } = words;
  const values = {
    bead: index + 1,
    total: project.beads.length,
    findings: findingsWords(words, project, bead),
    status: statusWords(words, isAlone(bead) && bead.status === "auto" ? "unlinked" : bead.status),
    percent: formatPercent(language, Math.round(bead.confidence * 100)),
  };
  const summary = `${t(isAlone(bead) ? "a11y.beadAlone" : "a11y.bead", values)}.`;
  return bead.bookmarked ? `${summary} ${t("align.bookmark")}.` : summary;
}

/** The summary, then what each version says in the bead, in its own language: what the panes and ribbons show. */
export function beadUtterance(words: Words, project: OpenProject, id: string | null): Utterance {
  const summary = beadSummary(words, project, id);
  const bead = project.beads[beadIndex(project, id)];
  if (bead === undefined) return [];
  return [
    { text: summary },
    ...project.versions.flatMap(({ key, language, text }): Utterance => {
      const label = `${versionLabel(words, project, key)}:`;
      const segments = (bead.spans[key] ?? []).filter(([start, end]) => end > start);
      if (segments.length === 0) return [{ text: `${label} ${words.t("align.noCounterpart")}.` }];
      const said = segments.map(([start, end]) => text.slice(start, end).replaceAll("\n", " ").trim()).join(" ");
      return [{ text: label }, { text: said, language }];
    }),
  ];
}

/** `confirmed`: a status inside a sentence. */
export function statusWords({ t, language }: Words, status: ShownBead["status"] | "unlinked"): string {
  const label = t(`status.${status}`);
  return label.charAt(0).toLocaleLowerCase(language) + label.slice(1);
}

function findingsWords({ t }: Words, { details, dismissals }: OpenProject, { id }: ShownBead): string {
  const open = (details.get(id)?.findings ?? []).filter((finding) => dismissals.of(finding) === null);
  return open.length === 0 ? t("a11y.noFindings") : t("a11y.findings", { count: open.length });
}

const isAlone = ({ spans }: ShownBead): boolean => Object.values(spans).filter((own) => own.length > 0).length < 2;
