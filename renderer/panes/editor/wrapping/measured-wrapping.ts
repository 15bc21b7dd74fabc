import {
  DOMLineBreaksComputerFactory,
  type FontInfo,
  type LineBreakData,
  type LineBreaksComputerFactory,
  type WrappedLines,
} from "monaco-editor/editor/browser/view/domLineBreaksComputer.js";
import { ModelLineProjectionData } from "monaco-editor/editor/common/modelLineProjectionData.js";
import { lineBreaks } from "./line-breaks.ts";
import { WordWidths } from "./word-widths.ts";

/** Monaco's `WrappingIndent.None`. */
const NO_INDENT = 0;
/** So many paragraphs are wrapped by Monaco, too, before our widths of a font are relied on: about 10 ms. */
const WITNESSES = 24;

/** Stands for breaks that only Monaco finds. */
const THEIRS = Symbol("theirs");

/** A font as it is set, and whether Monaco breaks lines in it where we do; `null` while too few have been compared. */
interface Measure {
  readonly id: string;
  readonly widths: WordWidths;
  isTrusted: boolean | null;
}

/** All panes are set alike: that of the font that was used last is enough. */
let lastMeasure: Measure | null = null;

/**
 * Has Monaco's advanced wrapping sum up widths of words, each measured once, where it would lay out every paragraph in the
 * document and search it for breaks. What {@link lineBreaks} leaves open stays Monaco's; so does all that is set in a font
 * in which some paragraphs break otherwise than Monaco breaks them. Once, before the first editor.
 */
export function installMeasuredWrapping(): void {
  const create = DOMLineBreaksComputerFactory.create.bind(DOMLineBreaksComputerFactory);
  DOMLineBreaksComputerFactory.create = (targetWindow) => measuredFactory(create(targetWindow));
}

/** Answers what `monaco` answers. */
export function measuredFactory(monaco: LineBreaksComputerFactory): LineBreaksComputerFactory {
  return {
    createLineBreaksComputer(lines, font, ...rest) {
      const [, wrappingColumn, wrappingIndent, wordBreak, , hasTwoCellCharacters] = rest;
      const isPlainProse =
        wrappingColumn > 0 &&
        wrappingIndent === NO_INDENT &&
        wordBreak === "normal" &&
        !hasTwoCellCharacters &&
        font.letterSpacing === 0;
      if (!isPlainProse) return monaco.createLineBreaksComputer(lines, font, ...rest);
      // As Monaco rounds it.
      const widthPx = Math.round(wrappingColumn * font.typicalHalfwidthCharacterWidth);
      const requests: number[] = [];
      const theirs = (asked: readonly number[]): readonly LineBreakData[] => {
        const computer = monaco.createLineBreaksComputer(lines, font, ...rest);
        for (const line of asked) computer.addRequest(line, null);
        return computer.finalize();
      };
      return {
        addRequest(line) {
          requests.push(line);
        },
        finalize() {
          const measure = measureOf(font);
          const ours = requests.map((line) =>
            measure.isTrusted === false ? THEIRS : ownBreaks(lines, line, widthPx, measure.widths),
          );
          return joined(requests, ours, measure, theirs);
        },
      };
    },
  };
}

type OwnBreaks = LineBreakData | typeof THEIRS;

/** Our breaks, Monaco's for the rest; all of them Monaco's if it breaks elsewhere. */
function joined(
  lines: readonly number[],
  ours: readonly OwnBreaks[],
  measure: Measure,
  theirs: (asked: readonly number[]) => readonly LineBreakData[],
): LineBreakData[] {
  const witnesses = measure.isTrusted === null ? witnessesAmong(ours) : new Set<number>();
  const asked = lines.flatMap((_, index) => (ours[index] === THEIRS || witnesses.has(index) ? [index] : []));
  const told = asked.length === 0 ? [] : theirs(asked.map((index) => lines[index]!));
  const byIndex = new Map(asked.map((index, at) => [index, told[at]!]));
  if (witnesses.size > 0) {
    const isSame = [...witnesses].every((index) => breaksAlike(ours[index]!, byIndex.get(index)!));
    if (!isSame) measure.isTrusted = false;
    else if (witnesses.size === WITNESSES) measure.isTrusted = true;
    if (!isSame) return [...theirs(lines)];
  }
  return ours.map((own, index) => (own === THEIRS ? byIndex.get(index)! : own));
}

/** The first ones that break: of the others, most are far too short to say anything. */
function witnessesAmong(ours: readonly OwnBreaks[]): ReadonlySet<number> {
  const broken = ours.flatMap((own, index) => (own instanceof ModelLineProjectionData ? [index] : []));
  return new Set(broken.slice(0, WITNESSES));
}

function ownBreaks(lines: WrappedLines, line: number, widthPx: number, widths: WordWidths): OwnBreaks {
  const text = lines.getLineContent(line);
  if ((lines.getLineInjectedText(line)?.length ?? 0) > 0) return THEIRS;
  const breaks = lineBreaks(text, widthPx, widths);
  if (breaks === null) return THEIRS;
  if (breaks.length === 0) return null;
  const offsets = [...breaks, text.length];
  // Each character that we take on is one column wide.
  return new ModelLineProjectionData(null, null, offsets, [...offsets], 0);
}

function breaksAlike(own: OwnBreaks, their: LineBreakData): boolean {
  const [a, b] = [own, their].map((data) => (data instanceof ModelLineProjectionData ? data.breakOffsets.join() : ""));
  return a === b;
}

function measureOf(font: FontInfo): Measure {
  const id = font.getId();
  if (lastMeasure?.id !== id) {
    const css = `${font.fontWeight} ${font.fontSize}px ${font.getMassagedFontFamily()}`;
    lastMeasure = { id, widths: new WordWidths(css), isTrusted: null };
  }
  return lastMeasure;
}
