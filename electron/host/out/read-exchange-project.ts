import type { ExchangeProject } from "../../../shared/exchange/exchange-project.ts";
import { exchangeProject, type ExchangeOptions } from "../project/exchange-project.ts";
import { readStore } from "../project/read-project.ts";
import type { JournalStore } from "../store/journal-store.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { fail, storeFailed } from "../failures.ts";
import type { OpenedStore } from "../store/open-store.ts";

export type ReadExchange = { readonly ok: true; readonly project: ExchangeProject } | HostFailure;

/** All that a store holds, as writers of formats take it; the store is closed. What is written meanwhile is not in it. */
export async function readExchangeProject(
  opened: OpenedStore,
  path: string,
  options: ExchangeOptions,
): Promise<ReadExchange> {
  if (!opened.ok) return storeFailed(opened, path);
  try {
    return await readOut(opened.store, options);
  } finally {
    await opened.store.close();
  }
}

async function readOut(store: JournalStore, options: ExchangeOptions): Promise<ReadExchange> {
  const read = await readStore(store);
  if (!read.ok) return read;
  const journal = await store.readEntries();
  const kept = journal.ok ? await store.readKept() : journal;
  if (!journal.ok || !kept.ok) return fail("damaged-entries", store.path);
  const { project, texts } = read;
  const last = project.head?.sequence ?? 0;
  const entries = journal.entries.filter(({ sequence }) => sequence <= last);
  return { ok: true, project: exchangeProject({ state: project.state, texts, entries, kept: kept.entries }, options) };
}
