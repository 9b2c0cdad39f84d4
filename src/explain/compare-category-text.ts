// The answer of one place -> its category bounds in a few words: what is shown, what is open, what awaits discretion.
import { computesCategory } from '../evaluate/held-category.ts';
import type { PlaceAnswer } from '../model/comparison.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Purpose } from '../model/purpose.ts';
import { isAbove, rungText } from './outcome-text.ts';

type Bounds = Pick<PlaceAnswer, 'in_force' | 'permit' | 'category'>;

/** "B", "B, A open", "none, A by discretion". */
export function comparedCategoryText({ in_force, permit, category }: Bounds, purpose: Purpose): LocalizedText {
  if (!in_force) return text('no policy in force', '无现行政策');
  if (permit.needed === 'no' || category === null) return text('no permit needed', '无需许可');
  const { proven, possible, with_discretion, held } = category;
  if (!computesCategory({ purpose })) return held === null ? text('not computed', '不认定类别') : heldText(held);
  const parts: LocalizedText[] = [];
  if (proven !== null) parts.push(rungText(proven));
  if (isAbove(possible, proven)) {
    const { en, zh } = rungText(possible);
    parts.push(text(`${en} open`, `${zh}待定`));
  }
  if (isAbove(with_discretion, possible)) {
    const { en, zh } = rungText(with_discretion);
    parts.push(text(`${en} by discretion`, `${zh}待裁量`));
  }
  if (parts.length === 0) return rungText(null);
  return text(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

function heldText(held: NonNullable<NonNullable<PlaceAnswer['category']>['held']>): LocalizedText {
  const { en, zh } = rungText(held);
  return text(`${en} held`, `现有 ${zh}`);
}

/** Whether a category is shown, could still be, or is neither. */
export function standingOf({ in_force, permit, category }: Bounds): Outcome {
  if (!in_force) return 'not_met';
  if (category === null) return permit.needed === 'no' ? 'met' : 'undetermined';
  if ((category.held ?? category.proven) !== null) return 'met';
  return category.with_discretion === null ? 'not_met' : 'undetermined';
}
