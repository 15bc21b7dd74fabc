import type { LanguageData } from "./language-data.ts";

/** German names of currencies, units of measure and time. */
export const DE_UNITS: Pick<LanguageData, "currencies" | "measures" | "durations"> = {
  currencies: {
    euro: "EUR", euros: "EUR", dollar: "$", dollars: "$", "us dollar": "USD", "us dollars": "USD", "u.s. dollar": "USD",
    "amerikanische dollar": "USD", "australische dollar": "AUD", "australischer dollar": "AUD", "kanadische dollar": "CAD",
    "kanadischer dollar": "CAD", "hongkong dollar": "HKD", "singapur dollar": "SGD", "neuseeland dollar": "NZD",
    "taiwan dollar": "TWD", yuan: "CNY", renminbi: "CNY", rmb: "CNY", "chinesische yuan": "CNY", yen: "JPY",
    "japanische yen": "JPY", pfund: "GBP", "britische pfund": "GBP", "pfund sterling": "GBP", "ägyptische pfund": "EGP",
    franken: "CHF", "schweizer franken": "CHF", "französische franc": "FRF", won: "KRW", "südkoreanische won": "KRW",
    rubel: "RUB", rupie: "INR", rupien: "INR", "indische rupien": "INR", "pakistanische rupien": "PKR", baht: "THB",
    ringgit: "MYR", rupiah: "IDR", dong: "VND", "vietnamesische dong": "VND", real: "BRL", reais: "BRL",
    "brasilianische real": "BRL", peso: ["MXN", "PHP", "ARS", "CLP", "COP"], pesos: ["MXN", "PHP", "ARS", "CLP", "COP"],
    "mexikanische pesos": "MXN", "philippinische pesos": "PHP", "argentinische pesos": "ARS", rand: "ZAR", lira: "TRY",
    "türkische lira": "TRY", schekel: "ILS", zloty: "PLN", złoty: "PLN", forint: "HUF", hrywnja: "UAH",
    "tschechische kronen": "CZK", "schwedische kronen": "SEK", "norwegische kronen": "NOK", "dänische kronen": "DKK",
    kronen: ["SEK", "NOK", "DKK", "CZK"], dirham: "AED", riyal: "SAR", taka: "BDT", kip: "LAK", riel: "KHR",
    mark: "DEM", "d mark": "DEM", "deutsche mark": "DEM", schilling: "ATS", lire: "ITL", bitcoin: "BTC", bitcoins: "BTC",
  },
  measures: {
    kilometer: ["km", 1], kilometern: ["km", 1], meter: ["m", 1], metern: ["m", 1], zentimeter: ["cm", 1],
    zentimetern: ["cm", 1], millimeter: ["mm", 1], meilen: ["[mi_i]", 1], meile: ["[mi_i]", 1], fuß: ["[ft_i]", 1],
    zoll: ["[in_i]", 1], seemeilen: ["[nmi_i]", 1], kilogramm: ["kg", 1], kilo: ["kg", 1], gramm: ["g", 1],
    tonne: ["t", 1], tonnen: ["t", 1], lb: ["[lb_av]", 1], lbs: ["[lb_av]", 1], unzen: ["[oz_av]", 1], unze: ["[oz_av]", 1],
    liter: ["L", 1], litern: ["L", 1], gallonen: ["[gal_us]", 1], barrel: ["[bbl_us]", 1], fass: ["[bbl_us]", 1],
    hektar: ["har", 1], acres: ["[acr_us]", 1], quadratkilometer: ["km2", 1], quadratkilometern: ["km2", 1],
    quadratmeter: ["m2", 1], quadratmetern: ["m2", 1], quadratmeilen: ["[smi_us]", 1], kubikmeter: ["m3", 1],
    kubikmetern: ["m3", 1], "grad celsius": ["Cel", 1], grad: ["Cel", 1], "grad fahrenheit": ["[degF]", 1],
    "kilometer pro stunde": ["km/h", 1], stundenkilometer: ["km/h", 1], stundenkilometern: ["km/h", 1], watt: ["W", 1],
    kilowatt: ["W", 1e3], megawatt: ["W", 1e6], gigawatt: ["W", 1e9], terawatt: ["W", 1e12], kilowattstunden: ["W.h", 1e3],
    megawattstunden: ["W.h", 1e6], gigawattstunden: ["W.h", 1e9], terawattstunden: ["W.h", 1e12], megabyte: ["By", 1e6],
    gigabyte: ["By", 1e9], terabyte: ["By", 1e12], megatonnen: ["t", 1e6], gigatonnen: ["t", 1e9],
  },
  durations: {
    jahr: "year", jahre: "year", jahren: "year", jahres: "year", monat: "month", monate: "month", monaten: "month",
    monats: "month", woche: "week", wochen: "week", tag: "day", tage: "day", tagen: "day", tages: "day", stunde: "hour",
    stunden: "hour", minute: "minute", minuten: "minute", sekunde: "second", sekunden: "second",
  },
};
