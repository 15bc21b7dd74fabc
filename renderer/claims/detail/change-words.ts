import type { StringKey } from "../../../shared/i18n/resources.ts";
import type { ClaimEntry } from "../../../shared/ipc/claims.ts";
import type { OpenProject } from "../../state/project.ts";
import type { Words } from "../../ui/words.tsx";
import { versionTag } from "../../words/version-words.ts";
import { VERDICT_LOOKS } from "../verdicts.ts";

type Change = ClaimEntry["changes"][number];

const ALONE: Readonly<Record<Exclude<Change["what"], "verdict" | "judgement">, StringKey>> = {
  recorded: "did.recorded",
  removed: "did.removed",
  statement: "did.statement",
  value: "did.value",
  reason: "did.reason",
  quotes: "did.quotes",
  evidenceAdded: "did.evidenceAdded",
  evidenceRemoved: "did.evidenceRemoved",
  evidenceChanged: "did.evidenceChanged",
  links: "did.links",
  group: "did.group",
  grade: "did.grade",
};

/** What somebody did to a claim, each change a clause: `set Refuted`, `added the evidence “Bank”`. */
export function changeWords({ t }: Words, project: OpenProject, { what, of, verdict }: Change): string {
  if (what === "verdict") return t("did.verdict", { verdict: t(VERDICT_LOOKS[verdict?.now ?? "inReview"].label) });
  if (what !== "judgement") return t(ALONE[what], { title: of ?? "" });
  const version = of !== null && project.versions.some(({ key }) => key === of) ? versionTag(project, of) : "–";
  return verdict?.now == null
    ? t("did.judgementNote", { version })
    : t("did.judgement", { version, verdict: t(VERDICT_LOOKS[verdict.now].label) });
}
