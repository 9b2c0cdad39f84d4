// The action, the hooks and the snippets of docs/ci.md: they parse, their commands and options exist, and the script does as told.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixtures } from '../support/lint-fixture.ts';
import { runCli } from '../support/run-cli.ts';

const page = readFileSync('docs/ci.md', 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text ?? '');
const action = parse(readFileSync('action.yml', 'utf8'));
const hooks: readonly { id: string; entry: string }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

describe('the snippets', () => {
  it('are YAML and JSON', () => {
    for (const text of blocks('yaml')) expect(() => parse(text)).not.toThrow();
    for (const text of blocks('json')) expect(() => JSON.parse(text)).not.toThrow();
    expect([blocks('yaml').length, blocks('json').length]).toEqual([5, 2]);
  });

  /** `laihua policy lint --policies policies`, wherever one is written. */
  const typed = [page, readFileSync('.pre-commit-hooks.yaml', 'utf8')].flatMap((text) =>
    [...text.matchAll(/laihua (policy [a-z]+)((?: (?:--?[a-z-]+|[\w./=]+))*)/g)].map(([, command, rest]) => ({
      command: command ?? '',
      options: (rest ?? '').match(/--?[a-z-]+/g) ?? [],
    })),
  );

  it.each([...new Set(typed.map(({ command }) => command))])(
    'laihua %s exists, with every option that is shown',
    async (command) => {
      const { code, stdout } = await runCli([...command.split(' '), '--help']);
      expect(code).toBe(0);
      for (const { options } of typed.filter((one) => one.command === command)) {
        for (const option of options) expect(stdout).toMatch(new RegExp(`(^|[ ,])${option}[ ,\n]`, 'm'));
      }
    },
  );

  it('use inputs of the action and hooks that there are', () => {
    const workflow = blocks('yaml')
      .map((text) => parse(text))
      .find((data) => data.jobs);
    const uses = workflow.jobs.policies.steps.find((step: { uses?: string }) => step.uses?.includes('/laihua@'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(uses.with)));
    const config = blocks('yaml')
      .map((text) => parse(text))
      .find((data) => data.repos);
    const used = config.repos[0].hooks.map(({ id }: { id: string }) => id);
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(used));
    for (const name of Object.keys(action.inputs)) expect(page).toContain(`| \`${name}\` |`);
  });

  it('match what lint prints, for the list of problems of an editor', async () => {
    const { regexp } = JSON.parse(blocks('json')[1] ?? '').tasks[0].problemMatcher.pattern;
    const folder = mkdtempSync(join(tmpdir(), 'policies-'));
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, 'format: laihua/policy/1\nid: [\n');
    const { stdout } = await runCli([
      'policy',
      'lint',
      '--no-builtin-policies',
      '--policies',
      `${fixtures}/base`,
      '--policies',
      folder,
    ]);
    rmSync(folder, { recursive: true });
    const matched = stdout.split('\n').flatMap((line) => new RegExp(regexp).exec(line)?.slice(1, 6) ?? []);
    expect(matched).toEqual([file, '2', '5', 'error', 'yaml/unclosed-bracket']);
  });
});

describe('the action', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'action-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The script of the action with a laihua that only tells how it was called, and fails for one command. */
  function run(
    inputs: Readonly<Record<string, string>>,
    failing = '',
  ): { calls: string; code: number | null; printed: string } {
    const laihua = join(folder, 'laihua');
    const calls = join(folder, 'calls');
    writeFileSync(laihua, `#!/bin/bash\necho "$@" >> ${calls}\n[ "$2" != "${failing}" ]\n`);
    chmodSync(laihua, 0o755);
    writeFileSync(calls, '');
    const [step] = action.runs.steps;
    const defaults = Object.entries(action.inputs).map(([name, input]) => [
      name,
      (input as { default: string }).default,
    ]);
    const given = { ...Object.fromEntries(defaults), ...inputs, laihua };
    const env = Object.entries(step.env).map(([name, from]) => [
      name,
      given[/inputs\.([a-z-]+)/.exec(String(from))?.[1] ?? ''] ?? '',
    ]);
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GITHUB_STEP_SUMMARY: join(folder, 'summary'), ...Object.fromEntries(env) },
    });
    return { calls: readFileSync(calls, 'utf8'), code: status, printed: stdout };
  }

  it('runs lint, layout and cases over the folder, and writes a summary', () => {
    const { calls, code } = run({});
    expect(code).toBe(0);
    expect(calls.trim().split('\n')).toEqual([
      'policy lint --policies policies --format github',
      'policy fmt --check policies',
      'policy test --policies policies --format github',
      'policy lint --policies policies --format markdown',
    ]);
  });

  it('passes folders, floors and the revision on', () => {
    const { calls } = run({
      policies: 'a\nb c\n',
      only: 'true',
      commands: 'check coverage mutate diff',
      strict: 'true',
      'min-coverage': 'routes=100 bands=90',
      'min-score': '95',
      before: 'origin/next',
    });
    expect(calls.trim().split('\n').slice(0, 4)).toEqual([
      'policy check --policies a --policies b c --no-builtin-policies --format github --strict --min routes=100 --min bands=90',
      'policy coverage --policies a --policies b c --no-builtin-policies --min routes=100 --min bands=90',
      'policy mutate --policies a --policies b c --no-builtin-policies --min-score 95',
      'policy diff origin/next --format github --policies a --policies b c --no-builtin-policies',
    ]);
  });

  it('runs everything and then fails where one check fails, and refuses a check that does not exist', () => {
    const { calls, code, printed } = run({ commands: 'lint test' }, 'lint');
    expect([code, calls.split('\n').length]).toEqual([1, 4]);
    expect(printed).toContain('::error::laihua policy lint ended in 1');
    expect(run({ commands: 'lnt' }).code).toBe(2);
  });
});
