/**
 * Organs that every state has, and parties of names that many states know. The gazetteer files them under the state that
 * news means most, but "Quốc hội" is any parliament's name: two of them differing in key prove nothing.
 */
export const NATIONAL_ORGANS: ReadonlySet<string> = new Set(
  (
    "us-congress us-capitol us-senate house-of-representatives us-supreme-court national-assembly-vn bundestag bundesrat " +
    "house-of-commons house-of-lords upper-house lower-house national-peoples-congress constitutional-court " +
    "german-constitutional-court district-court administrative-court military-court court-of-appeal peoples-court " +
    "peoples-procuracy state-department us-treasury us-justice-department homeland-security foreign-office-de chancellery " +
    "foreign-ministry defence-ministry interior-ministry finance-ministry economy-ministry trade-ministry health-ministry " +
    "justice-ministry education-ministry environment-ministry agriculture-ministry transport-ministry labour-ministry " +
    "culture-ministry ministry-of-construction ministry-of-planning science-ministry ministry-of-public-security " +
    "government-office-vn government-inspectorate peoples-committee politburo central-committee us-secret-service " +
    "pentagon verfassungsschutz destatis national-guard coast-guard us-navy us-marines republicans democrats-us labour-party tories " +
    "greens die-linke communist-party communist-party-of-vietnam communist-party-of-china ldp-japan white-house oval-office " +
    "blue-house fatherland-front youth-union"
  ).split(" "),
);
