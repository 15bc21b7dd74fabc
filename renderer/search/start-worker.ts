import type { SearchReply } from "./searched-texts.ts";
import type { StartWorker } from "./searcher.ts";
import workerUrl from "./search-worker.ts?worker&url";

/** The browser has it, the compiler's DOM does not: a script address that the page vouches for is an object of its own. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** The shells' Content-Security-Policy takes no bare string for a script: this one address is ours. */
const policy = (window as unknown as { readonly trustedTypes: TrustedTypes }).trustedTypes.createPolicy(
  "parallax-search",
  { createScriptURL: () => workerUrl },
);

export const startWorker: StartWorker = (onReply, onFailure) => {
  const worker = new Worker(policy.createScriptURL(""), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    onReply(data);
  };
  worker.onerror = onFailure;
  return worker;
};
