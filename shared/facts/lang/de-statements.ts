import type { StatementData } from "../statements/statement-data.ts";

const ADJECTIVE_ENDINGS = ["", "e", "en", "er", "es", "em"];
/** An adjective in all its endings, the bare form being the adverb: angeblich, angebliche … */
const declined = (...stems: readonly string[]): string[] =>
  stems.flatMap((stem) => ADJECTIVE_ENDINGS.map((ending) => stem + ending));

const SUBJUNCTIVE = [
  ...["sei", "seien", "seist", "habe", "werde", "könne", "müsse", "wolle", "solle", "dürfe", "möge", "gebe", "gehe"],
  ...["komme", "stehe", "liege", "wisse", "lasse", "bleibe", "brauche", "handle", "handele", "bestehe", "sehe"],
  ...["finde", "halte", "nehme", "spreche", "trage", "führe", "bringe", "leide", "bedeute"],
];

/** German doubt, denial and sources. */
export const DE_STATEMENTS: StatementData = {
  hedges: {
    alleged: [
      ...declined("angeblich", "mutmaßlich", "mutmasslich", "vermeintlich", "vorgeblich"),
      ...["unterstellt", "unterstellten"],
    ],
    suspected: [
      ...declined("vermutet", "verdächtig", "verdächtigt"),
      ...["vermutet", "vermuten", "vermutete", "vermuteten", "verdacht", "unter verdacht", "verdächtigte"],
      ...["verdächtigen", "im verdacht", "steht im verdacht"],
    ],
    reported: [
      ...["berichten zufolge", "medienberichten zufolge", "gerüchten zufolge", "dem vernehmen nach", "gerüchteweise"],
      ...["laut berichten", "laut medienberichten", "nach berichten", "nach medienberichten"],
      ...["unbestätigten berichten", "gerücht", "gerüchte", "wie es heißt", "es heißt , dass", "hörensagen"],
      ...["wurde berichtet", "wird berichtet", "wurde gemeldet", "wird gemeldet", "es wird gesagt", "man sagt"],
      ...declined("unbestätigt"),
    ],
    believed: [
      ...["wird angenommen", "wurde angenommen", "angenommen wird", "angenommen wurde", "man nimmt an"],
      ...["man annimmt", "nimmt man an", "vermutet man", "man vermutet", "man glaubt"],
      ...["geglaubt"],
    ],
    apparent: [
      ...["offenbar", "anscheinend", "dem anschein nach", "allem anschein nach", "augenscheinlich", "offensichtlich"],
      ...["scheint", "scheinen", "schien", "schienen", "scheine", "sieht so aus", "sah so aus", "sieht danach aus"],
      ...["den anschein"],
      ...declined("scheinbar"),
    ],
    likely: [
      ...["vermutlich", "wahrscheinlich", "höchstwahrscheinlich", "wohl", "dürfte", "dürften", "unwahrscheinlich"],
      ...["aller wahrscheinlichkeit nach", "mit großer wahrscheinlichkeit", "mit hoher wahrscheinlichkeit"],
      ...["wahrscheinlichkeit", "ich nehme an"],
      ...declined("vermutlich", "wahrscheinlich", "unwahrscheinlich"),
    ],
    possible: [
      ...["möglicherweise", "vielleicht", "womöglich", "eventuell", "unter umständen", "gegebenenfalls", "denkbar"],
      ...["könnte", "könnten", "könntest", "könntet", "wäre möglich"],
      ...declined("möglich", "potenziell", "potentiell", "etwaig", "eventuell"),
    ],
    expected: [
      ...["erwartet", "erwartete", "erwarteten", "erwarten", "wird erwartet", "rechnet mit", "rechnen mit"],
      ...["gerechnet", "davon ausgegangen", "davon aus , dass", "davon auszugehen", "aller voraussicht nach"],
      ...["erwartungsgemäß", "erwartung", "erwartungen", "wird vorhergesagt", "in erwartung", "absehbar"],
      ...declined("voraussichtlich"),
    ],
    accused: [
      ...["vorgeworfen", "vorwurf", "vorwürfe", "vorwürfen", "wirft", "warf", "werfen", "beschuldigt"],
      ...["beschuldigte", "beschuldigten", "beschuldigen", "beschuldigung", "beschuldigungen", "bezichtigt"],
      ...["angeklagt", "angeklagte", "angeklagten", "anschuldigung", "anschuldigungen", "verdächtige"],
      ...["tatverdächtige", "tatverdächtigen", "behauptung", "behauptungen"],
    ],
    considered: [
      ...["gilt als", "gelten als", "galt als", "galten als", "eingeschätzt", "betrachtet", "angesehen", "gehalten"],
      ...["gilt", "gelten", "galt", "galten", "empfunden", "vermutung", "vermutungen", "annahme", "annahmen"],
      ...declined("selbsternannt", "selbsterklärt"),
    ],
    estimated: [
      ...["prognostiziert", "prognostizieren", "prognose", "prognosen", "vorhersage", "vorhersagen", "vorhergesagt"],
      ...["voraus", "geschätzt", "geschätzte", "geschätzten", "schätzungsweise", "schätzungen", "schätzung"],
      ...["schätzt"],
    ],
    able: [
      ...["mag", "mögen", "könne", "darf", "dürfen", "durfte", "durften", "möglichkeit", "möglichkeiten", "kann"],
      ...["kannst", "können", "könnt", "konnte", "konnten", "gekonnt", "fähig", "in der lage", "imstande"],
      ...["lässt sich", "lassen sich", "vermag", "unmöglich", "außerstande", "ließ sich"],
    ],
    should: ["sollte", "sollten", "müsste", "müssten", "muss", "müssen", "bräuchte"],
    would: ["würde", "würden", "würdest", "wäre", "wären", "hätte", "hätten", "gäbe", "käme"],
    planned: [
      ...["soll", "sollen", "geplant", "geplante", "geplanten", "plant", "planen", "plante", "planten", "vorgesehen"],
      ...["beabsichtigt", "beabsichtigen", "beabsichtigte", "beabsichtigten"],
    ],
  },
  negations: {
    not: ["nicht", "nichts"],
    never: ["nie", "niemals", "nimmer"],
    no: [
      ...["kein", "keine", "keinen", "keinem", "keiner", "keines", "keins", "keinerlei", "niemand", "niemanden"],
      ...["niemandem", "nirgends", "nirgendwo", "weder", "keinesfalls", "keineswegs", "mitnichten"],
    ],
    notYet: ["noch nicht", "noch kein", "noch keine", "noch keinen"],
    noLonger: ["nicht mehr", "nicht länger"],
    without: ["ohne", "frei von", "abgesehen von"],
    instead: ["statt", "anstatt", "anstelle", "im gegensatz zu", "alles andere als", "anders als"],
    hardly: ["kaum", "selten", "wenig", "wenige", "wenigen", "weniger"],
    fail: [
      ...["scheitert", "scheiterte", "scheiterten", "scheitern", "gescheitert", "versäumt", "versäumte"],
      ...["versäumten", "versäumen", "versäumnis", "vergeblich", "erfolglos", "verfehlt", "verfehlte", "verfehlten"],
      ...["misslang", "misslungen", "verpasst", "verpasste", "verpassten", "versagt", "versagte", "versagten"],
      ...["versagen"],
    ],
    deny: [
      ...["leugnet", "leugnen", "leugnete", "leugneten", "geleugnet", "bestreitet", "bestreiten", "bestritt"],
      ...["bestritten", "dementiert", "dementierte", "dementierten", "dementieren", "dementi", "zurückgewiesen"],
      ...["zurückwies", "widerspricht", "widersprach", "widersprochen", "verneint", "verneinte", "abgestritten"],
      ...["bezweifelt", "bezweifeln", "zweifel", "zweifelt", "zweifeln"],
    ],
    refuse: [
      ...["weigert", "weigerte", "weigerten", "weigern", "geweigert", "weigerung", "verweigert", "verweigerte"],
      ...["verweigerten", "verweigern", "verweigerung", "ablehnen", "ablehnt", "ablehnte", "abgelehnt", "ablehnung"],
      ...["lehnt", "lehnte", "lehnten", "lehnen", "dagegen"],
    ],
    lack: [
      ...["fehlt", "fehlte", "fehlten", "fehlen", "fehlende", "fehlenden", "gefehlt", "mangel", "mangelt"],
      ...["mangelte", "mangelnde", "mangelnden", "mangelnder", "außerstande", "illegal", "illegale", "illegalen"],
      ...["illegaler", "inoffiziell", "irrelevant", "irrational", "irrationale", "irrationalen", "intolerant"],
      ...["intolerante", "instabil", "inakzeptabel", "entbehrt"],
    ],
    affix: [
      ...["nicht wegzudenken", "nicht zu leugnen", "nicht leugnen", "nicht zu bestreiten", "nicht zu übersehen"],
      ...["nicht zu vermeiden", "nicht vermeiden", "nicht ignorieren", "kann niemand bestreiten"],
      ...["kann niemand leugnen"],
      ...declined("unwahrscheinlich", "unmöglich"),
    ],
    prevent: [
      ...["verhindert", "verhindern", "verhinderte", "verhinderten", "vermeiden", "vermeidet", "vermied"],
      ...["vermieden", "verboten", "verbietet", "verbieten", "verbot", "verbots", "untersagt", "untersagte"],
      ...["untersagen", "aufhören", "aufgehört", "aufhört", "hört auf", "stoppen", "gestoppt", "stoppte"],
      ...["verzichtet", "verzichten", "verzichtete", "verzicht", "außer", "sofern"],
      ...["abgesagt", "unterlassen", "eingestellt", "heraushalten", "herauszuhalten", "fernhalten"],
      ...["fernzuhalten", "ferngehalten", "fernbleiben"],
    ],
  },
  attributions: {
    accordingTo: [
      ...["laut", "zufolge", "nach angaben", "nach eigenen angaben", "den angaben zufolge", "nach aussage", "gemäß"],
      ...["nach aussagen", "nach ansicht", "nach meinung", "nach auffassung", "nach einschätzung", "ansicht nach"],
      ...["meinung nach", "auffassung nach", "aus sicht", "nach darstellung", "nach informationen"],
      ...["unter berufung auf", "laut angaben", "offiziellen angaben", "geht aus", "hervorgeht", "heißt es"],
      ...["hieß es", "worten", "eigener aussage", "eigenen aussagen", "eigenen worten"],
      ...["aussage zufolge"],
    ],
    said: [
      ...["sagt", "sagen", "sagte", "sagten", "gesagt", "erklärt", "erklären", "erklärte", "erklärten", "meint"],
      ...["meinte", "meinten", "betont", "betonte", "betonten", "schreibt", "schrieb", "schrieben", "geschrieben"],
      ...["äußerte", "äußert", "äußerten", "geäußert", "fügt", "fügte", "fügten", "ergänzte", "ergänzt"],
      ...["antwortete", "warnt", "warnte", "warnten", "gewarnt", "kommentierte", "twitterte", "twittert"],
      ...["beschrieb", "beschreibt", "beschrieben", "findet", "glaubt", "glaubte", "gab an", "gaben an", "gibt an"],
      ...["geben an", "angab", "angaben", ", so", ",“ so", '," so', ",” so", ",« so", "zitiert", "zitierte"],
      ...["bemerkte", "verriet", "erläutert", "erläuterte", "erläuterten", "enthüllt", "enthüllte", "enthüllten"],
      ...["besagt", "besagte", "besagten", "lautet", "lautete", "lauteten", "verlauten", "bezeichnet", "bezeichnete"],
      ...["bezeichneten", "fuhr fort", "angeben", "führt aus", "führte aus", "legte dar", "darlegte", "schilderte"],
      ...["schildert", "schilderten", "äußerte sich", "sprach von", "spricht von", "sprachen von"],
    ],
    told: [
      ...["gegenüber", "erzählt", "erzählte", "erzählten", "mitgeteilt", "mitteilte", "mitteilten", "teilte"],
      ...["teilten"],
    ],
    announced: [
      ...["kündigte", "kündigten", "kündigt", "angekündigt", "ankündigte", "ankündigten", "verkündet", "verkündete"],
      ...["verkündeten", "bekannt gegeben", "bekanntgegeben", "gab bekannt", "bekannt gab", "bestätigt"],
      ...["bestätigte", "bestätigten", "berichtet", "berichten", "berichtete", "berichteten", "meldet", "meldete"],
      ...["meldeten", "gemeldet", "bericht", "stellungnahme", "mitteilung", "erklärung"],
    ],
    claimed: [
      ...["behauptet", "behaupten", "behauptete", "behaupteten", "beteuert", "beteuerte", "beteuerten", "beharrt"],
      ...["beharrte", "argumentiert", "argumentierte", "argumentierten", "räumte", "räumten", "räumt", "eingeräumt"],
      ...["gestand", "gestanden", "gibt zu", "gab zu", "zugab"],
    ],
    indirect: SUBJUNCTIVE,
  },
  idioms: [
    ...["nicht nur", "nicht bloß", "nicht allein", "nicht zuletzt", "nicht weniger als", "nicht mehr als"],
    ...[", nicht wahr", "nichts als", "nichts anderes als", "nicht umsonst", "nicht selten", "nicht später als"],
    ...["oder nicht", "wie erwartet", "als erwartet", "als angenommen", "als vermutet", "wie vermutet"],
    ...["wie vorhergesagt", "kein geringerer als", "keine geringere als", "kein wunder", "kein anderer als"],
    ...["keine andere als", "nicht minder", "nicht ungewöhnlich", "nicht unüblich", "nicht zu vergessen"],
    ...["kein zweifel", "ohne zweifel", "keine frage", "ohne weiteres", "wie möglich", "es sei denn", "sei es"],
    ...["mehr oder weniger", "nach wie vor", "ohne frage", "zweifelsohne", "sozusagen", "sage und schreibe"],
    ...["nicht von ungefähr", "wie wenig", "nicht ohne", "nie zuvor", "immer weniger", "ein wenig"],
    ...["nichts weniger als", "sehen aus", "sowohl", "gleichwohl", "warum nicht", "wieso nicht", "nicht einmal mehr"],
    ...["nichtsdestotrotz", "nicht umhin", "sich wohl", "keinen hehl"],
  ],
  frames: [{ openers: ["soll", "sollen"], closers: ["haben", "sein"], kind: "hedge", cue: "reported" }],
  capitalOnlyFirst: [],
  lowerCaseOnly: ["mag", "wohl", "angaben", "schien"],
  clauseOpeners: [],
  beforeCapital: [", so", ",“ so", '," so', ",” so", ",« so"],
  needFollower: [],
  asksBefore: [],
  tagPronouns: [],
  notAfter: {
    ...Object.fromEntries(SUBJUNCTIVE.map((form) => [form, ["ich"]])),
    wolle: ["ich", "aus", "die", "der"],
    führe: ["ich", "wir"],
    laut: ["der", "ein", "einen", "kein", "keinen", "den", "zu", "so"],
    sagen: ["zu"],
    erklären: ["zu"],
  },
  affixes: {
    prefixes: ["un"],
    suffixes: ["los", "lose", "losen", "loser", "loses", "losem"],
    exceptions: [
      ...["und", "uni", "unter", "uns", "ungarn", "ungar", "ungefähr", "ungemein", "unten", "unfall", "unfäll"],
      ...["unternehm", "unwetter", "unmengen", "unze", "unruhe", "unabhäng", "unentschieden", "unlängst", "groß"],
      ...["erlos", "los", "schloss", "verlos", "bloß", "kolos", "gelos", "auslos", "dialos", "eloge"],
    ],
    hyphened: ["no", "non", "nicht", "anti"],
  },
  sourceBefore: ["zufolge", "worten"],
  sourceAfter: ["so"],
  prepositions: [
    ...["in", "im", "am", "an", "auf", "bei", "beim", "nach", "vor", "während", "mit", "von", "vom", "zu", "zum"],
    ...["zur", "für", "über", "um", "unter", "seit", "bis", "durch", "gegen", "ohne", "wegen", "trotz", "bezüglich"],
    ...["gegenüber", "aus", "dass", "es", "sich", "dies", "hinter", "neben", "zwischen", "laut", "hierzu", "dazu"],
    ...["daraufhin", "außerdem"],
  ],
  accusations: [
    ...["anklage", "angeklag", "angriff", "attentat", "beihilfe", "belästig", "bestech", "bestoch", "betrog"],
    ...["betrug", "betrüg", "delikt", "dieb", "einbr", "entführ", "ermord", "erpress", "fälsch", "festgenommen"],
    ...["festnahm", "geldwäsche", "gestohlen", "getötet", "hacker", "hinterzieh", "hinterzog", "illegal", "korrupt"],
    ...["krimin", "meineid", "missbrauch", "misshand", "mord", "mörder", "nötig", "pyramiden", "raub", "räuber"],
    ...["schmuggel", "schmugg", "schneeball", "schuldig", "spion", "stahl", "stehlen", "straf", "täter", "terror"],
    ...["totschlag", "töten", "tötete", "tötung", "übergriff", "unterschlag", "unterschlug", "verbrech", "verdächt"],
    ...["verfehl", "vergehen", "vergewaltig", "verhaft", "verschwör", "veruntreu", "verurteil", "vorgeworfen"],
    ...["vorwurf", "vorwürf"],
  ],
  plainTyping: false,
  plainWords: {},
  ambiguousPlain: [],
};
