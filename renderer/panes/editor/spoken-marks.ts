import type { IDisposable } from "monaco-editor/editor.js";
import { SEVERITY_LOOK } from "../../findings/severity.ts";
import { openFindings } from "../../state/finding-rows.ts";
import type { OpenProject } from "../../state/project.ts";
import type { Words } from "../../ui/words.tsx";
import { findingTitle } from "../../words/finding-words.ts";
import { gapWords } from "../../words/gap-words.ts";
import { findingAt } from "./highlights.ts";
import type { Pane } from "./pane.ts";

/**
 * What stands at an offset for those who do not see it: `Critical. Currency does not fit`, and of a gap what is missing.
 * `null` where no finding is.
 */
export function markWords(words: Words, project: OpenProject, version: string, offset: number): string | null {
  const fingerprint = findingAt(project, version, offset, null);
  const finding = openFindings(project).find((candidate) => candidate.fingerprint === fingerprint);
  if (finding === undefined) return null;
  const isGap = (finding.spans[version] ?? []).some(([start, end]) => start === end && start === offset);
  const what = isGap ? gapWords(words, finding) : findingTitle(words, finding);
  return `${words.t(SEVERITY_LOOK[finding.severity].label)}. ${what}`;
}

/**
 * Painted marks are silent, so the text's label says what the caret is at whenever the text gets the focus.
 *
 * @param labelOf a version's label with the caret at an offset
 */
export function speakMarks(pane: Pane, labelOf: (version: string, offset: number) => string): IDisposable[] {
  const { editor } = pane;
  let label = "";
  const tell = (): void => {
    const next = labelOf(pane.key, pane.caret);
    if (next === label) return;
    label = next;
    editor.updateOptions({ ariaLabel: next });
  };
  return [
    editor.onDidFocusEditorText(tell),
    editor.onDidChangeCursorPosition(() => {
      if (editor.hasTextFocus()) tell();
    }),
  ];
}
