import { SearchedTexts, type SearchReply, type SearchRequest } from "./searched-texts.ts";

// Searches beside the window: an expression that takes for ever holds up this worker, which the window ends.
const texts = new SearchedTexts();

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  const search = texts.prepare(data);
  postMessage("prepared" satisfies SearchReply);
  postMessage(search() satisfies SearchReply);
});
