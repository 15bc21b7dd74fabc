import type { ClaimKind, ClaimLink, Evidence, Verdict } from "../../shared/project/claims/claim-record.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { LineIcon, ShapeIcon } from "../ui/icon.tsx";

interface Look {
  readonly label: StringKey;
  readonly icon: LineIcon | ShapeIcon;
  readonly tone: string;
}

/** Shape, word and colour of each verdict: never one alone. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, Look>> = {
  inReview: { label: "verdict.review", icon: "v-review", tone: "acc" },
  verified: { label: "verdict.verified", icon: "v-verified", tone: "ok" },
  disputed: { label: "verdict.disputed", icon: "v-disputed", tone: "major" },
  refuted: { label: "verdict.refuted", icon: "v-refuted", tone: "crit" },
  unverifiable: { label: "verdict.unverifiable", icon: "v-unverifiable", tone: "quiet-tone" },
};

export const STANCE_LOOKS: Readonly<Record<Evidence["stance"], Look>> = {
  supports: { label: "evidence.supports", icon: "check", tone: "ok" },
  contradicts: { label: "evidence.contradicts", icon: "x", tone: "crit" },
  context: { label: "evidence.context", icon: "eye", tone: "note" },
};

export const RELATION_WORDS: Readonly<Record<ClaimLink["relation"], StringKey>> = {
  repeats: "link.repeats",
  dependsOn: "link.dependsOn",
};

export const ABOUT_WORDS: Readonly<Record<ClaimKind, StringKey>> = {
  figure: "about.figure",
  money: "about.money",
  date: "about.date",
  event: "about.event",
  quotation: "about.quotation",
  attribution: "about.attribution",
  other: "about.other",
};

/** The same, told of the claim that is linked to. */
export const LINKED_FROM_WORDS: Readonly<Record<ClaimLink["relation"], StringKey>> = {
  repeats: "link.repeatedBy",
  dependsOn: "link.neededBy",
};
