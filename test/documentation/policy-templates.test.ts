// The templates for a province's own standard and catalogue: laid over the policies they are right as they stand.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-policies-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lay = (template: string, path: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  cpSync(`templates/policies/${template}.yaml`, join(folder, path));
};
lay('recognition-standard', 'gansu/recognition-standard/2027-01-01.yaml');
lay('guidance-catalogue', 'gansu/guidance-catalogue/2027-01-01.yaml');
writeFileSync(
  join(folder, 'sources.yaml'),
  'format: laihua/sources/1\nsources:\n  - { id: our-text, title: { en: The text, zh: 文件原文 }, publisher: Province, kind: primary, seen: whole }\n',
);
for (const [id, title, entry] of [
  ['awards', 'Awards', 'gansu_science_technology_award'],
  ['recommending_bodies', 'Bodies', 'gansu/provincial-department'],
] as const) {
  writeFileSync(
    join(folder, `${id}.yaml`),
    `format: laihua/catalogue/1\nid: ${id}\ntitle: { en: ${title}, zh: 目录 }\nentries:\n  - { id: ${entry}, name: { en: ${entry}, zh: 条目 } }\n`,
  );
}

const check = async (facts: string, day = '2027-02-01') => {
  const stdin = `format: laihua/profile/1\nplace: gansu\npurpose: quick_estimate\nfacts: { date_of_birth: 1990-01-01, ${facts} }\n`;
  const argv = ['check', '-', '--policies', folder, '--as-of', day, '--format', 'json'];
  return JSON.parse((await runCli(argv, { stdin })).stdout);
};

describe('the templates of a local standard and catalogue', () => {
  it('have no error that lint finds', async () => {
    const { stdout, code } = await runCli(['policy', 'lint', '--policies', folder]);
    expect(stdout).not.toContain('error');
    expect(code).toBe(0);
  });

  it('give category A for the award, from the first day to the last', async () => {
    const award = 'awards: [gansu_science_technology_award]';
    expect((await check(award, '2027-01-01')).category.proven).toBe('A');
    expect((await check(award, '2029-12-31')).category.proven).toBe('A');
    expect((await check(award, '2030-01-01')).category.proven).toBeNull();
  });

  it.each(['gansu/wind-turbine-engineer', '2-02-00-00', 'Wind turbine engineer', '风力发电工程技术人员'])(
    'find a post written as %s',
    async (post) => {
      const skilled = 'highest_degree: bachelor, relevant_experience_years: 3';
      const answer = await check(`guidance_catalogue_posts: ["${post}"], ${skilled}`);
      const route = answer.routes.find(({ id }: { id: string }) => id.endsWith('#wind-turbine-engineer'));
      expect(route.outcome).toBe('met');
      expect(answer.category.proven).toBe('B');
    },
  );
});
