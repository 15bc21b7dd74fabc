import type { LanguageText } from "./language-text.ts";

/** Reading German. */
export const german: LanguageText = {
  abbreviations: [
    ..."Dr Prof Hr Fr Frl Dipl Ing Mag St Sankt Hl Gebr geb verh gest gen ehem sog bzw vgl ggf evtl inkl exkl".split(
      " ",
    ),
    ..."zzgl abzgl max min ca allg bes insb einschl entspr gem lt ff wg zw dgl Bez Reg ärztl staatl städt öff kath ev".split(
      " ",
    ),
    ..."z.B d.h u.a v.a i.d.R s.o s.u u.U o.g z.T z.Zt i.A i.V m.E a.D a.d i.S.d n.Chr v.Chr Chr Präs Min Gen Abg".split(
      " ",
    ),
  ],
  openAbbreviations: [
    ..."Mio Mrd Bio Trill Tsd Mill Std Sek usw etc Co Inc Corp Ltd e.V e.K jun sen u.Ä o.Ä u.ä o.ä usf Str Pl Tel".split(
      " ",
    ),
    ..."Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So Jh Jhd Jahrh EUR".split(" "),
  ],
  numberAbbreviations:
    "Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Nr Nrn S Art Abs Abb Kap Bd Ziff Tab Anm Aufl Hs Rn Rz Lit Vers Az Jg Kl".split(
      " ",
    ),
  ordinalStop: true,
  sentenceStarters: [
    ..."der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem jene jener jedes".split(
      " ",
    ),
    ..."er sie es wir ihr ich man sein seine ihre ihren unser kein keine alle viele einige manche beide mehrere".split(
      " ",
    ),
    ..."und aber oder doch denn auch so da dann danach dabei damit darauf daraufhin daher deshalb dennoch trotzdem".split(
      " ",
    ),
    ..."allerdings jedoch zudem außerdem inzwischen mittlerweile nun jetzt heute gestern hier dort wie was wer warum".split(
      " ",
    ),
    ..."wenn als weil nachdem bevor während obwohl ob im in am an auf aus bei beim mit nach von vom vor zu zum zur".split(
      " ",
    ),
    ..."für gegen ohne um über unter durch seit laut trotz insgesamt zuvor zuletzt insbesondere darunter anschließend".split(
      " ",
    ),
  ],
  requiredLetters: null,
  commonWords:
    "der die das und den von zu mit ist des im für auf nicht dem eine ein sich auch wird sind haben hat bei nach wie einer einem einen durch aus".split(
      " ",
    ),
  boilerplate: {
    lines: {
      credit: [
        /^(?:foto|bild|fotos|bilder|bildquelle|bildnachweis|grafik|video|titelbild|symbolbild)\s*:.{1,80}$/iu,
        /^(?:redaktion|bearbeitet von|übersetzt von|mit material von|mitarbeit)\s*:?\s.{1,80}$/iu,
      ],
      links: [],
      promotion: [
        /^(?:anzeige|werbung|gesponsert|sponsored|partnerinhalt|advertorial)$/iu,
        /^(?:abonnieren|folgen|besuchen) sie (?:uns|unseren|unsere|den|jetzt)\b.{0,100}$/iu,
        /^(?:folge|folgt|abonniere|besuche|like)(?:n)? (?:uns|unseren|unsere)\b.{0,100}$/iu,
        /^(?:jetzt|hier|zum|unseren|den) .{0,20}(?:newsletter|abo|probeabo)\b.{0,60}$/iu,
        /^(?:laden sie|lade dir) .{0,30}\bapp\b.{0,40}$/iu,
      ],
      notice: [
        /^(?:wir|unsere|diese|auf dieser) .{0,40}\bcookies?\b.{0,150}$/iu,
        /^(?:die )?kommentar(?:e|funktion|bereich|spalte)?.{0,60} (?:geschlossen|deaktiviert|gesperrt|beendet|moderiert|abgeschaltet).{0,40}$/iu,
        /^(?:haben|hätten|kennen|wissen) sie .{0,60}(?:hinweis|tipp|information|anregung|frage|fehler|mehr)\p{L}*.{0,80}$/iu,
        /^(?:schreiben|mailen|kontaktieren|erreichen|informieren|melden) sie (?:uns|sich bei uns|die redaktion|unsere redaktion)\b.{0,80}$/iu,
        /^(?:die )?(?:hier |in diesem (?:text|artikel|beitrag) )?(?:geäußerten?|vertretenen?|wiedergegebenen?|dargestellten?) (?:meinung|ansicht|auffassung)(?:en)?\b.{0,140}$/iu,
        /^(?:dieser (?:artikel|beitrag|text)|diese (?:meldung|seite|fassung)) (?:wurde|ist|wird) .{0,80}(?:aktualisiert|korrigiert|ergänzt|überarbeitet|geändert|übersetzt|gekürzt|berichtigt).{0,40}$/iu,
        /^(?:korrektur|berichtigung|anmerkung der redaktion|hinweis der redaktion|transparenzhinweis|update|haftungsausschluss)\s*:.{1,160}$/iu,
        /\b(?:alle rechte vorbehalten|nachdruck (?:verboten|nur mit)|vervielfältigung).{0,100}$/iu,
        /^(?:nur )?für (?:abonnenten|abonnentinnen|registrierte).{0,60}$/iu,
      ],
      navigation: [
        /^(?:teilen|drucken|merken|kommentare?|kommentieren|startseite|impressum|datenschutz(?:erklärung)?|kontakt|suche|menü|anmelden|registrieren|einloggen|weiter|zurück|nach oben|schlagworte?|agb|mehr laden|mehr anzeigen)$/iu,
        /^(?:auf|per|via) (?:facebook|twitter|whatsapp|telegram|linkedin|xing|e-?mail|x) teilen$/iu,
        /^(?:artikel|beitrag) (?:teilen|drucken|merken|vorlesen|versenden).{0,20}$/iu,
        /^(?:kommentar (?:schreiben|verfassen|hinterlassen)|schreiben sie einen kommentar|schreibe einen kommentar)$/iu,
        /^(?:ihre|deine) e-?mail-adresse wird nicht veröffentlicht.{0,80}$/iu,
        /^(?:erforderliche|pflicht)felder sind.{0,40}$/iu,
        /^(?:bitte )?(?:melden sie sich|melde dich|loggen sie sich) (?:zuerst |bitte )?(?:an|ein).{0,60}$/iu,
        /^(?:wir verwenden|diese (?:website|seite) (?:verwendet|nutzt)) cookies.{0,150}$/iu,
        /^\d+ kommentare?$/iu,
        /^lesezeit\s*:?\s.{1,20}$/iu,
        /^(?:schlagworte?|tags|themen)\s*:.{1,150}$/iu,
      ],
    },
    headCredits: [
      /^[Vv](?:on|ON) \p{Lu}[\p{L}.-]+(?: (?:von |van |de )?\p{Lu}[\p{L}.-]+){1,3}(?:(?:,| und) .{1,50})?$/u,
    ],
    tailCredits: [
      /^(?:quellen?|via)\s*:?\s.{1,80}$/iu,
      /^(?:dpa|afp|reuters|apa|sda|kna|epd|sid|dts|ap)(?:[/, -]+(?:dpa|afp|reuters|apa|sda|kna|epd|sid|dts|ap|[a-z]{2,4}))*$/iu,
      /^(?:dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zuvor|ursprünglich)).{1,100}$/iu,
    ],
    linkLeads: [
      /^(?:lesen sie (?:auch|mehr|weiter|dazu)|lies auch|auch interessant|mehr zum thema|mehr dazu|zum thema|passend dazu)$/iu,
      /^(?:weiterlesen|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|das könnte (?:sie|dich) auch interessieren)$/iu,
      /^(?:ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen)|meistgelesen|meistgelesene artikel|siehe auch|empfohlen(?:e artikel)?)$/iu,
    ],
  },
};
