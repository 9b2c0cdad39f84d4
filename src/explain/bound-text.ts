// A value and the side on which another must lie -> words: ranks lie above or below, amounts are exceeded or not reached.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { FactDefinition } from '../model/vocabulary.ts';

type Side = 'above' | 'not_above' | 'below';

const amounts: Readonly<Record<Side, LocalizedText>> = {
  above: text('more than', '超过'),
  not_above: text('at most', '不超过'),
  below: text('below', '不满'),
};

const ranks: Readonly<Record<Side, LocalizedText>> = {
  above: text('above', '高于'),
  not_above: text('at most', '不高于'),
  below: text('below', '低于'),
};

/** "below Bachelor", "at most 60"; `value` is in words. Numbers stand apart from Chinese characters, names do not. */
export function boundText(definition: FactDefinition | undefined, side: Side, value: LocalizedText): LocalizedText {
  const isNamed = definition?.type === 'ordered';
  const isRank = isNamed || definition?.unit === 'level' || definition?.unit === 'points';
  const { en, zh } = (isRank ? ranks : amounts)[side];
  return text(`${en} ${value.en}`, `${zh}${isNamed ? '' : ' '}${value.zh}`);
}
