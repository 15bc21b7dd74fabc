import type { LexiconLanguage } from "./lexicon-language.ts";

export const german: LexiconLanguage = {
  inflections: [
    { ending: "e", base: "" },
    { ending: "en", base: "" },
    { ending: "er", base: "" },
    { ending: "es", base: "" },
    { ending: "s", base: "" },
    { ending: "n", base: "" },
    { ending: "em", base: "" },
    { ending: "nen", base: "" },
    { ending: "ern", base: "" },
    { ending: "in", base: "" },
    { ending: "innen", base: "" },
    // Verbs, from the infinitive.
    { ending: "t", base: "en" },
    { ending: "te", base: "en" },
    { ending: "ten", base: "en" },
    { ending: "et", base: "en" },
    { ending: "ete", base: "en" },
    { ending: "eten", base: "en" },
    { ending: "e", base: "en" },
    { ending: "end", base: "en" },
    { ending: "", base: "", unrounds: true },
    { ending: "e", base: "", unrounds: true },
    { ending: "en", base: "", unrounds: true },
    { ending: "er", base: "", unrounds: true },
    { ending: "ern", base: "", unrounds: true },
    { ending: "n", base: "", unrounds: true },
  ],
  lookalikes: new Set(
    (
      "bereits Bereits etwas Etwas weiter Weiter weitere Weitere weiteren weiterem weiterer weiteres meine Meine meiner " +
      "seiner deiner einer Einer alles Alles anders Anders besonders Besonders derer ihren Ihren " +
      "Vordergrund Mittelpunkt Zeitpunkt Standpunkt Augenblick Gegenstand Umstand Zustand Abstand Vorstand Großteil " +
      "Vorteil Nachteil Gegenteil Anteil Bestandteil Vorteile Nachteile Anteile Umstände Zustände Zusammenhang Zukunft " +
      "Auskunft Herkunft Unterkunft Ankunft Einkommen Abkommen Vorkommen Nachkommen Abteilung Mitteilung Beurteilung " +
      "Einstellung Vorstellung Darstellung Herstellung Feststellung Unterlagen Anlage Anlagen Grundlage Grundlagen"
    ).split(" "),
  ),
  links: ["", "s", "n", "en", "es", "er", "e"],
  inner: /e[rsnm]?$/u,
  writtenPlain: false,
  // Swiss spelling has no ß.
  unify: (word) => (word.includes("ß") ? word.replaceAll("ß", "ss") : word),
};
