import type { editor } from "monaco-editor/editor.js";
import type { Settings } from "../../../shared/ipc/settings.ts";

/** Sizes of the reading text at a zoom, in whole px: Monaco cuts fractions, and beads would not be level. */
export interface ReadingSize {
  readonly fontPx: number;
  readonly linePx: number;
  /** Between paragraphs. */
  readonly gapPx: number;
  /** From a paragraph's text to its bead's outline. */
  readonly outlinePx: number;
}

/** At a zoom of 100 %. No line is lower than one and a half times its letters: two marks stand on some Vietnamese vowels. */
const SPACING_PX = {
  compact: { line: 20, gap: 6 },
  normal: { line: 20, gap: 12 },
  wide: { line: 24, gap: 16 },
} as const satisfies Readonly<Record<Settings["lineSpacing"], unknown>>;

export function readingSize({ zoom, lineSpacing }: Pick<Settings, "zoom" | "lineSpacing">): ReadingSize {
  const scaled = (px: number): number => Math.round((px * zoom) / 100);
  const { line, gap } = SPACING_PX[lineSpacing];
  return { fontPx: (13 * zoom) / 100, linePx: scaled(line), gapPx: scaled(gap), outlinePx: scaled(3) };
}

/** Whether the reading text looks otherwise than before, so that it has to be wrapped anew. */
export const isSetAnew = (settings: Settings, before: Settings): boolean =>
  (["zoom", "lineSpacing", "readingFace"] as const).some((field) => settings[field] !== before[field]);

export const TEXT_LEFT_PX = 10;

/** How texts are set. */
export interface TypeSetting {
  /** Of the style sheet. */
  readonly fontToken: string;
  readonly wrappingStrategy: "advanced" | "simple";
}

const READING_TYPE: TypeSetting = { fontToken: "--font-read", wrappingStrategy: "advanced" };
/** Wraps by counting characters, which costs next to nothing in any script; true only where all are equally wide. */
const PLAIN_TYPE: TypeSetting = { fontToken: "--font-mono", wrappingStrategy: "simple" };
/**
 * Lines of one text. In scripts whose lines Monaco has to measure, more would keep a person waiting for seconds, at the
 * opening and whenever the width changes.
 */
const MOST_MEASURED_LINES = 5_000;

/** Very long texts are set plainly, all of a story alike. */
export function typeSetting(texts: readonly string[]): TypeSetting {
  return texts.some((text) => hasMoreLines(text, MOST_MEASURED_LINES)) ? PLAIN_TYPE : READING_TYPE;
}

export const isPlain = (type: TypeSetting): boolean => type === PLAIN_TYPE;

function hasMoreLines(text: string, most: number): boolean {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= most; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > most;
}

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
