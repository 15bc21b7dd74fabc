import type { Page } from "@playwright/test";
import { readStore } from "../electron/host/project/read-project.ts";
import { openStore } from "../electron/host/store/open-store.ts";
import { fixedGiver } from "../electron/host/testing/soak/sample-file.ts";
import { makeAnchor } from "../shared/project/anchor.ts";
import { VERDICTS, type ClaimRecord } from "../shared/project/claims/claim-record.ts";
import type { ClaimId } from "../shared/project/ids.ts";
import { sealEntry } from "../shared/project/journal.ts";
import { makeWindowStory } from "./window-story.ts";

const LINES = 40;
const SEED = 86;
const SUBJECTS = [
  "Quỹ Đổi Mới",
  "The Hanoi fund",
  "Die Brücke bei Köln",
  "The blockchain alliance",
  "Trường Nguyễn Du",
];
const MATTERS = ["collected", "lost", "wurde geschlossen nach", "paid out", "nhận được"];
/** What somebody types who looks for one claim among thousands, and takes back. */
const TYPED = "nguyen du 4711";

/** Makes a closed project of a short story with `count` claims, each with words in two versions and evidence. */
export async function makeClaimStory(path: string, count: number): Promise<void> {
  await makeWindowStory(path, LINES);
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  const read = await readStore(store);
  if (!read.ok) throw new Error(read.code);
  const give = fixedGiver(SEED);
  const anchors = read.texts.all
    .slice(0, 2)
    .map(({ id, revision, version: { view, segments } }) =>
      segments.map(({ range }) => makeAnchor(view.raw, view.toRaw(range), id, revision.id)),
    );
  const added = Array.from({ length: count }, (_, n): ClaimRecord => {
    const at = give.now();
    return {
      ...{ kind: "claim", id: `claim-${n}` as ClaimId, author: n % 3 === 0 ? "Mai" : "Jonas", finding: null },
      ...{ createdAt: at, changedAt: at, verdict: VERDICTS[n % VERDICTS.length]!, group: `Group ${n % 17}` },
      statement: `${SUBJECTS[n % 5]} ${MATTERS[Math.floor(n / 5) % 5]} ${n + 1000} million yuan in ${1950 + (n % 70)}`,
      rationale: "Two sources agree, and the court’s record names the same sum.",
      value: { kind: "money", amount: (n + 1000) * 1e6, currency: "CNY" },
      wordings: anchors.map((of) => of[n % of.length]!),
      evidence: [{ stance: "supports", title: `Record ${n}`, url: null, note: "As printed" }],
    };
  });
  const content = { at: give.now(), author: "Mai", command: "recordClaim", why: null, undoes: null, redoes: null };
  const entry = sealEntry(read.project.head, { ...content, diff: { added, updated: [], removed: [] } });
  const appended = await store.append(entry);
  await store.close();
  if (!appended.ok) throw new Error(appended.code);
}

/** Types into the ledger's search and takes it back; ms from each key to the painted frame with the rows that are left. */
export async function timeFilter(page: Page, rounds: number): Promise<number[]> {
  const search = page.locator(".ledger-search input");
  await search.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    document.addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    document.querySelector(".ledger-search input")?.addEventListener("input", () => {
      const asked = pressed;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          times.push(performance.now() - asked);
        };
        port2.postMessage(null);
      });
    });
    Object.assign(window, { filterTimes: times });
  });
  const known = (): Promise<number[]> =>
    page.evaluate(() => (window as unknown as { filterTimes: number[] }).filterTimes);
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    keys += 1;
    await page.waitForFunction(
      (count) => (window as unknown as { filterTimes: number[] }).filterTimes.length >= count,
      keys,
    );
  };
  for (let round = 0; round < rounds; round++) {
    for (const key of TYPED) await press(key === " " ? "Space" : key);
    for (let taken = 0; taken < TYPED.length; taken++) await press("Backspace");
  }
  return await known();
}
