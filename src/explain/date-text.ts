// A day -> as letters write it: 4 May 1988, 1988年5月4日.
import { type LocalizedText, text } from '../model/localized-text.ts';
import { monthNames } from '../model/month-names.ts';
import type { PlainDate } from '../model/plain-date.ts';

export function dateText(day: PlainDate): LocalizedText {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return text(`${date} ${monthNames[month - 1]} ${year}`, `${year}年${month}月${date}日`);
}
