import type { EntityKind } from "../../fact.ts";
import cities from "./cities.json" with { type: "json" };
import citiesGermanyAmericas from "./cities-germany-americas.json" with { type: "json" };
import citiesWest from "./cities-west.json" with { type: "json" };
import countries from "./countries.json" with { type: "json" };
import countriesWorld from "./countries-world.json" with { type: "json" };
import natureNames from "./nature-names.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import organisationsWorld from "./organisations-world.json" with { type: "json" };
import people from "./people.json" with { type: "json" };
import peopleWorld from "./people-world.json" with { type: "json" };
import regions from "./regions.json" with { type: "json" };
import regionsUsVietnam from "./regions-us-vietnam.json" with { type: "json" };

/** What one thing is called, by primary language subtag: first the usual name, then others, adjectives and demonyms. */
export type NameForms = Readonly<Record<string, readonly string[]>>;

/** What sort of place: only places of one sort stand for each other by mistake, others name a part or a whole. */
export type PlaceSort = "country" | "city" | "region" | "landscape";

/** Things of one kind by id. */
export interface Gazetteer {
  readonly entity: EntityKind;
  /** Of places. */
  readonly sort?: PlaceSort;
  readonly names: Readonly<Record<string, NameForms>>;
}

/** Names that differ from language to language, or that no rule would find. The aligner's lexicon reads them, too. */
export const GAZETTEERS = {
  cities: { entity: "place", sort: "city", names: cities },
  citiesGermanyAmericas: { entity: "place", sort: "city", names: citiesGermanyAmericas },
  citiesWest: { entity: "place", sort: "city", names: citiesWest },
  countries: { entity: "place", sort: "country", names: countries },
  countriesWorld: { entity: "place", sort: "country", names: countriesWorld },
  natureNames: { entity: "place", sort: "landscape", names: natureNames },
  organisations: { entity: "organisation", names: organisations },
  organisationsWorld: { entity: "organisation", names: organisationsWorld },
  people: { entity: "person", names: people },
  peopleWorld: { entity: "person", names: peopleWorld },
  regions: { entity: "place", sort: "region", names: regions },
  regionsUsVietnam: { entity: "place", sort: "region", names: regionsUsVietnam },
} as const satisfies Readonly<Record<string, Gazetteer>>;
