// A test of a fact -> what it asks, in words, from a total table keyed by operator.

import type { Day } from '../model/criterion.ts';
import type { Operator } from '../model/criterion-kinds.ts';
import type { FactValue } from '../model/fact-state.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { boundText } from './bound-text.ts';
import { dayText, spanText } from './day-text.ts';
import { factValueText } from './fact-value-text.ts';
import { orText } from './list-text.ts';
import { numberText } from './number-text.ts';
import type { Words } from './words.ts';

/** The value a policy compares with, as the schema of criteria lets it be written. */
export type Expected = unknown;

type Ask = (words: Words, fact: string, expected: Expected) => LocalizedText;

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

function value(words: Words, fact: string, expected: Expected): LocalizedText {
  const plain: FactValue =
    typeof expected === 'string' || typeof expected === 'number' || typeof expected === 'boolean' ? expected : null;
  return factValueText(words, fact, plain, 'given');
}

const oneOf: Ask = (words, fact, expected) => {
  const values = isStrings(expected) ? expected : [];
  return orText(values.map((one) => value(words, fact, one)));
};

const isDay = (expected: Expected): expected is Day =>
  typeof expected === 'string' || (typeof expected === 'object' && expected !== null);

const day = (words: Words, expected: Expected): LocalizedText =>
  isDay(expected) ? dayText(words, expected) : text(String(expected), String(expected));

const asks: Readonly<Record<Operator, Ask>> = {
  equals: value,
  one_of: oneOf,
  at_least: (words, fact, expected) => {
    const { en, zh } = value(words, fact, expected);
    return text(`at least ${en}`, `${zh}以上`);
  },
  more_than: (words, fact, expected) => boundText(words.definition(fact), 'above', value(words, fact, expected)),
  at_most: (words, fact, expected) => boundText(words.definition(fact), 'not_above', value(words, fact, expected)),
  less_than: (words, fact, expected) => boundText(words.definition(fact), 'below', value(words, fact, expected)),
  has_any: oneOf,
  inside: (words, _fact, expected) => {
    const places = orText((isStrings(expected) ? expected : []).map(words.place));
    return text(`in ${places.en}`, `在${places.zh}`);
  },
  on_or_after: (words, _fact, expected) => {
    const { en, zh } = day(words, expected);
    return text(`on or after ${en}`, `不早于${zh}`);
  },
  on_or_before: (words, _fact, expected) => {
    const { en, zh } = day(words, expected);
    return text(`on or before ${en}`, `不晚于${zh}`);
  },
  within: (_words, _fact, expected) => {
    const span = spanText(typeof expected === 'object' && expected !== null ? expected : {});
    return text(`within ${span.en} before filing`, `申报前 ${span.zh}内`);
  },
  at_least_times: (words, _fact, expected) => {
    const asked = typeof expected === 'object' && expected !== null && 'times' in expected ? expected : { times: '' };
    const series = words.pack.wages.find((wages) => 'of' in asked && wages.id === asked.of)?.title;
    const times = typeof asked.times === 'number' ? numberText(asked.times) : '';
    return text(`at least ${times} times: ${series?.en ?? ''}`, `不低于${series?.zh ?? ''}的 ${times} 倍`);
  },
};

/** "at least Bachelor", "Senior management or Senior technical post". */
export const operatorText = (words: Words, operator: Operator, fact: string, expected: Expected): LocalizedText =>
  asks[operator](words, fact, expected);
