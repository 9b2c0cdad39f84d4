// Several texts -> one enumeration in each language, cut short where a limit is given.
import { type LocalizedText, text } from '../model/localized-text.ts';

const enumerate = (items: readonly string[], comma: string, last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`;

/** "a, b and c"; past `limit` items "a, b and 3 more". */
export function listText(items: readonly LocalizedText[], limit = Number.POSITIVE_INFINITY): LocalizedText {
  const shown = items.slice(0, limit);
  const more = items.length - shown.length;
  const [en, zh] = [shown.map((item) => item.en), shown.map((item) => item.zh)];
  return more === 0
    ? text(enumerate(en, ', ', ' and '), zh.join('、'))
    : text(`${en.join(', ')} and ${more} more`, `${zh.join('、')}等 ${items.length} 项`);
}

/** "a, b or c". */
export const orText = (items: readonly LocalizedText[]): LocalizedText =>
  text(
    enumerate(
      items.map((item) => item.en),
      ', ',
      ' or ',
    ),
    enumerate(
      items.map((item) => item.zh),
      '、',
      '或',
    ),
  );

/** Statements side by side, divided by semicolons. */
export const seriesText = (items: readonly LocalizedText[]): LocalizedText =>
  text(items.map((item) => item.en).join('; '), items.map((item) => item.zh).join('；'));
