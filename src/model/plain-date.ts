// Calendar days as `YYYY-MM-DD` strings and as day numbers, with the month, year and age arithmetic of the Civil Code (arts. 200 to 204).

/** A calendar day, `YYYY-MM-DD`, without clock or time zone. Strings of this shape sort by time. */
export type PlainDate = string;

/** A day counted from 1970-01-01 (which is 0), so that days can be compared and subtracted as integers. */
export type DayNumber = number;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days of a month; month is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);

/** Whether the text is a day that exists: 2026-02-29 is not, 2028-02-29 is. Years run from 1900 to 2199. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = shape.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number that the characters of a date from `start` up to `end` stand for. */
function digits(date: PlainDate, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + date.charCodeAt(i) - ZERO;
  return value;
}

const ZERO = 48;

const split = (date: PlainDate): [year: number, month: number, day: number] => [
  digits(date, 0, 4),
  digits(date, 5, 7),
  digits(date, 8, 10),
];

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const join = (year: number, month: number, day: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

/** Day number of a date, by the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
export function toDayNumber(date: PlainDate): DayNumber {
  const [year, month, day] = split(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number; the inverse of {@link toDayNumber}. */
export function fromDayNumber(days: DayNumber): PlainDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return join(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days);

/** Whole months later (or earlier): the same day number, else the month's last day (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = split(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return join(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/** Full years from one day to another: born on 29 February, the year is full on 28 February of other years. */
export function fullYearsBetween(from: PlainDate, to: PlainDate): number {
  const years = digits(to, 0, 4) - digits(from, 0, 4);
  return addYears(from, years) <= to ? years : years - 1;
}

/** Day of the week, Monday 1 to Sunday 7. */
export const weekday = (date: PlainDate): number => weekdayOf(toDayNumber(date));

/** The same of a day number. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** First and last day that a date given as `YYYY-MM-DD` or `YYYY-MM` may stand for. */
export function dateSpan(value: string): readonly [PlainDate, PlainDate] | undefined {
  if (!/^\d{4}-\d{2}$/.test(value)) return isPlainDate(value) ? [value, value] : undefined;
  const first = `${value}-01`;
  if (!isPlainDate(first)) return undefined;
  return [
    first,
    join(
      Number(first.slice(0, 4)),
      Number(first.slice(5, 7)),
      daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7))),
    ),
  ];
}
