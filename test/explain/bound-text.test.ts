// Bounds in words: Chinese says 低于 and 高于 of ranks, 不满 and 超过 of amounts.
import { describe, expect, it } from 'vitest';
import { boundText } from '../../src/explain/bound-text.ts';
import { factValueText } from '../../src/explain/fact-value-text.ts';
import { operatorText } from '../../src/explain/operator-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const words = wordsOf(shippedPack());

describe('the side of a value on which another must lie', () => {
  it.each([
    ['less_than', 'highest_degree', 'bachelor', 'below Bachelor', '低于学士'],
    ['more_than', 'highest_degree', 'bachelor', 'above Bachelor', '高于学士'],
    ['at_most', 'highest_degree', 'master', 'at most Master', '不高于硕士'],
    ['less_than', 'hsk_level', 5, 'below 5', '低于 5 级'],
    ['less_than', 'age', 40, 'below 40', '不满 40 周岁'],
    ['more_than', 'age', 60, 'more than 60', '超过 60 周岁'],
    ['at_most', 'annual_pay_cny', 70000, 'at most 70,000 CNY', '不超过 70,000 元'],
  ] as const)('%s %s %s', (operator, fact, expected, en, zh) => {
    expect(operatorText(words, operator, fact, expected)).toEqual({ en, zh });
  });

  it('words an open range like a test', () => {
    expect(factValueText(words, 'hsk_level', { below: 3 }, 'given')).toEqual({ en: 'below 3', zh: '低于 3 级' });
  });

  it('takes a fact that another pack defines for an amount', () => {
    expect(boundText(undefined, 'below', { en: '7', zh: '7' })).toEqual({ en: 'below 7', zh: '不满 7' });
  });
});
