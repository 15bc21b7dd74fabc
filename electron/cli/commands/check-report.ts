import type { CheckedStory } from "../../../shared/engine/check-story.ts";
import { checkedProject, type CheckedFile } from "../../../shared/exchange/report/checked-project.ts";
import { reportHtml } from "../../../shared/exchange/report/html.ts";
import { reportContent } from "../../../shared/exchange/report/report-content.ts";
import type { InterfaceLanguage } from "../../../shared/i18n/resources.ts";
import type { RateSource } from "../../../shared/rates/rate-answer.ts";
import { PROGRAM } from "../program.ts";

/** What `check --html` writes: the report of a story that is no project. Loaded when asked for, like a command. */
export function checkReport(
  id: string,
  story: CheckedStory,
  files: Readonly<Record<string, CheckedFile>>,
  language: InterfaceLanguage,
  rates: RateSource,
): string {
  const checked = checkedProject(id, story, files, new Date().toISOString(), rates);
  return reportHtml(reportContent(checked, { language, program: PROGRAM }));
}
