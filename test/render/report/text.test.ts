// The text report: 80 columns in either language, whatever the values, and marks that need no colour.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/render/display-width.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = 'templates/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** A name that is long, Chinese, and tries to steer the terminal. */
const awkward = 'KELLER-VON HOHENSTEIN-LANGENBURG, Maria Magdalena Aurelia Theresia 凯勒·玛丽亚\u001b[31m\u202e';

const withName = (path: string): string =>
  readFileSync(path, 'utf8').replace(
    /candidate:.*?(?=\n\S)/s,
    `candidate: { name: ${JSON.stringify(awkward)}, reference: "案卷 2026/014" }`,
  );

const linesOf = async (path: string, argv: readonly string[] = []) =>
  (await runCli(['check', '-', '--lang', 'both', ...argv], { stdin: withName(path) })).stdout.split('\n');

describe.each(examples)('%s', (name) => {
  it('has no line over 80 columns and no escape from a value', async () => {
    const lines = await linesOf(`${folder}/${name}`);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    for (const sign of ['\u001b', '\u202e']) expect(lines.join('\n')).not.toContain(sign);
  });

  it('has no line over 80 columns in its explanation but addresses, which stay whole', async () => {
    const { stdout } = await runCli(['explain', '-', '--lang', 'both'], { stdin: withName(`${folder}/${name}`) });
    const long = stdout.split('\n').filter((line) => displayWidth(line) > 80);
    expect(long.filter((line) => !/^ {2}https?:\/\/\S+$/.test(line))).toEqual([]);
  });
});

describe('the text report', () => {
  const onePointShort = `${folder}/one-point-short-hsk-unknown.yaml`;
  const report = async (path: string, ...argv: string[]) => (await runCli(['check', path, ...argv])).stdout;

  it('opens with who, where and when, then the sentence to read out', async () => {
    const [header, sentence] = (await report(onePointShort)).split('\n');
    expect(header).toBe('MORGAN, Alex  EX-11          Shanghai, new permit from abroad, filing 2026-12-15');
    expect(sentence).toMatch(/^B on the facts given\. A is open: one point short, .*HSK level not known\.$/);
  });

  it('says the same in Chinese', async () => {
    const [header, sentence] = (await report(onePointShort, '--lang', 'zh')).split('\n');
    expect(header).toContain('上海，境外新办，申报日 2026-12-15');
    expect(sentence).toBe('按所提供的情况：B 类。A 类待定，差 1 分，未知：汉语水平（HSK）。');
  });

  it('shows the points of a factor as a bar, and what is open in it', async () => {
    const text = await report(onePointShort);
    expect(text).toMatch(/Points 84 to 89 of 120 +60 is B, 85 is A\n/);
    expect(text).toMatch(/ 20 \/ 20 #{20}\n/);
    expect(text).toMatch(/not known +0-5 \/ {2}5 \?{5}\n/);
  });

  it('names the pay asked with its arithmetic where the pay is short of it', async () => {
    expect((await report(onePointShort)).replaceAll(/\s+/g, ' ')).toContain('895,248 CNY a year (6 x 12,434 x 12)');
  });

  it('never speaks of a verdict on the person', async () => {
    for (const name of examples) {
      const text = await report(`${folder}/${name}`, '--lang', 'both');
      expect(text).not.toMatch(/eligible|proven|qualif(y|ies) for category|不合格|合格/i);
      expect(text).not.toMatch(/\bno category\b(?! )/i);
    }
  });

  it('tells by marks, not by colour alone, what stops the filing', async () => {
    const text = await report(`${folder}/extension-on-the-last-day.yaml`);
    expect(text).toContain('!! Filing window from');
    expect(text).toMatch(/the\s+filing day is the last day/);
    expect(text).toMatch(/ {2}ok Passport/);
    expect(text).toMatch(/ {2}!! Employment contract/);
  });
});
