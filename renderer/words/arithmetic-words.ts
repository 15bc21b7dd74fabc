export * from "../../shared/i18n/words/arithmetic-words.ts";
