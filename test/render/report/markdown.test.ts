// The Markdown report: the statements of the text report as tables and lists that hold whatever a value says.
import { describe, expect, it } from 'vitest';
import { bullets, escaped, link, table } from '../../../src/render/markdown-text.ts';
import { runCli } from '../../support/run-cli.ts';

const report = async (...argv: string[]) =>
  (await runCli(['check', 'templates/examples/one-point-short-hsk-unknown.yaml', '--format', 'markdown', ...argv]))
    .stdout;

describe('the Markdown report', () => {
  it('has the sections of the text report and the sources as links', async () => {
    const markdown = await report();
    const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Points 84 to 89 of 120',
      'What decides',
      'Routes',
      expect.stringMatching(/^To file as B by B-I: \d+ documents/),
      'Dates',
      'After approval',
      'To act on, to check, to know',
      'What this rests on',
      'Sources',
    ]);
    expect(markdown).toContain('**B on the facts given. A is open: one point short,');
    expect(markdown).toMatch(/^- n-s\d+: \[.+\]\(https?:\/\/\S+\)$/m);
  });

  it('has the same tables in Chinese', async () => {
    const rows = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('| ')).length;
    expect(rows(await report('--lang', 'zh'))).toBe(rows(await report()));
  });
});

describe('Markdown of values', () => {
  it('escapes what would be a sign of the language, and escapes of the terminal', () => {
    expect(escaped('a|b *c* <d> `e` [f](g)\u001b[2J\n# h')).toBe(
      'a\\|b \\*c\\* \\<d\\> \\`e\\` \\[f\\](g)␛\\[2J␊\\# h',
    );
  });

  it('links only addresses that are safe to follow', () => {
    expect(link('Text', 'https://example.org/a')).toBe('[Text](https://example.org/a)');
    expect(link('Text', 'javascript:alert(1)')).toBe('Text');
    expect(link('Text', 'https://example.org/a) [b](c')).toBe('Text');
  });

  it('keeps a cell in its row', () => {
    expect(table(['A'], [['x | y']])).toEqual(['| A |', '| --- |', '| x \\| y |', '']);
    expect(table(['A'], [])).toEqual([]);
    expect(bullets(['a'], 1)).toEqual(['  - a']);
  });
});
