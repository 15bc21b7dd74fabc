import type { editor as Editor } from "monaco-editor/editor.js";
import type { PaneZones } from "../scrolling/level.ts";

interface Zone {
  id: string;
  readonly area: Editor.IViewZone;
}

/** The white space above lines of one editor that makes beads begin at the same height everywhere. */
export class EditorZones {
  private readonly editor: Editor.ICodeEditor;
  private readonly zones = new Map<number, Zone>();

  constructor(editor: Editor.ICodeEditor) {
    this.editor = editor;
  }

  /** Height in px of the zone above a model line. */
  above(line: number): number {
    return this.zones.get(line)?.area.heightInPx ?? 0;
  }

  /** Sum in px of the zones above the lines up to and with `lastLine`. */
  upTo(lastLine: number): number {
    let sumPx = 0;
    for (const line of this.zones.keys()) if (line <= lastLine) sumPx += this.above(line);
    return sumPx;
  }

  /** Touches only what differs. `tailPx` stands above `tailLine`, below the text: so all panes are equally high. */
  set({ heights }: PaneZones, tailLine: number, tailPx: number): void {
    const wanted = new Map(heights);
    if (tailPx > 0) wanted.set(tailLine, tailPx);
    this.editor.changeViewZones((change) => {
      for (const [line, { id }] of this.zones) {
        if (wanted.has(line)) continue;
        change.removeZone(id);
        this.zones.delete(line);
      }
      for (const [line, heightInPx] of wanted) {
        const zone = this.zones.get(line);
        if (zone === undefined) {
          const area = { afterLineNumber: line - 1, heightInPx, domNode: document.createElement("div") };
          this.zones.set(line, { id: change.addZone(area), area });
        } else if (zone.area.heightInPx !== heightInPx) {
          zone.area.heightInPx = heightInPx;
          change.layoutZone(zone.id);
        }
      }
    });
  }
}
