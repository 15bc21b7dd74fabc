import "../ui/record-parts.css";
import "./annotations-view.css";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { AgreementPart } from "./agreement/agreement-part.tsx";
import { AnnotationList } from "./list/annotation-list.tsx";
import { ScorecardPart } from "./scorecard/scorecard-part.tsx";
import { TermPart } from "./terms/term-part.tsx";

/** Judgements on words, and what they come to: a score, how far people agree, and a list of terms. */
export function AnnotationsView() {
  const { t } = useWords();
  const actions = useActions();
  const project = useWorkbenchState((state) => state.project);
  const [part, setPart] = useState<string>("list");
  if (project === null) return null;
  const { size } = project.annotations;
  return (
    <main className="ledger annotations-view with-parts">
      <Tabs
        selectedKey={part}
        onSelectionChange={(key) => {
          setPart(String(key));
        }}
      >
        <div className="record-bar">
          <h1>{t("ann.title")}</h1>
          <span className="sub num">{size > 0 && size}</span>
          <span className="sp" />
          <TabList aria-label={t("ann.parts")}>
            <Tab id="list">{t("ann.tabList")}</Tab>
            <Tab id="score">{t("ann.tabScore")}</Tab>
            <Tab id="agreement">{t("ann.tabAgreement")}</Tab>
            <Tab id="terms">{t("ann.tabTerms")}</Tab>
          </TabList>
        </div>
        <TabPanel id="list">
          <AnnotationList project={project} />
        </TabPanel>
        <TabPanel id="score">
          <ScorecardPart project={project} />
        </TabPanel>
        <TabPanel id="agreement">
          <AgreementPart
            project={project}
            onGo={(annotation) => {
              actions.select({ annotation });
              setPart("list");
            }}
          />
        </TabPanel>
        <TabPanel id="terms">
          <TermPart project={project} />
        </TabPanel>
      </Tabs>
    </main>
  );
}
