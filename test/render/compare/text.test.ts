// The text of a comparison: 80 columns in either language, whatever the values, and the names of every place on a row.
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compareReport } from '../../../src/explain/compare-report.ts';
import { renderComparison } from '../../../src/render/compare/render-comparison.ts';
import { displayWidth } from '../../../src/render/display-width.ts';
import { styleOf } from '../../../src/render/style.ts';
import { comparisonOf, countryWith, placed } from '../../support/compared.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = 'templates/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(examples)('%s', (name) => {
  it('has no line over 80 columns', async () => {
    const { stdout } = await runCli(['compare', `${folder}/${name}`, '--lang', 'both']);
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });
});

const wide = { proven: null, possible: 'B', with_discretion: 'A', with_unseen: 'A' } as const;
const answers = [
  { ...placed('shanghai'), is_own: true, name: { en: 'Shanghai', zh: '上海' } },
  placed('gansu'),
  placed('national', { bounds: wide, open: { missing_facts: ['recognised'], awaits: ['facts'] } }),
];
const candidate = {
  name: 'KELLER-VON HOHENSTEIN-LANGENBURG, Maria Magdalena Aurelia Theresia \u001b[31m\u202e',
  name_zh: '凯勒·玛丽亚',
};
const report = compareReport(comparisonOf(answers, { candidate }), countryWith());
const printed = (languages: readonly ('en' | 'zh')[], coloured = false) =>
  renderComparison(report, 'text', { languages, style: styleOf(coloured) });

test('a name cannot steer the terminal, and the table keeps its width', () => {
  const text = printed(['en', 'zh']);
  for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign);
  expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
});

test('places of one row are counted, then named; the place of the profile is marked', () => {
  const text = printed(['en']);
  expect(text).toMatch(/^\* Shanghai and 1 more {4}B {15}70 {6}8 \/ 6 {5}15 \/ 25 {3}none known$/m);
  expect(text).toMatch(/^ {5}gansu$/m);
  expect(text).toMatch(/^\* the place of the profile$/m);
  expect(printed(['zh'])).toMatch(/^\* 上海等 2 地 /m);
});

test('a category too long for its column goes on below it', () => {
  expect(printed(['en'])).toMatch(/^Elsewhere {16}B open, A by {4}70 .*\n {25}discretion\n {5}recognised not known$/m);
});

test('colour says nothing the words do not say', () => {
  const coloured = printed(['en'], true);
  expect(coloured).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal is a control sequence
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(printed(['en']));
});
