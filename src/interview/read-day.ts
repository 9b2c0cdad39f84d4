// A day as people write it, in several habits -> the day, or the days it may mean.
import { monthNames } from '../model/month-names.ts';
import { isPlainDate, type PlainDate } from '../model/plain-date.ts';
import { type Read, value, wrong } from './read.ts';

const example = (en: string, zh: string) =>
  wrong(`${en}; write for example 1988-05-04 or 4 May 1988`, `${zh}；请写成 1988-05-04 或 1988年5月4日`);

/** `months`: whether a month may stand for all its days. `today`: the day that the word means. */
export function readDay(
  typed: string,
  options: { readonly months?: boolean; readonly today?: PlainDate } = {},
): Read<string> {
  const text = typed.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (options.today !== undefined && ['today', '今天', '今日'].includes(text)) return value(options.today);
  const month = /^(\d{4})[-/.年] ?(\d{1,2})月?$/.exec(text) ?? monthInWords(text);
  if (month) {
    const [, year, number] = month;
    const found = joined(year, number, '1')?.slice(0, 7);
    if (!found) return noSuchDay(typed);
    return options.months ? value(found) : example('the day is needed too', '还需要写明日');
  }
  const readings = [...new Set(possible(text))];
  const days = readings.filter((day) => day !== undefined);
  const [day, ...others] = days;
  if (day !== undefined) return others.length === 0 ? value(day) : { kind: 'ambiguous', values: days };
  if (readings.length > 0) return noSuchDay(typed);
  if (/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/.test(text))
    return example('write the year with four digits', '年份请写四位数');
  return example(`"${typed.trim()}" is not read as a day`, `“${typed.trim()}”无法识别为日期`);
}

const noSuchDay = (typed: string) => example(`there is no day ${typed.trim()}`, `没有 ${typed.trim()} 这一天`);

/** "May 1988". */
function monthInWords(text: string): readonly string[] | undefined {
  const match = /^([a-z]+)\.? (\d{4})$/.exec(text);
  const number = match && monthNumber(match[1]);
  return number ? [text, match[2] ?? '', String(number)] : undefined;
}

/** Every day a text may stand for; undefined among them where the shape is that of a day that does not exist. */
function possible(text: string): readonly (PlainDate | undefined)[] {
  const yearFirst =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return [joined(yearFirst[1], yearFirst[2], yearFirst[3])];
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[-. ]*(?:of )?([a-z]+)[-., ]*(\d{4})$/.exec(text);
  if (dayFirst && monthNumber(dayFirst[2])) return [joined(dayFirst[3], String(monthNumber(dayFirst[2])), dayFirst[1])];
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (monthFirst && monthNumber(monthFirst[1]))
    return [joined(monthFirst[3], String(monthNumber(monthFirst[1])), monthFirst[2])];
  const numbers = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(text);
  if (!numbers) return [];
  const [, one, two, year] = numbers;
  const both = [joined(year, two, one), joined(year, one, two)].filter((day) => day !== undefined);
  return both.length === 0 ? [undefined] : both;
}

/** 1 to 12, by a name or its first three letters or more. */
const monthNumber = (word = ''): number | undefined => {
  const index = monthNames.findIndex(
    (name) => word.length >= 3 && name.toLowerCase().startsWith(word === 'sept' ? 'sep' : word),
  );
  return index === -1 ? undefined : index + 1;
};

function joined(year = '', month = '', day = ''): PlainDate | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(written) ? written : undefined;
}

/** A day or month with its month in words, so that a reading can be checked by ear. */
export function dayInWords(day: string): { readonly en: string; readonly zh: string } {
  const [year = '', month = '1', date] = day.split('-');
  const name = monthNames[Number(month) - 1] ?? month;
  return {
    en: `${date === undefined ? '' : `${Number(date)} `}${name} ${year}`,
    zh: `${year} 年 ${Number(month)} 月${date === undefined ? '' : ` ${Number(date)} 日`}`,
  };
}
