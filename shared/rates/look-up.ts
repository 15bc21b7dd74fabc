import type { RateSource } from "./rate-answer.ts";
import { EMBEDDED_INFO } from "./rate-layer.ts";
import { referenceRates, type ReferenceRates } from "./reference-rates.ts";

/** What the embedded table covers. */
export const RATES_INFO = EMBEDDED_INFO;

/** The embedded rates alone. */
export const EMBEDDED_RATES: ReferenceRates = referenceRates();

/** {@link ReferenceRates.lookUp} of the embedded rates. */
export const lookUpRate: RateSource = EMBEDDED_RATES.lookUp;
