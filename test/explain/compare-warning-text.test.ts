// Warnings of a comparison in words: whose figure it is, and where there is none.
import { expect, test } from 'vitest';
import { comparisonWarningText } from '../../src/explain/compare-warning-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { ComparisonWarning } from '../../src/model/comparison.ts';
import { countryWith } from '../support/compared.ts';

const words = wordsOf(countryWith());
const warning: ComparisonWarning = {
  code: 'own_wage_figure_of_one_place',
  level: 'check',
  values: { figure: 9000 },
  facts: ['local_average_wage_monthly'],
  places: ['national', 'hainan', 'hebei'],
};

test('a wage figure counts for the place of the profile; places that lack one are named', () => {
  const { en, zh } = comparisonWarningText(words, { own_place: 'gansu' }, warning);
  expect(en).toBe(
    'The average wage of 9,000 CNY a month given in the profile counts for gansu only. The pack has no exact figure for hainan and hebei either; there pay routes stay open.',
  );
  expect(zh).toBe(
    '资料自填平均工资（月 9,000 元）仅用于gansu。hainan、hebei本政策包亦无确切数据，当地按工资认定的结论待定。',
  );
});

test('a figure of no place counts nowhere', () => {
  const granted = { ...warning, code: 'granted_points_of_one_place', values: { figure: 5 } };
  const { en, zh } = comparisonWarningText(words, { own_place: null }, granted);
  expect(en).toBe(
    'The 5 points of a local authority given in the profile count nowhere, as the profile names no place.',
  );
  expect(zh).toBe('资料所填地方鼓励性加分（5 分）因资料未填地点而不予采用。');
});
