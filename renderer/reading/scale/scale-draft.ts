import type { StringKey } from "../../../shared/i18n/resources.ts";
import type { ShownScale } from "../../../shared/ipc/shown/records.ts";
import type { Verdict } from "../../../shared/project/claims/claim-record.ts";

export type Grade = ShownScale["grades"][number];

/** A grade as it stands in the editor. */
export interface GradeDraft {
  /** Stays when the name is changed: claims name it. */
  readonly key: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** In figures; empty: none. */
  readonly rating: string;
}

export const gradeDrafts = (scale: ShownScale | null): readonly GradeDraft[] =>
  (scale?.grades ?? []).map((grade) => ({ ...grade, rating: grade.rating === null ? "" : String(grade.rating) }));

/** What keeps a grade from being saved; `null`: nothing. */
export function gradeProblem({ name, rating }: GradeDraft): StringKey | null {
  if (name.trim() === "") return "scale.nameMissing";
  if (rating.trim() === "") return null;
  return /^(?:[1-9]\d?|100)$/u.test(rating.trim()) ? null : "scale.ratingWrong";
}

/** What is sent of drafts without problems; `null`: no scale of the desk's own. */
export const gradesOf = (drafts: readonly GradeDraft[]): readonly Grade[] | null =>
  drafts.length === 0
    ? null
    : drafts.map(({ key, name, verdict, rating }) => ({
        ...{ key, verdict, name: name.trim() },
        rating: rating.trim() === "" ? null : Number(rating.trim()),
      }));

/** With the grade at `index` one place further up (-1) or down (1); the same list at the ends. */
export function moved(drafts: readonly GradeDraft[], index: number, step: 1 | -1): readonly GradeDraft[] {
  const [one, other] = [drafts[index], drafts[index + step]];
  if (one === undefined || other === undefined) return drafts;
  return drafts.with(index, other).with(index + step, one);
}
