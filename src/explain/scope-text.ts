// For whom an item is -> a few words; undefined where it is for everybody.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Scope } from '../model/policy.ts';
import { listText } from './list-text.ts';
import { rungText } from './outcome-text.ts';
import { purposeTexts } from './purpose-text.ts';

export function scopeText({ purposes, categories }: Scope): LocalizedText | undefined {
  const parts = [
    ...(categories ? [categoriesText(categories)] : []),
    ...(purposes ? [listText(purposes.map((purpose) => purposeTexts[purpose]))] : []),
  ];
  if (parts.length === 0) return undefined;
  return text(`For ${parts.map(({ en }) => en).join('; ')}`, `适用：${parts.map(({ zh }) => zh).join('；')}`);
}

function categoriesText(categories: NonNullable<Scope['categories']>): LocalizedText {
  const { en, zh } = listText(categories.map(rungText));
  return text(`category ${en}`, zh);
}
