/** Parts of Monaco that its public types leave out, as version 0.57.0 has them; `monaco-internals.test.ts` watches over them. */

declare module "monaco-editor/editor/browser/view/domLineBreaksComputer.js" {
  import type { ModelLineProjectionData } from "monaco-editor/editor/common/modelLineProjectionData.js";

  export interface FontInfo {
    readonly pixelRatio: number;
    readonly fontWeight: string;
    /** In px. */
    readonly fontSize: number;
    readonly letterSpacing: number;
    readonly typicalHalfwidthCharacterWidth: number;
    getMassagedFontFamily(): string;
    /** The same for two that look the same. */
    getId(): string;
  }

  export interface WrappedLines {
    getLineContent(line: number): string;
    /** `null` or empty where there is none. */
    getLineInjectedText(line: number): readonly unknown[] | null;
  }

  /** `null`: one line. */
  export type LineBreakData = ModelLineProjectionData | null;

  export interface LineBreaksComputer {
    addRequest(line: number, previous: LineBreakData): void;
    /** For each request, in their order. */
    finalize(): LineBreakData[];
  }

  type Rest = readonly [
    tabSize: number,
    wrappingColumn: number,
    wrappingIndent: number,
    wordBreak: string,
    wrapOnEscapedLineFeeds: boolean,
    useTwoCellFullwidthCharacters: boolean,
  ];

  export interface LineBreaksComputerFactory {
    createLineBreaksComputer(lines: WrappedLines, font: FontInfo, ...rest: Rest): LineBreaksComputer;
  }

  export const DOMLineBreaksComputerFactory: { create(targetWindow: Window): LineBreaksComputerFactory };
}

declare module "monaco-editor/editor/common/modelLineProjectionData.js" {
  export class ModelLineProjectionData {
    constructor(
      injectionOffsets: null,
      injectionOptions: null,
      breakOffsets: number[],
      breakOffsetsVisibleColumn: number[],
      wrappedTextIndentLength: number,
    );
    readonly breakOffsets: readonly number[];
  }
}
