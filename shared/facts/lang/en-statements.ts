import type { StatementData } from "../statements/statement-data.ts";

const BE = ["is", "are", "was", "were", "be", "been", "being", "’s", "'s", "’re", "'re"];
const ADVERBS = ["", "also ", "widely "];
/** "is said to", "was widely thought to": the participle alone may be a plain past. */
const passive = (...participles: readonly string[]): string[] =>
  BE.flatMap((be) => ADVERBS.flatMap((adverb) => participles.map((participle) => `${be} ${adverb}${participle}`)));

const CONTRACTED = [
  ...["ain", "aren", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "mustn", "needn", "shan"],
  ...["shouldn", "wasn", "weren", "won", "wouldn", "mightn", "mayn", "oughtn", "daren", "usedn"],
];
const contracted = (stems: readonly string[]): string[] => stems.flatMap((stem) => [`${stem}'t`, `${stem}’t`]);
const CANNOT = ["cannot", "can not", "could not", ...contracted(["can", "couldn"])];

/** English doubt, denial and sources, as in news of any country. */
export const EN_STATEMENTS: StatementData = {
  hedges: {
    alleged: [
      ...["alleged", "allegedly", "allege", "alleges", "alleging", "allegation", "allegations", "putative"],
      ...["reputed", "reputedly", "purported", "purportedly", "purports to", "purporting to", "supposed"],
      ...["supposedly", "so it is claimed", "claimed to be", "claimed to have", "it is claimed", "it was claimed"],
    ],
    suspected: [
      ...["suspected", "suspects that", "suspicion", "suspicions", "believed responsible", "on suspicion of"],
    ],
    reported: [
      ...["reportedly", "rumoured", "rumored", "rumour", "rumours", "rumor", "rumors", "unconfirmed"],
      ...["by all accounts", "reports suggest", "reports suggested", "according to reports"],
      ...["according to media reports", "according to rumours", "according to rumors", "it was reported"],
      ...["it is reported", "it has been reported", "said to be", "said to have", "hearsay", "word has it"],
      ...["legend has it"],
      ...passive("said to", "reported to", "rumoured to", "rumored to"),
    ],
    believed: [
      ...["believed to", "thought to", "understood to", "presumed to", "assumed to", "widely believed"],
      ...["it is believed", "it is thought", "it is understood", "it was believed", "it was thought"],
    ],
    apparent: [
      ...["apparent", "apparently", "seemingly", "evidently", "ostensible", "ostensibly", "outwardly", "seem"],
      ...["seems", "seemed", "seeming", "appear to", "appears to", "appeared to", "appearing to", "appear that"],
      ...["appears that", "appeared that", "looks as if", "looked as if", "looks as though", "looked as though"],
      ...["it looks"],
    ],
    likely: [
      ...["likely", "likelier", "probable", "probably", "presumably", "unlikely", "likelihood", "in all likelihood"],
      ...["in all probability", "looks set to", "look set to", "arguably", "i guess"],
    ],
    possible: [
      ...["may", "might", "could", "possible", "possibly", "potential", "potentially", "perhaps", "maybe"],
      ...["conceivable", "conceivably", "mightn't", "mightn’t"],
    ],
    expected: [
      ...["expected", "expected to", "expects to", "expect to", "expecting to", "is expecting", "anticipated"],
      ...["predicted to", "projected to", "forecast to", "tipped to", "poised to", "anticipated to", "on course to"],
      ...["it is expected", "expectation", "expectations", "in prospect", "prospective"],
    ],
    accused: [
      ...["accused", "accuses", "accuse", "accusing", "accusation", "accusations", "charged with", "blamed for"],
      ...["suspect", "suspects", "charging", "charges against", "blamed on", "indicted", "indictment"],
    ],
    considered: [
      ...["considered", "considered to", "considered a", "regarded as", "seen as", "viewed as", "deemed"],
      ...["hailed as", "perceived", "self described", "self proclaimed", "self styled", "conjecture", "conjectures"],
      ...["assumption"],
    ],
    estimated: [
      ...["predicted", "predicts", "predict", "prediction", "predictions", "anticipates", "forecasts", "estimated"],
      ...["estimates", "estimate", "roughly estimated"],
    ],
    able: [
      ...["possibility", "possibilities", "ability", "can", "able to", "capable of", "in a position to"],
      ...CANNOT,
      ...["unable to", "impossible", "able"],
    ],
    should: ["should", "ought to", "supposed to", "must", ...contracted(["shouldn", "oughtn", "mustn"])],
    would: ["would", "’d", "'d", ...contracted(["wouldn"])],
    planned: [
      ...["planned", "plans to", "plan to", "planning to", "scheduled", "slated", "intended", "intends to"],
      ...["intend to", "aims to", "aim to", "meant to", "going to", "proposed", "expects", "expect"],
      ...BE.slice(0, 4).flatMap((be) => [`${be} to`, `${be} set to`, `${be} due to`]),
    ],
  },
  negations: {
    not: ["not", ...contracted(CONTRACTED), ...CANNOT],
    never: ["never"],
    no: ["no", "none", "nobody", "no one", "no-one", "nothing", "nowhere", "neither"],
    nor: ["nor"],
    notYet: ["not yet", "yet to"],
    noLonger: ["no longer", "not any longer", "no more"],
    without: ["without", "free of", "free from", "devoid of"],
    instead: [...["instead of", "rather than", "as opposed to", "anything but", "far from", "other than", "unlike"]],
    hardly: ["hardly", "barely", "scarcely", "rarely", "seldom", "few"],
    fail: [
      ...["fail", "fails", "failed", "failing", "failure", "failures", "unsuccessful", "unsuccessfully", "in vain"],
      ...["miss", "missed", "misses", "missing", "neglected to"],
    ],
    deny: [
      ...["deny", "denies", "denied", "denying", "denial", "denials", "dispute", "disputes", "disputed", "disputing"],
      ...["reject", "rejects", "rejected", "rejecting", "rejection", "rebuffed", "rebutted", "refuted", "refutes"],
      ...["dismissed", "dismisses", "contradicted", "doubt", "doubts", "doubted"],
    ],
    refuse: [
      ...["refuse", "refuses", "refused", "refusing", "refusal", "decline to", "declines to", "declined to"],
      ...["declining to", "declined", "unwilling", "unwillingness", "reluctant", "reluctance", "opposed", "opposes"],
    ],
    lack: [
      ...["lack", "lacks", "lacked", "lacking", "absence", "absent", "unable to", "inability", "impossible"],
      ...["insufficient", "insufficiently", "inadequate", "incomplete", "incapable", "illegal", "invalid"],
      ...["invisible", "inaccurate", "incorrect", "incorrectly", "independent", "ineffective", "inappropriate"],
      ...["irrelevant", "irresponsible", "irregular", "immoral", "immature", "imperfect", "improper", "disagree"],
      ...["disagrees", "disagreed", "disagreement", "dishonest", "dislike", "dislikes", "disliked"],
      ...["impatient", "impartial", "impractical", "imprecise", "improbable", "indifferent"],
      ...["indirect", "indisputable", "inedible", "inefficient", "inexperienced", "inexplicable", "infertile"],
      ...["infrequent", "injustice", "insane", "insecure", "insensitive", "insignificant", "instability"],
      ...["intolerable", "intolerant", "involuntary", "inappropriately", "inaccessible", "inaction", "inactive"],
      ...["inconsistent", "inconvenient", "indecent", "irrational", "irreplaceable", "irreversible", "illegitimate"],
      ...["illegible", "illiterate", "illogical", "disabled", "disappear", "disappeared", "disadvantage"],
      ...["disapproval", "disbelief", "discontent", "discourage", "discouraged", "dishonour", "disloyal", "disobey"],
      ...["disorder", "disrespect", "dissatisfied", "distrust", "disregard", "disagreeing", "mistrust"],
    ],
    affix: [
      ...["no denying", "cannot deny", "cannot be denied", "cannot ignore", "cannot be ignored", "cannot avoid"],
      ...["cannot be avoided", "can't deny", "can’t deny", "no one can deny", "nobody can deny", "no avoiding"],
      ...["inevitable", "inevitably", "inescapable", "unlikely"],
    ],
    prevent: [
      ...["prevent", "prevents", "prevented", "preventing", "avoid", "avoids", "avoided", "avoiding", "stop"],
      ...["stops", "stopped", "stopping", "cease", "ceased", "quit", "ban", "banned", "bans", "prohibit"],
      ...["prohibits", "prohibited", "forbid", "forbids", "forbidden", "halt", "halted", "abandon", "abandoned"],
      ...["cancelled", "canceled", "off-limits", "except", "unless", "refrain from", "refrained from", "stay away"],
      ...["stayed away", "stay out", "stayed out", "keep away", "kept away", "keep out", "away from"],
    ],
  },
  attributions: {
    accordingTo: [
      ...["according to", "in the words of", "citing", "cited by", "quoted by", "quoting", "in the view of"],
    ],
    said: [
      ...["said", "says", "say", "saying", "added", "adds", "adding", "explained", "explains", "explaining"],
      ...["stated", "states", "stating", "noted", "notes", "wrote", "writes", "tweeted", "posted", "commented"],
      ...["remarked", "replied", "continued", "concluded", "stressed", "emphasised", "emphasized", "recalled"],
      ...["pointed out", "thinks", "believes", "warned", "warns", "described", "describes", "suggested", "suggests"],
      ...["revealed"],
    ],
    told: ["told", "tells", "telling", "informed", "assured"],
    announced: [
      ...["announced", "announces", "announcing", "declared", "declares", "confirmed", "confirms", "reported"],
      ...["reports", "disclosed", "proclaimed", "reported that", "statement", "published"],
    ],
    claimed: [
      ...["claim", "claims", "claimed", "claiming", "insist", "insists", "insisted", "insisting", "argue", "argues"],
      ...["argued", "arguing", "maintains", "maintained", "contends", "contended", "asserts", "asserted", "admitted"],
      ...["admits", "acknowledged", "conceded"],
    ],
  },
  idioms: [
    ...["not only", "not just", "not merely", "not simply", "not solely", "not least", "not to mention", "if not"],
    ...["isn't only", "isn’t only", "isn't just", "isn’t just", "wasn't just", "wasn’t just", "don't just"],
    ...["don’t just", "doesn't just", "doesn’t just", "didn't just", "didn’t just", "aren't just", "aren’t just"],
    ...["no doubt", "no matter", "no wonder", "no less", "no fewer", "no more than", "no later", "no sooner"],
    ...["no earlier", "not less than", "not more than", "not later than", "nothing but", "nothing less"],
    ...["nothing short of", "none other", "none the less", "never mind", "whether or not", "or not", "why not"],
    ...["more often than not", "cannot help but", "can't help but", "can’t help but", "not unlike", "not uncommon"],
    ...["not unusual", "not until", "as possible", "where possible", "no question", "a few", "quite a few"],
    ...["last but not least", "not infrequently", "like no other", "second to none", "no mean feat"],
    ...["no holds barred", "that is to say", "to say the least", "needless to say", "so to say", "that said"],
    ...["become apparent", "becomes apparent", "became apparent", "increasingly apparent", "clearly apparent"],
    ...["more apparent", "than expected", "as expected", "than anticipated", "than predicted", "as predicted"],
    ...["what to expect", "no secret of", "no stranger to", "no small", "having said that"],
    ...["have a say", "had a say"],
  ],
  frames: [],
  capitalOnlyFirst: ["no", "not"],
  lowerCaseOnly: ["may", "might", "say", "states", "reports", "notes"],
  clauseOpeners: [],
  beforeCapital: [],
  needFollower: ["no"],
  asksBefore: [],
  tagPronouns: ["it", "he", "she", "we", "you", "they", "i", "there"],
  notAfter: {
    able: ["being"],
    states: [...["united", "the", "member", "us", "all", "other", "these", "those", "two", "three", "several"]],
    statement: ["financial", "bank"],
    notes: ["bank", "the", "of", "some", "few"],
    reports: ["the", "of", "these", "those", "two", "three", "several", "annual"],
    published: ["newly"],
    no: ["yes"],
  },
  affixes: {
    prefixes: ["un"],
    suffixes: ["less"],
    exceptions: [
      ...["unit", "unanim", "uncles", "under", "unicorn", "unifi", "unify", "uniform", "union", "unique", "univers"],
      ...["unless", "until", "unto", "unlike", "regardless", "nevertheless", "nonetheless", "bless", "unveil"],
      ...["wireless", "understand", "unearth", "unleash", "undo", "unfold", "unpack"],
    ],
    hyphened: ["no", "non", "anti"],
  },
  sourceBefore: [],
  sourceAfter: [],
  prepositions: [
    ...["in", "on", "at", "by", "after", "before", "during", "with", "from", "to", "for", "of", "about", "into"],
    ...["under", "over", "since", "until", "through", "as", "that", "it", "there"],
  ],
  accusations: [
    ...["abus", "accus", "arrest", "arson", "assault", "blackmail", "brib", "burglar", "charged", "cheat", "conspir"],
    ...["convict", "corrupt", "crime", "criminal", "deceiv", "defraud", "embezzl", "espionage", "extort", "forg"],
    ...["fraud", "groped", "guilty", "hack", "harass", "illegal", "indict", "kidnap", "kill", "launder", "loot"],
    ...["manslaughter", "misappropriat", "misconduct", "molest", "murder", "offence", "offense", "perjur", "ponzi"],
    ...["pyramid", "rape", "raping", "rapist", "robb", "scam", "smuggl", "spy", "stab", "steal", "stole", "suspect"],
    ...["swindl", "terroris", "theft", "thief", "thieves", "traffick", "unlawful", "wrongdoing"],
  ],
  plainTyping: false,
  plainWords: {},
  ambiguousPlain: [],
};
