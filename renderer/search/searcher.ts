import type { SearchQuery } from "./search-query.ts";
import type { SearchAnswer, SearchReply, SearchRequest } from "./searched-texts.ts";

/** How long an expression may search, in ms, once the texts are prepared. Plain words are found in linear time and have no limit. */
export const EXPRESSION_LIMIT_MS = 2000;

/** What the searcher needs of a worker. */
export interface SearchPort {
  postMessage(request: SearchRequest): void;
  terminate(): void;
}

/** Starts a worker, which replies and tells that it has failed. */
export type StartWorker = (onReply: (reply: SearchReply) => void, onFailure: () => void) => SearchPort;

/** A text under a key that is another one whenever the text is. */
export interface SearchedText {
  readonly key: string;
  readonly text: string;
}

export type SearchOutcome = SearchAnswer | "too-slow" | "failed";

interface Job {
  readonly query: SearchQuery;
  readonly texts: readonly SearchedText[];
  /** `null`: a later search has taken its place. */
  readonly settle: (outcome: SearchOutcome | null) => void;
}

/** Runs one search at a time in a worker, and ends the worker where an expression takes too long. */
export class Searcher {
  private readonly start: StartWorker;
  private port: SearchPort | null = null;
  private sent: ReadonlySet<string> = new Set();
  private running: Job | null = null;
  private waiting: Job | null = null;
  private limit: ReturnType<typeof setTimeout> | undefined;

  constructor(start: StartWorker) {
    this.start = start;
  }

  /** Resolves to `null` where another search was asked for before this one was done. */
  search(query: SearchQuery, texts: readonly SearchedText[]): Promise<SearchOutcome | null> {
    this.waiting?.settle(null);
    this.running?.settle(null);
    return new Promise((settle) => {
      this.waiting = { query, texts, settle };
      this.next();
    });
  }

  dispose(): void {
    this.waiting?.settle(null);
    this.running?.settle(null);
    this.waiting = null;
    this.running = null;
    this.end();
  }

  private next(): void {
    if (this.running !== null || this.waiting === null) return;
    const { query, texts } = (this.running = this.waiting);
    this.waiting = null;
    this.port ??= this.open();
    this.port.postMessage({
      query,
      texts: texts.map(({ key, text }) => (this.sent.has(key) ? { key } : { key, text })),
    });
    this.sent = new Set(texts.map(({ key }) => key));
  }

  private open(): SearchPort {
    return this.start(
      (reply) => {
        if (reply !== "prepared") this.finish(reply);
        else if (this.running?.query.isExpression === true) this.startLimit();
      },
      () => {
        this.end();
        this.finish("failed");
      },
    );
  }

  private startLimit(): void {
    this.limit = setTimeout(() => {
      this.end();
      this.finish("too-slow");
    }, EXPRESSION_LIMIT_MS);
  }

  private end(): void {
    clearTimeout(this.limit);
    this.port?.terminate();
    this.port = null;
    this.sent = new Set();
  }

  private finish(outcome: SearchOutcome): void {
    clearTimeout(this.limit);
    this.running?.settle(outcome);
    this.running = null;
    this.next();
  }
}
