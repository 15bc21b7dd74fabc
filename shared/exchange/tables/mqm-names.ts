import {
  MQM_CATEGORIES,
  type MqmCategory,
  type MqmDimension,
  type MqmSeverity,
} from "../../project/annotations/mqm.ts";

/**
 * Dimensions as the data of WMT and the programs that read them name them. Theirs is an older MQM, where the conventions of
 * a language are *Fluency*; Marot weighs `Fluency/Punctuation` by that name.
 */
const DIMENSIONS: Readonly<Record<MqmDimension, string>> = {
  terminology: "Terminology",
  accuracy: "Accuracy",
  linguistic: "Fluency",
  style: "Style",
  locale: "Locale convention",
  audience: "Audience appropriateness",
  design: "Design and markup",
};

type TypeOf<Category> = Category extends `${string}.${infer Type}` ? Type : never;

/** Types below a dimension, by WMT's name where it has the type, else by MQM's (themqm.org, error types 2). */
const TYPES: Readonly<Record<TypeOf<MqmCategory>, string>> = {
  wrongTerm: "Wrong term",
  mixedTerms: "Inconsistent",
  offTermbase: "Inconsistent with terminology resource",
  mistranslation: "Mistranslation",
  over: "Over-translation",
  under: "Under-translation",
  addition: "Addition",
  omission: "Omission",
  untranslated: "Untranslated text",
  doNotTranslate: "Do not translate",
  grammar: "Grammar",
  spelling: "Spelling",
  punctuation: "Punctuation",
  unintelligible: "Unintelligible",
  encoding: "Character encoding",
  houseStyle: "House style",
  register: "Register",
  awkward: "Awkward",
  unidiomatic: "Unidiomatic",
  mixedStyle: "Inconsistent style",
  numberFormat: "Number format",
  currencyFormat: "Currency format",
  measureFormat: "Measurement format",
  dateFormat: "Date format",
  timeFormat: "Time format",
  culture: "Culture-specific reference",
  layout: "Layout",
  markup: "Markup tag",
  truncation: "Truncation",
  link: "Link",
};

const NAMES: ReadonlyMap<MqmCategory, string> = new Map(
  MQM_CATEGORIES.map((category) => {
    const [dimension, type] = category.split(".") as [MqmDimension, TypeOf<MqmCategory> | undefined];
    return [category, type === undefined ? DIMENSIONS[dimension] : `${DIMENSIONS[dimension]}/${TYPES[type]}`];
  }),
);

/** `Accuracy/Mistranslation`, `Fluency/Punctuation`, `Style`. */
export const mqmName = (category: MqmCategory): string => NAMES.get(category) ?? category;

/** `Major`, as the data of WMT write severities; they have no *critical*, which keeps its name. */
export const severityName = (severity: MqmSeverity): string => severity.charAt(0).toUpperCase() + severity.slice(1);
