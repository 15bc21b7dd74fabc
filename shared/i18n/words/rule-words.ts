import { isStringKey } from "../resources.ts";
import type { Words } from "./words.ts";

/** What people read of a rule: its name in a few words, what it catches, and when a finding of it is rightly dismissed. */
export type RulePart = "name" | "catches" | "dismiss";

/** The words of a rule, by its id. What has no words is told by the id. */
export function ruleWords({ t }: Pick<Words, "t">, id: string, part: RulePart): string {
  const key = `rule.${id}.${part}`;
  return isStringKey(key) ? t(key) : id;
}
