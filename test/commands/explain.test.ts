// laihua explain: every route or one, with its reasons, arithmetic, bands and sources.
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const sixTimes = 'templates/examples/head-of-research-on-six-times-the-wage.yaml';
const onePointShort = 'templates/examples/one-point-short-hsk-unknown.yaml';

describe('laihua explain', () => {
  it('shows the arithmetic of a pay line', async () => {
    const { stdout } = await runCli(['explain', sixTimes, 'a-iii-6x', '--as-of', '2026-03-01']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('asked: 859,464 CNY a year (6 x 11,937 x 12)');
  });

  it('names one route only, in full or by its last part, and refuses one that is not there', async () => {
    const short = await runCli(['explain', onePointShort, 'a-vi', '--format', 'json']);
    const full = await runCli([
      'explain',
      onePointShort,
      'national/classification@2017-04-01#a-vi',
      '--format',
      'json',
    ]);
    expect(short.stdout).toBe(full.stdout);
    expect(JSON.parse(short.stdout).routes.map(({ id }: { id: string }) => id)).toEqual([
      'national/classification@2017-04-01#a-vi',
    ]);
    expect((await runCli(['explain', onePointShort, 'a-vii'])).code).toBe(2);
  });

  it('without a route explains every route, each with sources that have a title', async () => {
    const explanation = JSON.parse((await runCli(['explain', onePointShort, '--format', 'json'])).stdout);
    const assessment = JSON.parse((await runCli(['check', onePointShort, '--format', 'json'])).stdout);
    expect(explanation.routes).toHaveLength(assessment.routes.length);
    const titles = new Map(explanation.sources.map((s: { id: string; title: string }) => [s.id, s.title]));
    for (const { sources } of explanation.routes) for (const id of sources) expect(titles.get(id)).toBeTruthy();
  });

  it('names the instrument of a condition that stands above all routes', async () => {
    const { stdout } = await runCli(['explain', onePointShort, '--lang', 'zh']);
    const shared = stdout.split('\n\n').find((block) => block.startsWith('多项情形共同的条件'));
    const age = shared?.split('年龄不超过60周岁（B类）')[1]?.replaceAll(/\s+/g, ' ');
    expect(age).toMatch(/^ 《外国人来华工作分类标准（试行）》（外专发〔2017〕40号，附件3），B类 ok/);
  });

  it('shows the bands of every factor beside the points', async () => {
    const { stdout } = await runCli(['explain', onePointShort, 'a-vi']);
    expect(stdout).toContain('450,000 CNY or more: 20');
    expect(stdout).toContain('Points: 84-89; asked: at least 85');
  });

  it('says what is assumed, in both languages', async () => {
    expect((await runCli(['explain', onePointShort, 'a-vi'])).stdout).toContain(
      'Good health: yes (assumed); asked: yes',
    );
    const zh = await runCli(['explain', onePointShort, 'a-vi', '--lang', 'zh', '--format', 'markdown']);
    expect(zh.stdout).toContain('身体健康：是（假定）；要求：是');
  });
});
