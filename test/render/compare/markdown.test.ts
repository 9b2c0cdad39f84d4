// The Markdown of a comparison: one table, signs of the language made harmless, every place written out.
import { expect, test } from 'vitest';
import { compareReport } from '../../../src/explain/compare-report.ts';
import { renderComparison } from '../../../src/render/compare/render-comparison.ts';
import { styleOf } from '../../../src/render/style.ts';
import { comparisonOf, countryWith, placed } from '../../support/compared.ts';

const answers = [
  { ...placed('shanghai'), is_own: true, name: { en: 'Shang|hai', zh: '上海' } },
  placed('gansu'),
  placed('hebei', { bounds: { proven: 'C', possible: 'C' } }),
];
const report = compareReport(comparisonOf(answers, { candidate: { name: '*KELLER*' } }), countryWith());
const page = renderComparison(report, 'markdown', { languages: ['en', 'zh'], style: styleOf(false) });

test('has a table a language with a row for each answer', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(2 * 4);
  expect(rows[2]).toBe('| \\* Shang\\|hai, gansu | B | 70 | 8 / 6 | 15 / 25 | none known |  |  |');
  expect(rows[6]).toMatch(/^\| \\\* 上海、gansu地 \| B 类 \| 70 /);
});

test('says who, the headline and what columns stand for', () => {
  expect(page).toMatch(/^# \\\*KELLER\\\* - new permit from abroad, filing 2026-12-15\n/);
  expect(page).toContain('**Best on the facts given: B (Shang\\|hai and gansu).**');
  expect(page).toContain('- Days: working days to the decision, service target / legal limit.');
  expect(page).toContain('\n---\n');
});
