import "../ui/record-parts.css";
import "./reading.css";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { CommandKey } from "../commands/command-key.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { ClaimsPart } from "../state/workbench.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { useWords } from "../ui/words.tsx";
import { openConflicts } from "./claim-readings.ts";
import { ConflictsPart } from "./merge/conflicts-part.tsx";
import { openMerge } from "./merge/merging.ts";
import { ReadersPart } from "./readers-part.tsx";

/** The claims' view in its parts: the list, how far readers agree, and what two copies made differently. */
export function ClaimsParts({
  project,
  list,
  tools,
}: {
  project: OpenProject;
  list: ReactNode;
  /** Buttons that belong to the list. */
  tools: ReactNode;
}) {
  const { t } = useWords();
  const actions = useActions();
  const part = useWorkbenchState((state) => state.claimsPart);
  const open = openConflicts(project).length;
  return (
    <Tabs
      selectedKey={part}
      onSelectionChange={(key) => {
        actions.showClaims(key as ClaimsPart);
      }}
    >
      <div className="record-bar">
        <h1>{t("nav.claims")}</h1>
        <span className="sub num">{project.claims.size}</span>
        <span className="sp" />
        {part === "list" && tools}
        <TabList aria-label={t("ann.parts")}>
          <Tab id="list">{t("ann.tabList")}</Tab>
          <Tab id="agreement">{t("ann.tabAgreement")}</Tab>
          <Tab id="conflicts">
            {t("conflict.title")} {open > 0 && <span className="num">{open}</span>}
          </Tab>
        </TabList>
        <MoreMenu project={project} />
      </div>
      <TabPanel id="list">{list}</TabPanel>
      <TabPanel id="agreement">
        <ReadersPart
          project={project}
          onGo={(claim) => {
            actions.select({ claim });
            actions.showClaims("list");
          }}
        />
      </TabPanel>
      <TabPanel id="conflicts">
        <ConflictsPart project={project} />
      </TabPanel>
    </Tabs>
  );
}

/** What concerns all claims at once. */
function MoreMenu({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const actions = useActions();
  const isDisabled = project.readOnly !== null;
  const items = [
    {
      label: `${t("merge.menu")}…`,
      hint: <CommandKey id="merge.open" />,
      isDisabled,
      onChoose: () => {
        openMerge(actions);
      },
    },
    {
      label: `${t("scale.title")}…`,
      isDisabled,
      onChoose: () => {
        actions.openSheet("scale");
      },
    },
  ];
  return <MenuButton label={t("read.more")} icon={<Icon name="more" />} items={items} />;
}
