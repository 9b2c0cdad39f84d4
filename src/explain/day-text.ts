// A day as a policy names it -> words: the filing day, a date, a date fact, or a span before or after such a day.
import type { Day } from '../model/criterion.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Words } from './words.ts';

const spanUnits = {
  years: text('year', '年'),
  months: text('month', '个月'),
  days: text('day', '天'),
  working_days: text('working day', '个工作日'),
} as const;

/** "6 months", "1 year and 3 days". */
export function spanText(span: { readonly [unit in keyof typeof spanUnits]?: number | undefined }): LocalizedText {
  const parts = (['years', 'months', 'days', 'working_days'] as const).flatMap((unit) => {
    const count = span[unit];
    if (count === undefined) return [];
    return [text(`${count} ${spanUnits[unit].en}${count === 1 ? '' : 's'}`, `${count} ${spanUnits[unit].zh}`)];
  });
  return text(parts.map((part) => part.en).join(' and '), parts.map((part) => part.zh).join(''));
}

export function dayText(words: Words, day: Day): LocalizedText {
  if (day === 'filing') return text('the filing day', '申报日');
  if (typeof day === 'string') return text(day, day);
  if ('fact' in day) {
    const { en, zh } = words.fact(day.fact);
    return text(`the day of "${en}"`, `“${zh}”之日`);
  }
  const span = spanText(day);
  if (day.before !== undefined) {
    const anchor = dayText(words, day.before);
    return text(`${span.en} before ${anchor.en}`, `${anchor.zh}前 ${span.zh}`);
  }
  const anchor = dayText(words, day.after ?? 'filing');
  return text(`${span.en} after ${anchor.en}`, `${anchor.zh}后 ${span.zh}`);
}
