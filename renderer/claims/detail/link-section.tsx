import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import type { ClaimLink } from "../../../shared/project/claims/claim-record.ts";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { VerdictBadge } from "../verdict-badge.tsx";
import { LINKED_FROM_WORDS, RELATION_WORDS } from "../verdicts.ts";

/** Claims that this one repeats or depends on, and those that do so of it: each leads there. */
export function LinkSection({ project, claim }: { project: OpenProject; claim: ShownClaim }) {
  const { t } = useWords();
  const actions = useActions();
  const to = (claim.links ?? []).flatMap(({ relation, claim: id }) => entryOf(project.claims.get(id), relation));
  const from = linkedTo(project.claims).get(claim.id) ?? [];
  if (to.length + from.length === 0) return null;
  const row = ({ claim: other, relation }: Linked, isFrom: boolean) => (
    <li key={`${String(isFrom)} ${relation} ${other.id}`}>
      <span className="sub">{t(isFrom ? LINKED_FROM_WORDS[relation] : RELATION_WORDS[relation])}</span>
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          actions.select({ claim: other.id });
        }}
      >
        <VerdictBadge verdict={other.verdict} isPlain />
        <span className="clipped">{other.statement}</span>
      </button>
    </li>
  );
  return (
    <section className="sec">
      <h3>{t("link.title")}</h3>
      <ul className="linked">
        {to.map((one) => row(one, false))}
        {from.map((one) => row(one, true))}
      </ul>
    </section>
  );
}

interface Linked {
  readonly claim: ShownClaim;
  readonly relation: ClaimLink["relation"];
}

const known = new WeakMap<object, ReadonlyMap<string, readonly Linked[]>>();

/** By a claim, those that link to it. Constant, after a linear pass whenever claims have changed. */
function linkedTo(claims: OpenProject["claims"]): ReadonlyMap<string, readonly Linked[]> {
  let linked = known.get(claims);
  if (linked === undefined) {
    const all = [...claims.values()].flatMap((claim) =>
      (claim.links ?? []).map(({ relation, claim: to }) => ({ claim, relation, to })),
    );
    linked = Map.groupBy(all, ({ to }) => to);
    known.set(claims, linked);
  }
  return linked;
}

const entryOf = (claim: ShownClaim | undefined, relation: ClaimLink["relation"]): readonly Linked[] =>
  claim === undefined ? [] : [{ claim, relation }];
