import type { editor } from "monaco-editor/editor.js";

/** Sizes of the reading text at a zoom, in whole px: Monaco cuts fractions, and beads would not be level. */
export interface ReadingSize {
  readonly fontPx: number;
  readonly linePx: number;
  /** Between paragraphs. */
  readonly gapPx: number;
  /** From a paragraph's text to its bead's outline. */
  readonly outlinePx: number;
}

/** @param zoom in per cent */
export function readingSize(zoom: number): ReadingSize {
  const scaled = (px: number): number => Math.round((px * zoom) / 100);
  return { fontPx: (13 * zoom) / 100, linePx: scaled(20), gapPx: scaled(12), outlinePx: scaled(3) };
}

export const TEXT_LEFT_PX = 10;

export function sizeOptions({ fontPx, linePx }: ReadingSize): editor.IEditorOptions {
  return { fontSize: fontPx, lineHeight: linePx };
}

/** Evidence is read, never written: no input method starts over it, nothing in it is guessed at or coloured in. */
export const READING_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  language: "plaintext",
  readOnly: true,
  domReadOnly: true,
  editContext: false,
  wordWrap: "on",
  wrappingStrategy: "advanced",
  wrappingIndent: "none",
  lineNumbers: "off",
  lineNumbersMinChars: 0,
  lineDecorationsWidth: TEXT_LEFT_PX,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: "none",
  renderWhitespace: "none",
  renderControlCharacters: false,
  occurrencesHighlight: "off",
  selectionHighlight: false,
  matchBrackets: "never",
  guides: { indentation: false },
  links: false,
  hover: { enabled: "off" },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  stickyScroll: { enabled: false },
  contextmenu: false,
  scrollBeyondLastLine: true,
  smoothScrolling: false,
  automaticLayout: false,
  fixedOverflowWidgets: true,
  padding: { top: 12, bottom: 12 },
  scrollbar: { vertical: "hidden", horizontal: "hidden", verticalScrollbarSize: 0, useShadows: false },
};
