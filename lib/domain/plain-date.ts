/** A calendar day "YYYY-MM-DD" in the plan's zone; such strings sort and compare as days. */
export type PlainDate = `${number}-${number}-${number}`;

/** A calendar month "YYYY-MM"; such strings sort and compare as months. */
export type Month = `${number}-${number}`;

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

/** True for a day that exists in the calendar: 2019-02-29 is not one. */
export function isPlainDate(text: string): text is PlainDate {
  if (!DAY_SHAPE.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** True for a month from 01 to 12 with a four-digit year. */
export function isMonth(text: string): text is Month {
  return MONTH_SHAPE.test(text);
}

/** The day a text names; throws on any other text, so check what people type with `isPlainDate`. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The month a text names; throws on any other text, so check what people type with `isMonth`. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a calendar month: ${text}`);
  return text;
}
