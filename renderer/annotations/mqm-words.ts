import {
  MQM_CATEGORIES,
  MQM_TYPES,
  type MqmCategory,
  type MqmDimension,
  type MqmSeverity,
} from "../../shared/project/annotations/mqm.ts";
import { isStringKey, type StringKey } from "../../shared/i18n/resources.ts";
import type { Resolution } from "../../shared/project/annotations/annotation-record.ts";
import type { LineIcon, ShapeIcon } from "../ui/icon.tsx";
import type { Words } from "../ui/words.tsx";

export const MQM_DIMENSIONS = Object.keys(MQM_TYPES) as readonly MqmDimension[];

interface SeverityLook {
  readonly label: StringKey;
  readonly icon: ShapeIcon;
  readonly tone: string;
}

export const SEVERITY_LOOKS: Readonly<Record<MqmSeverity, SeverityLook>> = {
  neutral: { label: "sev.neutral", icon: "sev-note", tone: "note" },
  minor: { label: "sev.minor", icon: "sev-minor", tone: "minor" },
  major: { label: "sev.major", icon: "sev-major", tone: "major" },
  critical: { label: "sev.critical", icon: "sev-crit", tone: "crit" },
};

/** How an annotation was settled: in words and by shape, the colour repeats it. */
export const RESOLUTION_LOOKS: Readonly<
  Record<Resolution, { readonly label: StringKey; readonly icon: LineIcon | ShapeIcon; readonly tone: string }>
> = {
  applied: { label: "resolution.applied", icon: "pen", tone: "ok" },
  rejected: { label: "resolution.rejected", icon: "x", tone: "note" },
  done: { label: "resolution.done", icon: "check", tone: "ok" },
};

/** A category's two levels; `type` is `null` where the judgement is by dimension alone. */
export interface CategoryParts {
  readonly dimension: MqmDimension;
  readonly type: string | null;
}

export function categoryParts(category: MqmCategory): CategoryParts {
  const [dimension, type] = category.split(".");
  return { dimension: dimension as MqmDimension, type: type ?? null };
}

/** The category of a dimension and one of its types; of the dimension alone where it has no such type. */
export function categoryOf({ dimension, type }: CategoryParts): MqmCategory {
  const wanted = `${dimension}.${type ?? ""}`;
  return MQM_CATEGORIES.find((category) => category === wanted) ?? dimension;
}

export const dimensionName = ({ t }: Words, dimension: MqmDimension): string => t(`mqm.${dimension}`);

export function typeName({ t }: Words, type: string): string {
  const key = `mqmType.${type}`;
  return isStringKey(key) ? t(key) : type;
}

/** `Accuracy: Mistranslation`, or the dimension alone. */
export function categoryName(words: Words, category: MqmCategory): string {
  const { dimension, type } = categoryParts(category);
  const name = dimensionName(words, dimension);
  return type === null ? name : `${name}: ${typeName(words, type)}`;
}
