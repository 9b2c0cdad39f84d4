// Rows of a comparison -> the sentences that are read out first: where it is best, and where the place of the profile stands.
import type { Comparison, PlaceAnswer } from '../model/comparison.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { comparedCategoryText } from './compare-category-text.ts';
import { placeName, placesText } from './compare-rows.ts';

export function compareHeadline({ places, purpose }: Comparison): readonly LocalizedText[] {
  const [first] = places;
  if (!first) return [];
  const categoryOf = (answer: PlaceAnswer): LocalizedText => comparedCategoryText(answer, purpose);
  const best = categoryOf(first);
  const like = places.filter((answer) => categoryOf(answer).en === best.en);
  if (like.length === places.length && places.length > 1)
    return [text(`The same everywhere on the facts given: ${best.en}.`, `按所提供的情况，各地相同：${best.zh}。`)];
  const names = placesText(like.map(placeName));
  const lead = places.length === 1 ? text('On', '按') : text('Best on', '按');
  const sentence = text(
    `${lead.en} the facts given: ${best.en} (${names.en}).`,
    `${lead.zh}所提供的情况${places.length === 1 ? '' : '，最优'}：${best.zh}（${names.zh}）。`,
  );
  const own = places.find(({ is_own }) => is_own);
  if (!own || like.includes(own)) return [sentence];
  const [name, shown] = [placeName(own), categoryOf(own)];
  return [
    sentence,
    text(`${name.en}, the place of the profile: ${shown.en}.`, `${name.zh}（资料所填地点）：${shown.zh}。`),
  ];
}
