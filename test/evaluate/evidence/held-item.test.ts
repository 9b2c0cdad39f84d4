// How one paper in hand stands against the form asked for: translation, country, age and validity, and which item counts.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/model/policy.ts';
import type { Item } from '../../support/small-pack.ts';
import { type Asking, line, listFor } from './list-for.ts';
import { asking, standing } from './standing-with.ts';

describe('translation', () => {
  const form: Form = { translated: { unless_language: 'zh', sealed_by: 'employer' } };
  it.each<[string, Omit<Item, 'type'>, readonly string[]]>([
    ['a sealed translation', { translated: true, translation_sealed: true }, ['held']],
    [
      'a translation without seal',
      { translated: true, translation_sealed: false },
      ['insufficient', 'translation_not_sealed'],
    ],
    ['a translation of which the seal is not known', { translated: true }, ['unclear', 'translation_sealed']],
    ['none, of a German paper', { language: 'de', translated: false }, ['insufficient', 'not_translated']],
    ['none, issued in Germany', { issuing_country: 'DE', translated: false }, ['insufficient', 'not_translated']],
    ['none, of a paper of which nothing is said', { translated: false }, ['unclear', 'language']],
    ['nothing said', {}, ['unclear', 'translated']],
    ['a paper in Chinese', { language: 'zh' }, ['held']],
    ['a paper of the mainland', { issuing_country: 'CN', translated: false }, ['held']],
    [
      'a paper of the mainland in English',
      { issuing_country: 'CN', language: 'en', translated: false },
      ['insufficient', 'not_translated'],
    ],
  ])('%s', (_, item, expected) => {
    const { status, problems, unclear } = standing('degree_certificate', form, item);
    expect([status, ...problems, ...unclear]).toEqual(expected);
  });

  it('a contract that must be in Chinese is not enough in English', () => {
    const inLanguage = (item: Omit<Item, 'type'>) => standing('employment_contract', { language: 'zh' }, item);
    expect(inLanguage({ language: 'zh' }).status).toBe('held');
    expect(inLanguage({ language: 'en' })).toMatchObject({ status: 'insufficient', problems: ['not_translated'] });
    expect(inLanguage({})).toMatchObject({ status: 'unclear', unclear: ['language'] });
  });
});

describe('country of issue', () => {
  const form: Form = { issuing_country: { facts: ['nationality', 'habitual_residence'] } };
  const issued = (country: string | undefined, facts: Asking['facts']) =>
    line(
      listFor(asking('criminal_record_certificate', form), {
        facts: facts ?? {},
        evidence: [
          { type: 'criminal_record_certificate', ...(country === undefined ? {} : { issuing_country: country }) },
        ],
      }),
      'criminal_record_certificate',
    );

  it('either the country of nationality or that of habitual residence serves', () => {
    const facts = { nationality: 'PL', habitual_residence: 'SG' };
    expect(issued('PL', facts).status).toBe('held');
    expect(issued('SG', facts).status).toBe('held');
    expect(issued('DE', facts)).toMatchObject({ status: 'insufficient', problems: ['wrong_country'] });
    expect(issued(undefined, facts)).toMatchObject({ status: 'unclear', unclear: ['issuing_country'] });
  });

  it('while one of them is open a third country is unclear and hangs on that fact', () => {
    const open = issued('DE', { nationality: 'PL' });
    expect(open).toMatchObject({ status: 'unclear', unclear: ['issuing_country'], depends_on: ['habitual_residence'] });
  });
});

it('a sworn statement is refused, and a certificate that does not say so is no such statement', () => {
  const sworn = (item: Omit<Item, 'type'>) => standing('criminal_record_certificate', { sworn: false }, item);
  expect(sworn({ sworn: true })).toMatchObject({ status: 'insufficient', problems: ['sworn_statement'] });
  expect(sworn({ sworn: false }).status).toBe('held');
  expect(sworn({}).status).toBe('held');
});

describe('age and validity', () => {
  const sixMonths: Form = { not_older_than: { months: 6, at: 'filing' } };
  const prepared = { prepared_on: '2026-11-21' };

  it.each<[string, string, Asking, object]>([
    ['six months to the day', '2026-06-15', {}, { status: 'held', valid_until: '2026-12-15' }],
    [
      'one day more',
      '2026-06-14',
      {},
      { status: 'expires_before_filing', problems: ['too_old'], valid_until: '2026-12-14' },
    ],
    ['too old on the day of preparation', '2026-05-20', prepared, { status: 'expired', problems: ['too_old'] }],
    ['good on the day of preparation for the last time', '2026-05-21', prepared, { status: 'expires_before_filing' }],
    ['too old, without a day of preparation', '2020-01-01', {}, { status: 'expires_before_filing' }],
    [
      'of 31 August, to the end of February',
      '2026-08-31',
      { as_of: '2027-02-28' },
      { status: 'held', valid_until: '2027-02-28' },
    ],
    ['of 31 August, on 1 March', '2026-08-31', { as_of: '2027-03-01' }, { status: 'expires_before_filing' }],
  ])('a photo %s', (_, issued, more, expected) => {
    expect(standing('photo', sixMonths, { issued_on: issued }, more)).toMatchObject(expected);
  });

  it('the oldest date that serves is told, also for a missing paper', () => {
    expect(line(listFor(asking('photo', sixMonths)), 'photo').not_before).toBe('2026-06-15');
    expect(line(listFor(asking('photo', sixMonths), { as_of: '2027-02-28' }), 'photo').not_before).toBe('2026-08-28');
  });

  it('a paper that ends by itself before the filing is told apart by the day of preparation', () => {
    const until = (valid_until: string) => standing('residence_permit', {}, { valid_until }, prepared).status;
    expect(until('2026-12-15')).toBe('held');
    expect(until('2026-12-14')).toBe('expires_before_filing');
    expect(until('2026-11-21')).toBe('expires_before_filing');
    expect(until('2026-11-20')).toBe('expired');
  });

  it('the earlier of its own end and its greatest age counts', () => {
    expect(standing('photo', sixMonths, { issued_on: '2026-10-01', valid_until: '2027-01-01' }).valid_until).toBe(
      '2027-01-01',
    );
  });

  it.each([
    ['to the day', '2027-06-15', 'held', [], '2026-12-15'],
    ['one day short', '2027-06-14', 'insufficient', ['validity_too_short'], '2026-12-14'],
    ['run out between preparation and filing', '2026-12-01', 'insufficient', ['validity_too_short'], '2026-06-01'],
    ['run out on the day of preparation', '2026-11-21', 'insufficient', ['validity_too_short'], '2026-05-21'],
    ['run out before the preparation', '2026-11-20', 'expired', [], '2026-05-20'],
  ])('a passport that must last six months, %s', (_, valid_until, status, problems, last) => {
    const form: Form = { valid_for: { months: 6, at: 'filing' } };
    expect(standing('passport', form, { valid_until }, prepared)).toEqual({
      status,
      problems,
      unclear: [],
      valid_until: last,
    });
  });

  it('a passport until 28 February serves on 31 August, six months clamped to the end of the month', () => {
    const form: Form = { valid_for: { months: 6, at: 'filing' } };
    expect(standing('passport', form, { valid_until: '2027-02-28' }, { as_of: '2026-08-31' })).toMatchObject({
      status: 'held',
      valid_until: '2026-08-31',
    });
  });

  it('what decides and is not given is named', () => {
    expect(standing('photo', sixMonths, {})).toMatchObject({ status: 'unclear', unclear: ['issued_on'] });
    expect(standing('passport', { valid_for: { months: 6, at: 'filing' } }, {})).toMatchObject({
      status: 'unclear',
      unclear: ['valid_until'],
    });
  });
});

describe('precedence', () => {
  const form: Form = { certification: 'degree', not_older_than: { months: 6, at: 'filing' } };
  it('something wrong counts before age, age before what is not known', () => {
    const old = { issuing_country: 'DE', issued_on: '2026-01-01' };
    expect(standing('degree_certificate', form, { ...old, certified: ['none'] })).toMatchObject({
      status: 'insufficient',
      problems: ['not_authenticated', 'too_old'],
    });
    expect(standing('degree_certificate', form, old)).toMatchObject({
      status: 'expires_before_filing',
      unclear: ['certified'],
    });
  });

  it('a paper on order is expected, whatever is not known of it', () => {
    expect(standing('degree_certificate', form, { expected_on: '2026-12-01' }).status).toBe('expected');
  });

  it.each<[string, readonly Omit<Item, 'type'>[], string, readonly number[]]>([
    ['the better of two', [{ issued_on: '2026-01-01' }, { issued_on: '2026-11-01' }], 'held', [1]],
    ['of two that serve the one that lasts', [{ issued_on: '2026-08-01' }, { issued_on: '2026-11-01' }], 'held', [1]],
    ['one on order before one too old', [{ issued_on: '2026-01-01' }, { expected_on: '2026-12-01' }], 'expected', [1]],
    ['one that serves before one of which the day is not known', [{}, { issued_on: '2026-08-01' }], 'held', [1]],
    ['one without a date before one too old', [{ issued_on: '2026-01-01' }, {}], 'unclear', [1]],
  ])('%s counts', (_, items, status, positions) => {
    const photos = items.map((item) => ({ type: 'photo', ...item }));
    const sections = asking('photo', { not_older_than: { months: 6, at: 'filing' } });
    expect(line(listFor(sections, { evidence: photos }), 'photo')).toMatchObject({ status, items: positions });
  });
});
