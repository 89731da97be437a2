/** The years that boards draw; what lies beyond is no date of a document. */
export const YEARS = { first: 1950, last: 2199 };
