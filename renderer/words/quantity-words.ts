export * from "../../shared/i18n/words/quantity-words.ts";
