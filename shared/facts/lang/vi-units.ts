import type { LanguageData } from "./language-data.ts";

/** Vietnamese names of currencies, units of measure and time. */
export const VI_UNITS: Pick<LanguageData, "currencies" | "measures" | "durations"> = {
  currencies: {
    đồng: "VND", đ: "VND", "việt nam đồng": "VND", "đồng việt nam": "VND", vnđ: "VND", "đô la": "$", "đô": "$", đôla: "$",
    "đô la mỹ": "USD", "đô mỹ": "USD", "đôla mỹ": "USD", "mỹ kim": "USD", "đô la úc": "AUD", "đô úc": "AUD", "đô la canada": "CAD",
    "đô la hồng kông": "HKD", "đô la hong kong": "HKD", "đô la singapore": "SGD", "đô la đài loan": "TWD", "đô la new zealand": "NZD",
    euro: "EUR", "ơ rô": "EUR", "đồng euro": "EUR", "nhân dân tệ": "CNY", "đồng nhân dân tệ": "CNY", tệ: "CNY", ndt: "CNY", rmb: "CNY", yuan: "CNY",
    "nguyên": "CNY", yên: "JPY", yen: "JPY", "yên nhật": "JPY", "đồng yên": "JPY", "bảng anh": "GBP", "bảng": "GBP", "franc": "CHF",
    "franc thụy sĩ": "CHF", "franc thụy sỹ": "CHF", "phrăng": "CHF", won: "KRW", "won hàn quốc": "KRW", rúp: "RUB", "đồng rúp": "RUB", ruble: "RUB",
    rupee: "INR", "rupee ấn độ": "INR", rupi: "INR", baht: "THB", bạt: "THB", "baht thái": "THB", ringgit: "MYR", rupiah: "IDR", real: "BRL",
    "real brazil": "BRL", peso: ["MXN", "PHP", "ARS", "CLP", "COP"], "peso mexico": "MXN", "peso philippines": "PHP", rand: "ZAR",
    lira: "TRY", "lira thổ nhĩ kỳ": "TRY", shekel: "ILS", zloty: "PLN", forint: "HUF", "krona thụy điển": "SEK", "krone na uy": "NOK",
    "krone đan mạch": "DKK", dirham: "AED", riyal: "SAR", kip: "LAK", riel: "KHR", kyat: "MMK", "mác đức": "DEM", bitcoin: "BTC",
  },
  measures: {
    "ki lô mét": ["km", 1], kilômét: ["km", 1], kilomet: ["km", 1], "cây số": ["km", 1], mét: ["m", 1], "xăng ti mét": ["cm", 1],
    centimet: ["cm", 1], milimet: ["mm", 1], dặm: ["[mi_i]", 1], "hải lý": ["[nmi_i]", 1], feet: ["[ft_i]", 1], inch: ["[in_i]", 1],
    "ki lô gam": ["kg", 1], kilôgam: ["kg", 1], kilogram: ["kg", 1], ký: ["kg", 1], gam: ["g", 1], gram: ["g", 1], tấn: ["t", 1], tạ: ["kg", 100],
    pound: ["[lb_av]", 1], ounce: ["[oz_av]", 1], lít: ["L", 1], gallon: ["[gal_us]", 1], thùng: ["[bbl_us]", 1], hécta: ["har", 1], hecta: ["har", 1],
    "héc ta": ["har", 1], "km vuông": ["km2", 1], "ki lô mét vuông": ["km2", 1], "mét vuông": ["m2", 1], "m vuông": ["m2", 1],
    "mét khối": ["m3", 1], "độ c": ["Cel", 1], "độ f": ["[degF]", 1], "km giờ": ["km/h", 1], oát: ["W", 1], megawatt: ["W", 1e6], gigawatt: ["W", 1e9],
  },
  durations: {
    năm: "year", tháng: "month", tuần: "week", ngày: "day", giờ: "hour", tiếng: "hour", "giờ đồng hồ": "hour", phút: "minute", giây: "second",
  },
};
