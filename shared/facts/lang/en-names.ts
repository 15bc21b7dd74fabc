import { type NameData, words } from "./name-data.ts";

/** Names in English text. */
export const EN_NAMES: NameData = {
  language: "en",
  capitalNouns: false,
  syllable: null,
  plainTyping: false,
  honorifics:
    words(`mr mrs ms miss dr sir dame lord lady madam prof professor president vice-president chancellor minister
    premier senator congressman congresswoman representative governor mayor judge justice attorney ambassador secretary
    commissioner councillor councilman king queen prince princess emperor sultan sheikh ayatollah pope cardinal archbishop
    bishop father reverend rabbi imam general gen colonel col major captain capt lieutenant lt sergeant sgt admiral marshal
    commander officer detective inspector constable chief chairman chairwoman chairperson director spokesman spokeswoman
    spokesperson coach manager striker midfielder defender goalkeeper captain actor actress singer author writer director
    leader candidate speaker mp envoy`),
  addresses: words("mr mrs ms miss"),
  familyNames: [],
  particles: words("of the for de da di del della der den van von zu bin ibn al el la le du dos y"),
  organisationWords:
    words(`Agency Alliance Army Association Authority Bank Board Bureau Centre Center Church Club College
    Commission Committee Company Congress Co Corp Corporation Council Court Department Enterprises Exchange Federation
    Force Forces Foundation Front Fund Group Guard Holdings House Inc Institute International League Limited Ltd LLC
    Ministry Movement Museum Network Office Organisation Organization Parliament Party PLC Police Press Senate Service
    Society Systems Times Trust Union United University Post News FC`),
  organisationHeads: [],
  placeCues: words("in from to at near outside across around towards toward into via"),
  homographs: words(
    "Nice Reading Mobile Bath Cork Split Turkey Champagne Cologne Essen Worms Bush Francis Jobs Christ",
  ),
  noNames:
    words(`january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    i i'm i've i'd i'll ok tv dvd pc ceo cfo pm am gmt bst est edt utc god easter christmas
    the a an this that these those my your his her its our their some any no every each all both half either neither such
    what which whose who whom where when why how whether that he she it we you they me him us them one ones someone somebody
    something anyone anybody anything everyone everybody everything nobody nothing none there here
    in on at by for from to of with without about above across after against along amid among around as before behind below
    beneath beside besides between beyond but despite down during except inside into like near off onto opposite out outside
    over past per since than through throughout till toward towards under underneath unlike until up upon via within
    and or nor so yet if because although though unless while whereas once lest provided
    am is are was were be been being have has had having do does did doing done will would shall should can could may might
    must ought need let
    not never also just only even still already always often sometimes usually rarely seldom again soon now then today
    tomorrow yesterday tonight later earlier meanwhile however therefore thus hence moreover furthermore instead otherwise
    perhaps maybe probably possibly certainly indeed actually finally eventually recently currently initially originally
    additionally consequently nevertheless nonetheless similarly likewise rather quite very too much many more most less
    least few fewer several enough other others another same different first second third last next previous former latter
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands
    million millions billion billions dozens yes well oh please thanks thank hello dear
    people man men woman women police officials experts critics researchers scientists authorities residents voters
    investigators doctors students children families workers players fans members government although according
    get go going give make take see look think know come want say says said told asked added`),
  alsoNames: words("may april june august march will so you do ma an"),
  determiners: words("the a an this that these those my your his her its our their some any no every each"),
  attribute: null,
  nounEndings: words("ing tion tions sion ness ment ments ity ities ism ally fully ously"),
  endings: words("s es"),
  respectively: ["respectively"],
  sounds: [
    ["shch", "š"],
    ["tch", "č"],
    ["ch", "č"],
    ["sh", "š"],
    ["zh", "š"],
    ["kh", "x"],
    ["dzh", "j"],
    ["ph", "f"],
    ["gh", "g"],
    ["th", "t"],
    ["dh", "d"],
    ["ts", "s"],
    ["tz", "s"],
    ["ck", "k"],
    ["ff", "v"],
    ["c", "k"],
    ["q", "k"],
    ["w", "v"],
    ["z", "s"],
    ["x", "ks"],
  ],
};
