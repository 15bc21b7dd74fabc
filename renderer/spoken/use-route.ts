import { useEffect, useState } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import { editTarget } from "../edits/edit-target.ts";
import { alignedShare } from "../frame/aligned-share.ts";
import { useWorkbench } from "../state/context.tsx";
import { findingRows } from "../state/finding-rows.ts";
import type { Announcement, Notice, WorkbenchState } from "../state/workbench.ts";
import { useWords, type Words } from "../ui/words.tsx";
import { beadSummary, beadUtterance } from "./bead-words.ts";
import { cellWords, changeWords, steppedWords } from "./change-words.ts";
import { findingUtterance } from "./finding-route-words.ts";
import { createSpeaker, type Message, type Spoken, type Utterance } from "./speaker.ts";

/** What has last been said politely and urgently: the window's two live regions show it. */
export function useRoute(): { readonly polite: Spoken | null; readonly urgent: Spoken | null } {
  const { store } = useWorkbench();
  const words = useWords();
  const [spoken, setSpoken] = useState<{ polite: Spoken | null; urgent: Spoken | null }>(SILENT);
  useEffect(() => {
    const speaker = createSpeaker((next) => {
      setSpoken((before) => (next.isUrgent ? { ...before, urgent: next } : { ...before, polite: next }));
    });
    const end = store.subscribe((state, before) => {
      for (const message of messagesOf(words, state, before, store.getState)) speaker.say(message);
    });
    return () => {
      end();
      speaker.stop();
      // What was said in another language is not left standing.
      setSpoken(SILENT);
    };
  }, [store, words]);
  return spoken;
}

const SILENT = { polite: null, urgent: null };

/** What is to be said after a change of the window's state. */
export function messagesOf(
  words: Words,
  state: WorkbenchState,
  before: WorkbenchState,
  now: () => WorkbenchState,
): readonly Message[] {
  const { announcement, notice, connection } = state;
  const messages: Message[] = [];
  const cell =
    state.project?.beads === before.project?.beads ? "" : cellWords(words, editTarget(before), editTarget(state));
  if (cell !== "") messages.push(plain("cell", cell));
  if (notice !== null && notice !== before.notice) messages.push(noticeMessage(words, notice));
  if (connection === "lost" && before.connection !== "lost")
    messages.push({ ...plain("host", words.t("host.lost")), isUrgent: true });
  if (state.busy !== null && state.busy !== before.busy) messages.push(plain("busy", words.t(state.busy.key)));
  if (announcement !== null && announcement !== before.announcement)
    messages.push(announcementMessage(words, announcement, now));
  const work = workWords(words, state, before);
  if (work !== "") messages.push(plain("work", work));
  return messages;
}

const plain = (topic: string | null, text: string): Message => ({ topic, isUrgent: false, words: () => [{ text }] });

function noticeMessage({ t }: Words, { kind, key, because, values }: Notice): Message {
  const text = because === null ? t(key, values) : `${t(key, values)} ${t(because, values)}`;
  return { ...plain(null, text), isUrgent: kind === "error" };
}

function announcementMessage(words: Words, announcement: Announcement, now: () => WorkbenchState): Message {
  switch (announcement.about) {
    case "text":
      return plain(announcement.isPlace ? "segment" : null, announcement.text);
    case "change":
      return {
        ...{ topic: `change ${announcement.command.name}`, isUrgent: false },
        words: () => changed(now(), (project, bead) => changeWords(words, announcement.command, project, bead)),
      };
    case "undone":
    case "redone": {
      const { about, action } = announcement;
      return {
        ...{ topic: "step", isUrgent: false },
        words: () => changed(now(), (project, bead) => steppedWords(words, about, action, project, bead)),
      };
    }
    default:
      return { topic: "place", isUrgent: false, words: () => placeWords(words, announcement.about, now()) };
  }
}

function changed(
  { project, bead }: WorkbenchState,
  wording: (project: NonNullable<WorkbenchState["project"]>, bead: string | null) => string,
): Utterance {
  const text = project === null ? "" : wording(project, bead);
  return text === "" ? [] : [{ text }];
}

/** Where the person is now. The grid's own cells are read out by themselves, so there it is told without the texts. */
function placeWords(
  words: Words,
  about: "bead" | "finding" | "caret",
  { project, bead, finding, view }: WorkbenchState,
): Utterance {
  if (project === null) return [];
  if (about === "finding") {
    const own = findingRows(project).filter((row) => row.finding.fingerprint === finding);
    const row = own.find((one) => one.finding.bead === bead) ?? own[0];
    return row === undefined ? [] : findingUtterance(words, row, project);
  }
  if (about === "bead" && view !== "segments") return beadUtterance(words, project, bead);
  const summary = beadSummary(words, project, bead);
  if (summary === "") return [];
  const number = project.beads.findIndex(({ id }) => id === bead) + 1;
  return [{ text: about === "caret" ? `${words.t("a11y.selected", { bead: number })}.` : summary }];
}

/** That an alignment has ended, and what it has come to; what an edit's own check finds is in the lists. */
function workWords({ t, language }: Words, { project }: WorkbenchState, before: WorkbenchState): string {
  if (project === null || before.project === null || project.work.state === before.project.work.state) return "";
  const { work } = project;
  if (work.state === "aligning") return t("work.aligning", { done: work.done, total: work.total });
  if (work.state === "cancelled" || work.state === "failed") return `${t(`work.${work.state}`)}.`;
  const isAligned = before.project.work.state === "aligning";
  const share = isAligned ? alignedShare(project) : null;
  return share === null ? "" : `${t("status.aligned", { percent: formatPercent(language, Math.round(share * 100)) })}.`;
}
