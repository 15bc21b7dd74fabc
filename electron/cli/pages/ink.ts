import { styleText } from "node:util";
import type { Severity } from "../../../shared/findings/finding.ts";

type Format = Parameters<typeof styleText>[0];

/** Colours for a terminal, or plain text where none are wanted. Colour never stands alone: the word is there too. */
export interface Ink {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  /** Words of a source that a finding is about. */
  marked(text: string): string;
}

const SEVERITY_FORMATS: Readonly<Record<Severity, Format>> = {
  critical: ["bold", "red"],
  major: ["bold", "yellow"],
  minor: "yellow",
  note: "cyan",
};

export function makeInk(colour: boolean): Ink {
  const style = (format: Format, text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    severity: (severity, text) => style(SEVERITY_FORMATS[severity], text),
    strong: (text) => style("bold", text),
    quiet: (text) => style("dim", text),
    marked: (text) => (colour ? style(["bold", "underline"], text) : `[${text}]`),
  };
}
