// Values of facts in words: names of choices, numbers with their unit, and what is not known.
import { describe, expect, it } from 'vitest';
import { factValueText } from '../../src/explain/fact-value-text.ts';
import { labelText } from '../../src/explain/label-text.ts';
import { listText, orText, seriesText } from '../../src/explain/list-text.ts';
import { numberText } from '../../src/explain/number-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { FactOrigin, FactValue } from '../../src/model/fact-state.ts';
import { text } from '../../src/model/localized-text.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const words = wordsOf(shippedPack());

describe('the value of a fact', () => {
  it.each([
    ['annual_pay_cny', 460000, 'given', '460,000 CNY', '460,000 元'],
    ['age', 40, 'derived', '40', '40 周岁'],
    ['relevant_experience_years', 1, 'given', '1 full year', '满 1 年'],
    ['highest_degree', 'master', 'given', 'Master', '硕士'],
    ['former_chinese_national', false, 'assumed', 'no (assumed)', '否（假定）'],
    ['hsk_level', null, 'unknown', 'not known', '未知'],
    ['hsk_level', null, 'absent', 'not given', '未填'],
    ['average_mark', null, 'not_applicable', 'does not apply', '不适用'],
    [
      'annual_pay_cny',
      { at_least: 450000, below: 500000 },
      'given',
      '450,000 CNY to below 500,000 CNY',
      '450,000 元至不满 500,000 元',
    ],
    ['employer_kinds', [], 'given', 'none', '无'],
    ['date_of_birth', '1986-02-20', 'given', '1986-02-20', '1986-02-20'],
    ['a_fact_of_another_pack', 7, 'given', '7', '7'],
  ] as const satisfies readonly (readonly [string, FactValue, FactOrigin, string, string])[])(
    '%s %j (%s)',
    (fact, value, origin, en, zh) => {
      expect(factValueText(words, fact, value, origin)).toEqual({ en, zh });
    },
  );

  it('of a set that is open names what may be in it', () => {
    const value = { has: ['senior_technical'], maybe: ['senior_management'] };
    expect(factValueText(words, 'post_level', value, 'given').en).toMatch(/^Senior tech.*; perhaps Senior man/);
  });
});

describe('numbers and lists', () => {
  it('numbers have separators and at most two decimals', () => {
    expect([859464, 0, 1000, 10291.5, 38333.333, -12345].map(numberText)).toEqual([
      '859,464',
      '0',
      '1,000',
      '10,291.5',
      '38,333.33',
      '-12,345',
    ]);
  });

  it('lists are read aloud as they stand', () => {
    const [a, b, c] = [text('a', '甲'), text('b', '乙'), text('c', '丙')];
    expect(listText([a])).toEqual(text('a', '甲'));
    expect(listText([a, b, c])).toEqual(text('a, b and c', '甲、乙、丙'));
    expect(listText([a, b, c], 1)).toEqual(text('a and 2 more', '甲等 3 项'));
    expect(orText([a, b, c])).toEqual(text('a, b or c', '甲、乙或丙'));
    expect(seriesText([a, b])).toEqual(text('a; b', '甲；乙'));
  });

  it('a label keeps its capital in a sentence only where English asks for it', () => {
    expect(labelText(text('Highest degree', '学位')).en).toBe('highest degree');
    expect(labelText(text('HSK level', '汉语水平')).en).toBe('HSK level');
    expect(labelText(text('World 500 employment', '五百强')).en).toBe('World 500 employment');
  });
});
