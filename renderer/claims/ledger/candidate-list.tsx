import { useId, useRef, type KeyboardEvent } from "react";
import type { StringKey } from "../../../shared/i18n/resources.ts";
import { WORTH, type CandidateClaim, type WorthRule } from "../../../shared/project/claims/candidate-claims.ts";
import { useActions } from "../../state/context.tsx";
import { beadIndex, type OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { versionTag } from "../../words/version-words.ts";

const RULES = {
  disagreement: "worth.disagreement",
  difference: "worth.difference",
  money: "worth.money",
  figure: "worth.figure",
  date: "worth.date",
  organisation: "worth.organisation",
  person: "worth.person",
  attribution: "worth.attribution",
  lead: "worth.lead",
  hedge: "worth.hedge",
} as const satisfies Readonly<Record<WorthRule, StringKey>>;

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
/** More are not worth reading through: recorded ones make room. */
const MOST_SHOWN = 100;

/** Sentences of which no claim has been recorded, the most check-worthy first, with the reasons and what each counts. */
export function CandidateList({
  project,
  candidates,
}: {
  project: OpenProject;
  candidates: readonly CandidateClaim[];
}) {
  const { t, language } = useWords();
  const actions = useActions();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  const record = (bead: CandidateClaim["bead"]): void => {
    actions.show("compare");
    actions.selectBead(bead);
    actions.openDraft({ kind: "claim", finding: null, bead });
  };

  return (
    <aside className="panel claim-detail candidates" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t("worth.title")}</h2>
      </header>
      <p className="sub">{t(candidates.length === 0 ? "worth.none" : "worth.how")}</p>
      <ol ref={list} onKeyDown={onKeyDown}>
        {candidates.slice(0, MOST_SHOWN).map(({ bead, points, because }) => {
          const sentence = sentenceOf(project, bead, language);
          if (sentence === null) return null;
          return (
            <li key={bead}>
              <button
                type="button"
                disabled={project.readOnly !== null}
                onClick={() => {
                  record(bead);
                }}
              >
                <span className="points num" title={t("worth.points", { count: points })}>
                  {points}
                </span>
                <span>
                  <span className="reading clipped" lang={sentence.language}>
                    {sentence.text}
                  </span>
                  <span className="sub">
                    <span className="lang">{versionTag(project, sentence.version)}</span>{" "}
                    {t("bead.named", { bead: beadIndex(project, bead) + 1 })}
                    {" · "}
                    {because.map((rule) => `${t(RULES[rule])} ${signed(WORTH[rule])}`).join(", ")}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

const signed = (points: number): string => (points < 0 ? `−${Math.abs(points)}` : `+${points}`);

/** The first sentence of the bead, in the reader's language if there is one. */
function sentenceOf(
  project: OpenProject,
  id: string,
  language: string,
): { readonly version: string; readonly language: string; readonly text: string } | null {
  const spans = project.beads[beadIndex(project, id)]?.spans ?? {};
  const own = project.versions.filter(({ key }) => (spans[key]?.length ?? 0) > 0);
  const version = own.find((one) => one.language.startsWith(language)) ?? own[0];
  const range = version && spans[version.key]?.[0];
  if (version === undefined || range === undefined) return null;
  return { version: version.key, language: version.language, text: version.text.slice(...range).trim() };
}
