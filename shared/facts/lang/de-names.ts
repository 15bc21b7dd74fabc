import { type NameData, words } from "./name-data.ts";

/** Names in German text, where every noun has a capital. */
export const DE_NAMES: NameData = {
  language: "de",
  capitalNouns: true,
  syllable: null,
  plainTyping: false,
  honorifics:
    words(`herr herrn frau fräulein dr prof professor professorin präsident präsidenten präsidentin vizepräsident
    vizepräsidentin us-präsident us-präsidenten staatspräsident staatschef staatschefin kanzler kanzlerin bundeskanzler
    bundeskanzlerin regierungschef regierungschefin premier premierminister premierministerin ministerpräsident
    ministerpräsidenten ministerpräsidentin minister ministerin außenminister außenministerin innenminister innenministerin
    finanzminister finanzministerin verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin
    energieminister gesundheitsminister justizminister umweltminister senator senatorin gouverneur gouverneurin bürgermeister
    bürgermeisterin oberbürgermeister richter richterin botschafter botschafterin abgeordneter abgeordnete abgeordneten
    kommissar kommissarin könig königin prinz prinzessin kaiser scheich ajatollah papst kardinal bischof erzbischof pfarrer
    general oberst hauptmann admiral kommandeur chef chefin vorsitzender vorsitzende vorsitzenden sprecher sprecherin
    direktor direktorin generalsekretär generalsekretärin parteichef parteichefin trainer trainerin stürmer verteidiger
    torwart torhüter kapitän schauspieler schauspielerin sänger sängerin autor autorin schriftsteller regisseur kandidat
    kandidatin staatsanwalt anwalt anwältin analyst gründer lord lady sir mr mrs doktor`),
  addresses: words("herr herrn frau fräulein"),
  familyNames: [],
  particles: words("von van zu de da di del della bin ibn al el la le du dos of the"),
  organisationWords:
    words(`AG GmbH KG SE Bank Universität Institut Verband Partei Ministerium Stiftung Gesellschaft Konzern
    Gruppe Verein Kommission Behörde Gericht Kirche Company Corp Corporation Inc Ltd Group University Institute Association
    Agency Council Committee Court Department League Party Times Post News FC SV SC VfB VfL Holding Limited Foundation`),
  organisationHeads: [],
  placeCues: words("in aus nach bei nahe über um von"),
  homographs:
    words(`Essen Halle Worms Regen Hamm Bar Singen Buchen Siegen Lage Weiden Hof Brand Main Nice Bush Jobs Christ
    Split Cork Bath Mobile Reading`),
  noNames:
    words(`januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag
    mittwoch donnerstag freitag samstag sonnabend sonntag
    der die das dem den des ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem
    diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden mancher manche manches welcher welche welches alle aller
    alles allen beide beiden einige einiger einigen mehrere mehrerer mehreren viele vieler vielen wenige weniger solche
    mein meine meiner meines meinem meinen dein deine deiner sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem
    ihren unser unsere unserer unseres unserem unseren euer eure
    ich du er sie es wir mich dich sich uns euch mir dir ihm ihn ihnen man wer was wen wem wessen niemand jemand etwas nichts
    in an auf aus bei mit nach seit von zu vor hinter über unter neben zwischen durch für gegen ohne um bis während wegen trotz
    statt anstatt innerhalb außerhalb laut gemäß zufolge dank ab im am ins ans zum zur beim vom
    und oder aber denn sondern doch jedoch weil da dass wenn als ob obwohl nachdem bevor ehe damit sodass falls sobald solange
    indem wie wo wohin woher warum weshalb wieso wann
    nicht nie niemals auch nur schon noch immer oft manchmal wieder bald jetzt nun dann heute gestern morgen später früher
    inzwischen allerdings deshalb daher darum trotzdem dennoch außerdem zudem ferner stattdessen vielleicht wahrscheinlich
    möglicherweise sicher tatsächlich schließlich endlich kürzlich derzeit zunächst ursprünglich ebenfalls ebenso so sehr zu
    mehr meist weniger genug andere anderen anderer erste ersten erster zweite zweiten dritte dritten letzte letzten nächste
    nächsten ehemalige ehemaligen hier dort dabei dafür dagegen danach davon davor dazu daran darauf daraus darin darüber
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend
    ist sind war waren bin bist sei wäre wird werden wurde wurden würde würden hat haben hatte hatten hätte kann können konnte
    könnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag mögen möchte
    ja nein danke bitte na ach oh anti pro ex vize co super mega mini ultra post neo pseudo semi multi inter
    anfang mitte ende prozent million millionen milliarde milliarden billion billionen tausende hunderte dutzende euro dollar
    cent uhr jahr jahre jahren monat monate tag tage woche wochen stunde stunden minute minuten meter kilometer
    mann frau menschen leute polizei experten kritiker forscher wissenschaftler behörden regierung kinder`),
  alsoNames: words("mai may so an"),
  determiners:
    words(`der die das dem den des ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser
    diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden mancher manche manches welcher welche
    welches alle aller allem allen beide beiden einige einiger einigen mehrere mehrerer viele vieler vielen solche solcher
    mein meine meiner meinem meinen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere
    unserer unserem unseren im am ins ans zum zur beim vom etwas mehr wenig viel genug zwei drei vier fünf sechs sieben acht
    neun zehn elf zwölf`),
  attribute: /^\p{Ll}{3,}(?<!t)e[mnrs]?$/u,
  nounEndings:
    words(`ung ungen heit heiten keit keiten schaft schaften tion tionen sion sionen ität itäten ismus ist isten
    istin nis nisse nissen tum chen lein ment mente ling linge innen eure enz enzen anz anzen logie logen graphie grafie
    maßnahme maßnahmen werk zeug stoff haus mann frau leute männer jahr jahre zeit zeiten platz weise rate raten recht rechte
    räume stelle stellen arbeit kraft kräfte welt spiel spiele spieler spielern minister chef führer nehmer
    sprecher partei politik steuer gesetz gesetze markt märkte preis preise kosten fall fälle teil teile seite seiten bereich
    ende gebiet gebiete krieg berg bergs`),
  endings: words("ischen ischer isches ischem ische innen ens es en er em e s n"),
  respectively: ["respektive", "beziehungsweise", "jeweils"],
  sounds: [
    ["schtsch", "š"],
    ["tsch", "č"],
    ["dsch", "j"],
    ["sch", "š"],
    ["zh", "š"],
    ["sh", "š"],
    ["ch", "x"],
    ["kh", "x"],
    ["ph", "f"],
    ["th", "t"],
    ["dh", "d"],
    ["gh", "g"],
    ["tz", "s"],
    ["ts", "s"],
    ["ck", "k"],
    ["ff", "v"],
    ["c", "k"],
    ["q", "k"],
    ["w", "v"],
    ["z", "s"],
    ["x", "ks"],
  ],
};
