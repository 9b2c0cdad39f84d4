// Numbers and days in the habits of many people are read, or told what is wrong with them; choices are found by any of their names.
import { describe, expect, it } from 'vitest';
import { countryChoices, placeChoices } from '../../src/interview/choices.ts';
import { commandTyped } from '../../src/interview/command-typed.ts';
import { findChoices, onlyChoice } from '../../src/interview/find-choices.ts';
import { dayInWords, readDay } from '../../src/interview/read-day.ts';
import { readFact } from '../../src/interview/read-fact.ts';
import { readNumber } from '../../src/interview/read-number.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const pack = shippedPack();
const fact = (id: string) => {
  const found = pack.facts.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a number', () => {
  it.each([
    ['520000', 520000],
    ['520,000', 520000],
    ['520 000 CNY', 520000],
    ['52万', 520000],
    ['52 万元', 520000],
    ['4.35万', 43500],
    ['520k', 520000],
    ['RMB 520,000 a year', 520000],
    ['￥５２００００', 520000],
    ['1.2m', 1200000],
    ['450k to 500k', { at_least: 450000, below: 500000 }],
    ['45-50万', { at_least: 450000, below: 500000 }],
    ['at least 450,000', { at_least: 450000 }],
    ['45万以上', { at_least: 450000 }],
    ['below 50万', { below: 500000 }],
  ])('%s is read', (typed, value) => {
    expect(readNumber(typed, fact('annual_pay_cny'))).toEqual({ kind: 'value', value: { value, monthly: false } });
  });

  it.each([
    ['13', 'months_in_china_per_year', 'the most it can be'],
    ['-1', 'relevant_experience_years', 'the least it can be'],
    ['4.5', 'hsk_level', 'a whole number'],
    ['520.000', 'annual_pay_cny', 'thousands separator'],
    ['a lot', 'annual_pay_cny', 'not read as a number'],
    ['', 'annual_pay_cny', 'not read as a number'],
    ['500k-450k', 'annual_pay_cny', 'the lower end comes first'],
  ])('%s for %s is told: %s', (typed, id, message) => {
    const read = readNumber(typed, fact(id));
    expect(read.kind === 'wrong' && read.message.en).toContain(message);
    expect(read.kind === 'wrong' && read.message.zh).toMatch(/[一-龥]/);
  });

  it('of pay a month is told as that', () => {
    expect(readFact(pack, fact('annual_pay_cny'), '43,000 a month')).toEqual({
      kind: 'value',
      value: { fact: 'monthly_pay_cny', value: 43000 },
    });
    expect(readFact(pack, fact('annual_pay_cny'), '月薪4.3万')).toEqual({
      kind: 'value',
      value: { fact: 'monthly_pay_cny', value: 43000 },
    });
  });
});

describe('a day', () => {
  it.each([
    ['1988-05-04', '1988-05-04'],
    ['1988/5/4', '1988-05-04'],
    ['1988.5.4', '1988-05-04'],
    ['1988年5月4日', '1988-05-04'],
    ['19880504', '1988-05-04'],
    ['4 May 1988', '1988-05-04'],
    ['4th of May, 1988', '1988-05-04'],
    ['May 4, 1988', '1988-05-04'],
    ['4-Sept-1988', '1988-09-04'],
    ['24.5.1988', '1988-05-24'],
    ['5/24/1988', '1988-05-24'],
    ['5.5.1988', '1988-05-05'],
  ])('%s is read', (typed, day) => {
    expect(readDay(typed)).toEqual({ kind: 'value', value: day });
  });

  it('that can be read in two ways is asked back', () => {
    expect(readDay('4.5.1988')).toEqual({ kind: 'ambiguous', values: ['1988-05-04', '1988-04-05'] });
  });

  it.each([
    ['31.4.1988', 'there is no day'],
    ['1988-02-30', 'there is no day'],
    ['4.5.88', 'four digits'],
    ['1988-05', 'the day is needed too'],
    ['soon', 'not read as a day'],
  ])('%s is told: %s', (typed, message) => {
    const read = readDay(typed);
    expect(read.kind === 'wrong' && read.message.en).toContain(message);
  });

  it('may be a month where a fact takes one, or an age where the date of birth is asked', () => {
    expect(readFact(pack, fact('date_of_birth'), 'May 1988')).toEqual({
      kind: 'value',
      value: { fact: 'date_of_birth', value: '1988-05' },
    });
    expect(readFact(pack, fact('date_of_birth'), '38')).toEqual({ kind: 'value', value: { fact: 'age', value: 38 } });
    expect(readFact(pack, fact('date_of_birth'), '38岁')).toEqual({ kind: 'value', value: { fact: 'age', value: 38 } });
  });

  it('is told back with its month in words', () => {
    expect(dayInWords('1988-05-04')).toEqual({ en: '4 May 1988', zh: '1988 年 5 月 4 日' });
    expect(dayInWords('1988-05')).toEqual({ en: 'May 1988', zh: '1988 年 5 月' });
  });
});

describe('a choice', () => {
  const first = (choices: Parameters<typeof findChoices>[0], typed: string) => findChoices(choices, typed)[0]?.value;

  it('of a country is found by code, by name in both languages, and without its accents', () => {
    expect(first(countryChoices(), 'de')).toBe('DE');
    expect(first(countryChoices(), 'germ')).toBe('DE');
    expect(first(countryChoices(), '德国')).toBe('DE');
    expect(first(countryChoices(), 'cote d’ivoire')).toBe('CI');
  });

  it('of a place is found by its name, its path or the last part of it', () => {
    for (const typed of ['shenzhen', 'guangdong/shenzhen', '深圳', 'Shenz'])
      expect(first(placeChoices(pack), typed)).toBe('guangdong/shenzhen');
  });

  it('is taken from a whole line only where one is meant', () => {
    const few = findChoices(placeChoices(pack), '');
    expect(onlyChoice(few, 'shanghai')).toMatchObject({ value: 'shanghai' });
    expect(onlyChoice(few, 'zzz')).toEqual([]);
  });

  it('in capitals is no command: DK is Denmark', () => {
    expect(commandTyped('dk', ['dk', 'back'])).toBe('dk');
    expect(commandTyped('DK', ['dk', 'back'])).toBeUndefined();
    expect(commandTyped('返回', ['dk', 'back'])).toBe('back');
    expect(commandTyped('back', ['dk'])).toBeUndefined();
  });
});
