import type { Channel } from "../../shared/ipc/contract.ts";
import { STOPPABLE_CALLS, type StoppableCall } from "../../shared/ipc/stoppable.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";

/** What a person is told while a call takes long; the others are quick, or have words of their own where they are made. */
const SLOW_CALLS: Partial<Readonly<Record<Channel, StringKey>>> = {
  "project.open": "busy.opening",
  "project.openSample": "busy.opening",
  "project.resetSample": "busy.opening",
  "project.restoreBackup": "busy.opening",
  "project.saveCopy": "busy.copying",
  "revision.preview": "busy.comparing",
  "revision.add": "busy.comparing",
  "revision.compare": "busy.comparing",
  "rates.import": "busy.rates",
  "out.export": "busy.exporting",
  "out.report": "busy.exporting",
  "out.preview": "busy.report",
};

/** Waiting is felt from here on. */
const TOLD_AFTER_MS = 300;

/** What a person waits for, and the call to stop if they wish; `null`: it runs to its end. */
export interface Busy {
  readonly key: StringKey;
  readonly stop: StoppableCall | null;
}

const isStoppable = (channel: Channel): channel is StoppableCall =>
  (STOPPABLE_CALLS as readonly Channel[]).includes(channel);

/** Tells of a call that takes long until the answer is there, whatever it is. `tell` gets `null` at the end. */
export async function tellingSlow<Answer>(
  channel: Channel,
  answer: Promise<Answer>,
  tell: (busy: Busy | null) => void,
): Promise<Answer> {
  const key = SLOW_CALLS[channel];
  if (key === undefined) return await answer;
  const waiting = { isTold: false };
  const timer = setTimeout(() => {
    waiting.isTold = true;
    tell({ key, stop: isStoppable(channel) ? channel : null });
  }, TOLD_AFTER_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (waiting.isTold) tell(null);
  }
}
