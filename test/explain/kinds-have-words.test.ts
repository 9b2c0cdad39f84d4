// Every code and kind the evaluator writes down has a sentence, and every attribute of a document a name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeTexts } from '../../src/explain/evidence-text.ts';
import { dateNotes, timelineKinds, timelineText } from '../../src/explain/timeline-text.ts';
import { warningCodes, warningText } from '../../src/explain/warning-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { AssessmentWarning } from '../../src/model/assessment.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const folder = join(import.meta.dirname, '../../src/evaluate');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const found = (pattern: RegExp, paths = /./): readonly string[] => [
  ...new Set(
    sources
      .filter(({ path }) => paths.test(path))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, one]) => one ?? '')),
  ),
];

const words = wordsOf(shippedPack());

describe('warnings', () => {
  it.each(found(/\bcode: '([a-z_]+)'/g))('%s has a sentence', (code) => {
    expect(Object.keys(warningCodes)).toContain(code);
  });

  it('a code without a sentence still says what it speaks of', () => {
    const warning: AssessmentWarning = {
      code: 'something_new',
      level: 'check',
      values: { days: 3 },
      facts: ['annual_pay_cny'],
      evidence: ['passport'],
      sources: [],
    };
    expect(warningText(words, warning).en).toMatch(/^something new: Yearly pay in China and Passport.* \(days 3\)$/);
  });
});

describe('days', () => {
  it.each(found(/\bkind: '([a-z_]+)'/g, /timeline/))('%s has a sentence', (kind) => {
    expect(Object.keys(timelineKinds)).toContain(kind);
  });

  it('a step named by a notice says what the notice is called', () => {
    const title = { en: 'Card to be applied for', zh: '申领证件' };
    expect(timelineText(words, { on: '2026-12-15', kind: 'permit_card', title, sources: [] })).toEqual(title);
  });

  it('years without a calendar are named once', () => {
    const entry = { on: '2027-01-05', kind: 'decision_due', weekdays_only: [2027], sources: [] };
    expect(dateNotes({ timeline: [entry, entry] }).map(({ en }) => en)).toEqual([
      'The holidays of 2027 are not loaded: days of 2027 are counted Monday to Friday.',
    ]);
    expect(dateNotes({ timeline: [] })).toEqual([]);
  });
});

describe('documents', () => {
  const attributes =
    'certified certified_on issued_on valid_until issuing_country language translated translation_sealed sworn original covers';
  it.each(attributes.split(' '))('%s has a name', (attribute) => {
    expect(attributeTexts[attribute]).toBeDefined();
  });
});
