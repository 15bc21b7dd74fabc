import type { IDisposable } from "monaco-editor/editor.js";
import { monaco } from "../panes/editor/monaco.ts";
import type { Pane } from "../panes/editor/pane.ts";
import type { OpenProject } from "../state/project.ts";
import { tips, type Tip, type TipTarget } from "./tips.ts";
import { factAt } from "./under-pointer.ts";

/** Points the tooltip at the facts and gaps of a pane's text. */
export function tipsOnFacts(pane: Pane, project: () => OpenProject | null): IDisposable[] {
  const { editor, key: version } = pane;
  const { MouseTargetType } = monaco.editor;
  return [
    editor.onMouseMove(({ target }) => {
      const isText = target.type === MouseTargetType.CONTENT_TEXT;
      const isGap = isText && target.element?.classList.contains("gap-mark") === true;
      const offset = isText ? pane.offsetAt(target.position) : null;
      if (offset === null) tips.point(null);
      else if (isGap) tips.point(gapTarget(version, offset, target.element));
      else tips.point(factTarget(pane, project(), offset));
    }),
    editor.onMouseLeave(() => {
      tips.point(null);
    }),
    editor.onDidScrollChange(() => {
      tips.dismiss();
    }),
    {
      dispose: () => {
        tips.dismiss();
      },
    },
  ];
}

function factTarget(pane: Pane, project: OpenProject | null, offset: number): TipTarget | null {
  const fact = project === null ? null : factAt(project, pane.key, offset);
  if (fact === null) return null;
  const { row, range } = fact;
  return {
    key: `fact ${pane.key} ${range.join(" ")} ${row.kind}`,
    make: () => {
      const around = pane.rectOf(range);
      return around && { kind: "fact", version: pane.key, row, around };
    },
  };
}

const gapTarget = (version: string, offset: number, mark: Element): TipTarget => ({
  key: `gap ${version} ${offset}`,
  make: (): Tip => ({ kind: "gap", version, offset, around: mark.getBoundingClientRect() }),
});

/** Points the tooltip at the ribbon of a bead, where the pointer is. */
export function tipOnRibbon(bead: string | null, { x, y }: { readonly x: number; readonly y: number }): void {
  const around = { left: x, top: y, width: 1, height: 1 };
  tips.point(bead === null ? null : { key: `match ${bead}`, make: () => ({ kind: "match", bead, around }) });
}
