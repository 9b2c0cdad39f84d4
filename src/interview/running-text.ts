// An answer so far -> the line above every question: points and category, with what is still possible.
import type { Answer } from '../evaluate/answer.ts';
import { computesCategory } from '../evaluate/held-category.ts';
import { isAbove, rungText } from '../explain/outcome-text.ts';
import { rangeText } from '../explain/points-report.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';

/** "62 to 78 points, B on the facts given, A possible" */
export function runningText({ program, bounds, points, permit, inForce }: Answer): LocalizedText {
  if (!inForce) return text('no policy in force is known for this place and day', '本政策包未收录该地当日有效的政策');
  if (permit.needed === 'no')
    return text('no work permit is needed on the facts given', '按所提供的情况，无需办理工作许可');
  if (!computesCategory(program)) return text('this filing computes no category', '本次申报不认定类别');
  const range = points && rangeText(points);
  const isPoint = points?.min === 1 && points.max === 1;
  const scored = range ? text(`${range.en} point${isPoint ? '' : 's'}, `, `${range.zh} 分，`) : text('', '');
  const { proven, possible } = bounds;
  const shown = rungText(proven);
  const open = isAbove(possible, proven) ? rungText(possible) : undefined;
  const category =
    proven === null
      ? open
        ? text('category undetermined', '类别待定')
        : text('no route met on the facts given', '按所提供的情况，未见符合的情形')
      : text(`${shown.en} on the facts given`, `按所提供的情况：${shown.zh}`);
  return text(
    `${scored.en}${category.en}${open ? `, ${open.en} possible` : ''}`,
    `${scored.zh}${category.zh}${open ? `，可能为 ${open.zh}` : ''}`,
  );
}
