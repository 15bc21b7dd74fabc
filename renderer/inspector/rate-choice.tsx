import { useId } from "react";
import type { RateUse } from "../../shared/project/records.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { rateUseWords } from "../words/rate-words.ts";
import { keyOf, type RateOptions } from "./rate-options.ts";

interface RateChoiceProps {
  readonly project: OpenProject;
  readonly options: RateOptions;
}

/** By which rate the bead's sums are converted; a choice is a change of the document, to be undone like any other. */
export function RateChoice({ project, options: { place, chosen, others } }: RateChoiceProps) {
  const words = useWords();
  const { change } = useActions();
  const id = useId();
  const all: readonly (RateUse | null)[] = [null, ...others];
  return (
    <div className="sec rate-choice">
      <label htmlFor={id}>{words.t("conv.convertBy")}</label>
      <select
        id={id}
        value={keyOf(chosen)}
        disabled={project.readOnly !== null}
        onChange={({ target }) => {
          const use = all.find((one) => keyOf(one) === target.value) ?? null;
          void change({ name: "chooseRate", payload: { place, use } });
        }}
      >
        {all.map((use) => (
          <option key={keyOf(use)} value={keyOf(use)}>
            {rateUseWords(words, use)}
          </option>
        ))}
      </select>
    </div>
  );
}
