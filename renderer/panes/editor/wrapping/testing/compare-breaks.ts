import {
  DOMLineBreaksComputerFactory,
  type FontInfo,
  type LineBreaksComputerFactory,
} from "monaco-editor/editor/browser/view/domLineBreaksComputer.js";
import { lineBreaks } from "../line-breaks.ts";
import { measuredFactory } from "../measured-wrapping.ts";
import { WordWidths } from "../word-widths.ts";

/** How paragraphs are set. */
export interface Setting {
  readonly family: string;
  readonly fontPx: number;
  readonly linePx: number;
  /** Of the font; the editor's own are {@link FEATURES}. */
  readonly features?: string;
}

const FEATURES = '"liga" off, "calt" off';

export interface Compared {
  /** Paragraphs that break otherwise here than in Monaco, each with both's breaks. */
  readonly wrong: readonly string[];
  /** The greatest difference between what a paragraph's words and blanks add up to and its width in the document, in px. */
  readonly errorPx: number;
  /** Paragraphs that were left to Monaco. */
  readonly left: number;
  /** Whether the factory that panes use answers the same as Monaco's, in all it says. */
  readonly isSame: boolean;
}

/** Monaco's own wrapping of paragraphs and ours: runs in a page, as only a browser measures text. */
export function compareBreaks(paragraphs: readonly string[], setting: Setting): Compared {
  const monaco = DOMLineBreaksComputerFactory.create(window);
  const theirs = wrapped(monaco, paragraphs, setting);
  const widths = new WordWidths(`${setting.fontPx}px ${setting.family}`);
  const ours = paragraphs.map((text) => lineBreaks(text, setting.linePx, widths));
  const wrong = ours.flatMap((breaks, index) => {
    const their = theirs[index]?.breakOffsets.slice(0, -1) ?? [];
    return breaks === null || breaks.join() === their.join()
      ? []
      : [`${paragraphs[index]!}: ${breaks.join()} for ${their.join()}`];
  });
  const sure = paragraphs.filter((_, index) => ours[index] !== null);
  const inDocument = documentWidths(sure, setting);
  const errorPx = Math.max(0, ...sure.map((text, index) => Math.abs(summed(text, widths) - inDocument[index]!)));
  const isSame = JSON.stringify(wrapped(measuredFactory(monaco), paragraphs, setting)) === JSON.stringify(theirs);
  return { wrong, errorPx, left: ours.filter((breaks) => breaks === null).length, isSame };
}

function wrapped(factory: LineBreaksComputerFactory, paragraphs: readonly string[], setting: Setting) {
  const lines = {
    getLineContent: (line: number) => paragraphs[line - 1]!,
    getLineInjectedText: () => null,
  };
  const computer = factory.createLineBreaksComputer(
    lines,
    fontOf(setting),
    4,
    setting.linePx,
    0,
    "normal",
    false,
    false,
  );
  paragraphs.forEach((_, index) => {
    computer.addRequest(index + 1, null);
  });
  return computer.finalize();
}

function summed(text: string, widths: WordWidths): number {
  const words = text.split(" ");
  return words.reduce((sum, word, index) => {
    return sum + widths.word(word) + (index === 0 ? 0 : widths.blank(words[index - 1]!, word));
  }, 0);
}

/** Each set in one line, as the editor sets it. */
function documentWidths(
  paragraphs: readonly string[],
  { family, fontPx, features = FEATURES }: Setting,
): readonly number[] {
  const block = document.createElement("div");
  block.style.cssText = `position: absolute; white-space: pre; font: ${fontPx}px ${family}; font-feature-settings: ${features}`;
  const lines = paragraphs.map((text) => Object.assign(document.createElement("span"), { textContent: text }));
  block.append(...lines.flatMap((line) => [line, document.createElement("br")]));
  document.body.append(block);
  const widths = lines.map((line) => line.getBoundingClientRect().width);
  block.remove();
  return widths;
}

/** As Monaco describes a font to itself; its columns are 1 px wide, so that a column is a px. */
function fontOf({ family, fontPx, features = FEATURES }: Setting): FontInfo {
  const described = {
    pixelRatio: devicePixelRatio,
    fontFamily: family,
    fontWeight: "normal",
    fontSize: fontPx,
    fontFeatureSettings: features,
    fontVariationSettings: "normal",
    lineHeight: 20,
    letterSpacing: 0,
    typicalHalfwidthCharacterWidth: 1,
    typicalFullwidthCharacterWidth: fontPx,
    spaceWidth: 4,
  };
  return { ...described, getMassagedFontFamily: () => family, getId: () => `${fontPx} ${family} ${features}` };
}
