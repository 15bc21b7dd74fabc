import { GAZETTEERS } from "../../../facts/names/gazetteer/index.ts";
import type { ConceptFile } from "../concept.ts";
import abstract from "./abstract.json" with { type: "json" };
import adjectives from "./adjectives.json" with { type: "json" };
import adverbsQualities from "./adverbs-qualities.json" with { type: "json" };
import agriculture from "./agriculture.json" with { type: "json" };
import business from "./business.json" with { type: "json" };
import conflict from "./conflict.json" with { type: "json" };
import crime from "./crime.json" with { type: "json" };
import culture from "./culture.json" with { type: "json" };
import diplomacy from "./diplomacy.json" with { type: "json" };
import disaster from "./disaster.json" with { type: "json" };
import economy from "./economy.json" with { type: "json" };
import education from "./education.json" with { type: "json" };
import elections from "./elections.json" with { type: "json" };
import environment from "./environment.json" with { type: "json" };
import feelings from "./feelings.json" with { type: "json" };
import finance from "./finance.json" with { type: "json" };
import food from "./food.json" with { type: "json" };
import health from "./health.json" with { type: "json" };
import industry from "./industry.json" with { type: "json" };
import law from "./law.json" with { type: "json" };
import mediaSpeech from "./media-speech.json" with { type: "json" };
import peopleGeneric from "./people-generic.json" with { type: "json" };
import peoples from "./peoples.json" with { type: "json" };
import placesGeneric from "./places-generic.json" with { type: "json" };
import politics from "./politics.json" with { type: "json" };
import quantityWords from "./quantity-words.json" with { type: "json" };
import religionHistory from "./religion-history.json" with { type: "json" };
import science from "./science.json" with { type: "json" };
import societyPolitics from "./society-politics.json" with { type: "json" };
import sport from "./sport.json" with { type: "json" };
import technology from "./technology.json" with { type: "json" };
import timeWords from "./time-words.json" with { type: "json" };
import titles from "./titles.json" with { type: "json" };
import transport from "./transport.json" with { type: "json" };
import verbsAction from "./verbs-action.json" with { type: "json" };
import verbsChange from "./verbs-change.json" with { type: "json" };

/** Every file of concepts, names among them. Their order decides nothing but which id names a merged concept. */
export const conceptFiles: readonly ConceptFile[] = [
  abstract,
  adjectives,
  adverbsQualities,
  agriculture,
  business,
  GAZETTEERS.cities.names,
  GAZETTEERS.citiesGermanyAmericas.names,
  GAZETTEERS.citiesWest.names,
  conflict,
  GAZETTEERS.countries.names,
  GAZETTEERS.countriesWorld.names,
  crime,
  culture,
  diplomacy,
  disaster,
  economy,
  education,
  elections,
  environment,
  feelings,
  finance,
  food,
  health,
  industry,
  law,
  mediaSpeech,
  GAZETTEERS.natureNames.names,
  GAZETTEERS.organisations.names,
  GAZETTEERS.organisationsWorld.names,
  GAZETTEERS.people.names,
  peopleGeneric,
  GAZETTEERS.peopleWorld.names,
  peoples,
  placesGeneric,
  politics,
  quantityWords,
  GAZETTEERS.regions.names,
  GAZETTEERS.regionsUsVietnam.names,
  religionHistory,
  science,
  societyPolitics,
  sport,
  technology,
  timeWords,
  titles,
  transport,
  verbsAction,
  verbsChange,
];
