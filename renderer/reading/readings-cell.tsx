import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { readingState } from "../../shared/project/claims/reader-agreement.ts";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { readingsOf } from "./claim-readings.ts";
import { ReaderBadge } from "./reading-card.tsx";

/** How often a claim was read, and whether its readers differ; nothing of one that nobody has read. */
export function ReadingsCell({ project, claim }: { project: OpenProject; claim: ShownClaim["id"] }) {
  const { t } = useWords();
  const read = readingsOf(project, claim);
  const { readings } = read;
  if (readings.length === 0) return null;
  const names = t("read.by", { names: readings.map(({ author }) => author).join(", ") });
  return (
    <span className="readings-cell">
      <ReaderBadge number={readings.length} title={names} />
      {readingState(read) === "differ" && (
        <span className="major" title={t("read.differ")}>
          <Icon name="sev-major" />
          <span className="vh">{t("read.differ")}</span>
        </span>
      )}
    </span>
  );
}
