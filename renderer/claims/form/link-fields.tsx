import { useState } from "react";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { CLAIM_RELATIONS, type ClaimLink } from "../../../shared/project/claims/claim-record.ts";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { matchingClaims } from "../ledger/claim-search.ts";
import { RELATION_WORDS } from "../verdicts.ts";

const MOST_OFFERED = 6;

/** Which other claims this one repeats or depends on, chosen by their words. */
export function LinkFields({
  project,
  own,
  links,
  onChange,
}: {
  project: OpenProject;
  /** The claim that is changed; `null` of a new one. */
  own: ShownClaim["id"] | null;
  links: readonly ClaimLink[];
  onChange: (links: readonly ClaimLink[]) => void;
}) {
  const { t } = useWords();
  const [relation, setRelation] = useState<ClaimLink["relation"]>("dependsOn");
  const [query, setQuery] = useState("");
  const offered =
    query.trim() === ""
      ? []
      : matchingClaims(project.claims.values(), query)
          .filter(({ id }) => id !== own && !links.some(({ claim }) => claim === id))
          .slice(0, MOST_OFFERED);
  return (
    <div className="link-fields">
      <ul>
        {links.map((link) => {
          const statement = project.claims.get(link.claim)?.statement ?? link.claim;
          return (
            <li key={`${link.relation} ${link.claim}`}>
              <span className="sub">{t(RELATION_WORDS[link.relation])}</span>
              <span className="clipped">{statement}</span>
              <button
                type="button"
                className="ib"
                aria-label={t("link.remove", { statement })}
                onClick={() => {
                  onChange(links.filter((one) => one !== link));
                }}
              >
                <Icon name="x" size="s" />
              </button>
            </li>
          );
        })}
      </ul>
      <div className="link-picker">
        <label>
          <span className="vh">{t("link.relation")}</span>
          <select
            className="input"
            value={relation}
            onChange={(event) => {
              setRelation(event.target.value as ClaimLink["relation"]);
            }}
          >
            {CLAIM_RELATIONS.map((each) => (
              <option key={each} value={each}>
                {t(RELATION_WORDS[each])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="vh">{t("link.find")}</span>
          <input
            className="input"
            type="search"
            placeholder={t("link.find")}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
            }}
          />
        </label>
      </div>
      <ul className="link-offers" aria-live="polite">
        {offered.map(({ id, statement }) => (
          <li key={id}>
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                onChange([...links, { relation, claim: id }]);
                setQuery("");
              }}
            >
              <Icon name="plus" size="xs" />
              <span className="clipped">{statement}</span>
            </button>
          </li>
        ))}
        {query.trim() !== "" && offered.length === 0 && <li className="sub">{t("link.none")}</li>}
      </ul>
    </div>
  );
}
