import type { LanguageText } from "./language-text.ts";

/** Reading English. */
export const english: LanguageText = {
  abbreviations: [
    ..."Mr Mrs Ms Mx Dr Prof Rev Hon Fr Msgr St Mt Ft Messrs Gov Gen Col Lt Sgt Capt Cmdr Adm Maj Brig Cpl Pvt".split(
      " ",
    ),
    ..."Sen Rep Pres Supt Det Insp Amb Atty vs v cf viz ca approx i.e e.g".split(" "),
  ],
  openAbbreviations: [
    ..."Inc Corp Ltd Co Bros Cos LLC plc Jr Sr Esq etc al Univ Dept Assn Ave Blvd Rd".split(" "),
    ..."Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla".split(
      " ",
    ),
    ..."Ore Pa Tenn Tex Va Vt Wash Wis Wyo bn mn mln bln tn ft sq mph Ph.D M.D B.A M.A a.m p.m U.S U.K U.N E.U D.C".split(
      " ",
    ),
  ],
  numberAbbreviations: [
    ..."No Nos p pp Fig Figs Art Sec Vol Ch Eq Para Op Ex".split(" "),
    // "until Oct. President Widodo was …": a month is followed by its day or year, or by nothing of its own.
    ..."Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split(" "),
  ],
  ordinalStop: false,
  sentenceStarters: [
    ..."the a an this that these those he she it they we you his her its their our my your there here i".split(" "),
    ..."but and so yet or however meanwhile moreover furthermore although though while when after before since if".split(
      " ",
    ),
    ..."as in on at for from with by to during despite according both some many most several all no one".split(" "),
    ..."what who why how where then now also even still only just because until instead later earlier last".split(" "),
  ],
  requiredLetters: null,
  commonWords:
    "the of and to that is for with by at from it are has have been this which their were not they be but or its had would said he his".split(
      " ",
    ),
  boilerplate: {
    lines: {
      credit: [
        /^(?:photo|image|picture|video|graphic|photograph)s?(?: credits?)?(?: by)?\s*:.{1,80}$/iu,
        /^(?:reporting|writing|editing|additional reporting|compiled) by .{1,120}$/iu,
      ],
      links: [],
      promotion: [
        /^(?:join|follow|like|find) (?:us|our|the)\b.{0,40}(?:telegram|facebook|twitter|whatsapp|instagram|youtube|discord|linkedin|social media|channel).{0,60}$/iu,
        /^(?:subscribe|sign up) (?:to|for) (?:our|the|your)\b.{0,100}$/iu,
        /^(?:get|receive) (?:our|the|all the) (?:latest|breaking|top)\b.{0,100}(?:inbox|email|newsletter|app|alerts?)$/iu,
        /^(?:download|get) (?:our|the) .{0,40}\bapp\b.{0,40}$/iu,
        /^support (?:our|independent) journalism.{0,60}$/iu,
      ],
      notice: [
        /^(?:(?:our|this) (?:site|website)|we) .{0,30}\bcookies?\b.{0,150}$/iu,
        /^(?:the )?comments?(?: sections?)?(?: (?:on|for|to) this (?:article|story|post))?.{0,20} (?:closed|disabled|moderated|switched off)\b.{0,60}$/iu,
        /^(?:do you have|have you got|got|have) (?:an?|any|some|more)? ?(?:news |story )?(?:tip|hint|story|information|feedback|question)s?\b.{0,100}$/iu,
        /^(?:contact|email|e-mail|write to|message|reach) (?:us|our (?:news ?(?:room|desk)|editors?|reporters?|team)|the (?:author|editors?|reporter|news ?(?:room|desk)))\b.{0,80}$/iu,
        /^(?:the |any |all )?(?:views?|opinions?)(?: and opinions?)? (?:expressed|given|contained|voiced)\b.{0,140}$/iu,
        /^this (?:article|story|report|page|post|text|version)(?: has been| was| is)? (?:been )?(?:updated|corrected|amended|edited|revised|translated|republished|shortened|abridged)\b.{0,120}$/iu,
        /^(?:correction|clarification|update|editors?[’']? note|note to readers|disclaimer)\s*:.{1,160}$/iu,
        /\b(?:all rights reserved|reproduction (?:is )?prohibited|may not be (?:reproduced|published|copied))\b.{0,100}$/iu,
        /^(?:this (?:article|content) is )?(?:for|reserved for|available to) subscribers(?: only)?.{0,60}$/iu,
      ],
      navigation: [],
    },
    headCredits: [/^[Bb][Yy] \p{Lu}[^,.]{2,40}(?:,.{1,50})?$/u, /^from our (?:own )?correspondents?\b.{0,40}$/iu],
    tailCredits: [
      /^(?:sources?|via|credits?|originally published (?:by|in|on|at))\s*:?\s.{1,80}$/iu,
      /^(?:this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published) (?:in|on|at|by)).{1,100}$/iu,
      /^(?:AP|AFP|Reuters|Bloomberg|PA|UPI|Xinhua)(?:\s*[/,]\s*(?:AP|AFP|Reuters|Bloomberg|PA|UPI|Xinhua))*$/u,
      /^with (?:material|files|reporting) from .{1,80}$/iu,
    ],
    linkLeads: [
      /^(?:read|see|watch|view|learn) (?:more|also|next|on)(?: (?:here|on this|about this|on this topic))?$/iu,
      /^(?:also read|also see|also on|more on this(?: story| topic)?|more from .{1,40}|further reading)$/iu,
      /^(?:related|recommended|most read|most popular|trending|latest|popular)(?: (?:articles?|stor(?:y|ies)|news|posts?|content|topics?|links?|coverage|reading|now))?$/iu,
      /^(?:you (?:may|might) also (?:like|be interested in)|don[’']t miss|up next|editors?[’']? picks?)$/iu,
    ],
  },
};
