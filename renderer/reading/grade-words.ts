import type { ShownScale } from "../../shared/ipc/shown/records.ts";
import type { Verdict } from "../../shared/project/claims/claim-record.ts";

/** A verdict, and the grade on the desk's scale; `null`: none. Absent: nobody ever gave one. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly grade?: string | null | undefined;
}

/** As the desk writes it; `null` without a grade. One that the scale no longer has keeps its key. */
export function gradeName(scale: ShownScale | null, grade: string | null | undefined): string | null {
  if (grade == null) return null;
  return scale?.grades.find(({ key }) => key === grade)?.name ?? grade;
}

/** What is sent of a grade: nothing where there never was one. */
export const gradeField = (grade: Judgement["grade"]): { readonly grade?: string | null } =>
  grade === undefined ? {} : { grade };
