/**
 * In UTF-16 code units: of about 2,500 claims, some 650 pages. A browser lays a page out as a whole before it prints: with
 * 20 million it took more than 7 GB and did not come to an end.
 */
const MOST_PRINTED = 5_000_000;

/** Whether a report's page can be made PDF; HTML and DOCX know no such limit. */
export const isPrintable = (html: string): boolean => html.length <= MOST_PRINTED;
