// The value of a fact -> words: names of choices, numbers with their unit, or that it is not known.
import type { FactOrigin, FactValue } from '../model/fact-state.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { boundText } from './bound-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { unitText } from './unit-text.ts';
import type { Words } from './words.ts';

export const notKnown = text('not known', '未知');
const none = text('none', '无');
export const yes = text('yes', '是');
export const no = text('no', '否');

/** What is said where there is no value. */
const withoutValue: Readonly<Record<FactOrigin, LocalizedText>> = {
  given: notKnown,
  derived: notKnown,
  assumed: notKnown,
  unknown: notKnown,
  absent: text('not given', '未填'),
  not_applicable: text('does not apply', '不适用'),
};

export function factValueText(words: Words, fact: string, value: FactValue, origin: FactOrigin): LocalizedText {
  if (value === null || origin === 'not_applicable') return withoutValue[origin];
  const definition = words.definition(fact);
  const shown = definition ? valueText(words, definition, value) : text(String(value), String(value));
  return origin === 'assumed' ? text(`${shown.en} (assumed)`, `${shown.zh}（假定）`) : shown;
}

/** A known value, or a range or set that leaves something open. */
export function valueText(words: Words, definition: FactDefinition, value: NonNullable<FactValue>): LocalizedText {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return unitText(numberText(value), definition);
  if (typeof value === 'string') return stringText(words, definition, value);
  if (!('has' in value) && !('at_least' in value) && !('below' in value))
    return isList(value) ? namesText(words, definition, value) : none;
  if ('has' in value) {
    const [has, maybe] = [namesText(words, definition, value.has), namesText(words, definition, value.maybe)];
    return value.maybe.length === 0 ? has : text(`${has.en}; perhaps ${maybe.en}`, `${has.zh}；可能：${maybe.zh}`);
  }
  return rangeText(definition, value);
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

function stringText(words: Words, definition: FactDefinition, value: string): LocalizedText {
  if (definition.type === 'place') return words.place(value);
  if (definition.type === 'boolean') return value === 'true' ? yes : no;
  if (definition.type === 'date' || definition.type === 'country') return text(value, value);
  return words.choice(definition.id, value);
}

const namesText = (words: Words, definition: FactDefinition, values: readonly string[]): LocalizedText =>
  values.length === 0 ? none : listText(values.map((value) => words.choice(definition.id, value)));

function rangeText(
  definition: FactDefinition,
  { at_least, below }: { readonly at_least?: number; readonly below?: number },
): LocalizedText {
  const low = at_least === undefined ? null : unitText(numberText(at_least), definition);
  const high = below === undefined ? null : unitText(numberText(below), definition);
  if (low && high) return text(`${low.en} to below ${high.en}`, `${low.zh}至不满 ${high.zh}`);
  if (low) return text(`${low.en} or more`, `${low.zh}及以上`);
  return high ? boundText(definition, 'below', high) : notKnown;
}
