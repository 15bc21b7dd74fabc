/** A piece of what a voice says: words of the tool, or, with their language, words of a version. */
export interface SpokenPart {
  readonly text: string;
  readonly language?: string;
}

export type Utterance = readonly SpokenPart[];

export interface Message {
  /** A newer message on the same topic takes the place of one that still waits; `null`: it is said whatever comes. */
  readonly topic: string | null;
  /** Interrupts what is being read, and goes before what waits. */
  readonly isUrgent: boolean;
  /** Worded when its turn comes, so that it tells how things stand then; nothing is said where there are no words. */
  readonly words: () => Utterance;
}

/** What a live region is given: a new object each time, also for the same words, which are to be heard again. */
export interface Spoken {
  readonly id: number;
  readonly isUrgent: boolean;
  readonly utterance: Utterance;
}

/** Between two messages: a voice that is given more drops the one before. */
export const PAUSE_MS = 500;
/** What one key press does is gathered first, and the focus has then moved: a voice drops what comes together with that. */
export const GATHER_MS = 50;

/**
 * Gives out one message at a time, in the order in which they came, urgent ones first.
 * @param show puts the words where a screen reader hears of them
 */
export function createSpeaker(show: (spoken: Spoken) => void) {
  let waiting: readonly Message[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let count = 0;

  function next(): void {
    timer = null;
    const message = waiting.find(({ isUrgent }) => isUrgent) ?? waiting[0];
    if (message === undefined) return;
    waiting = waiting.filter((other) => other !== message);
    const utterance = message.words();
    if (utterance.length === 0) {
      next();
      return;
    }
    count += 1;
    timer = setTimeout(next, PAUSE_MS);
    show({ id: count, isUrgent: message.isUrgent, utterance });
  }

  return {
    say: (message: Message): void => {
      waiting = [...waiting.filter(({ topic }) => topic === null || topic !== message.topic), message];
      timer ??= setTimeout(next, GATHER_MS);
    },
    /** Nothing that waits is said any more. */
    stop: (): void => {
      waiting = [];
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
