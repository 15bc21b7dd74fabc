import type { StringKey } from "../../shared/i18n/resources.ts";
import type { FindingCategory } from "../../shared/ipc/shown/finding.ts";
import type { Words } from "../ui/words.tsx";
import type { SingleFinding } from "./finding-words.ts";

const MISSING: Readonly<Partial<Record<FindingCategory, StringKey>>> = {
  money: "gap.money",
  number: "gap.number",
  date: "gap.date",
  hedge: "gap.hedge",
  attribution: "gap.attribution",
  entity: "gap.name",
};

/** `missing here: amount`: what the gap of a finding stands for. */
export function gapWords({ t }: Words, { category }: Pick<SingleFinding, "category">): string {
  return t("a11y.gap", { what: t(MISSING[category] ?? "gap.words") });
}
