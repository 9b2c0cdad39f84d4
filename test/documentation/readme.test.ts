// README.md: two set-up commands, one of them what CI runs; every console block comes out as printed; every link leads somewhere.
// LAIHUA_REWRITE_TRANSCRIPTS=1 writes down what its console blocks print now.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { wordsOf } from '../support/transcript.ts';

const root = join(import.meta.dirname, '../..');
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const setUp = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines = '']) => lines.trim());
const console = /```console\n\$ (laihua[^\n]*)\n([\s\S]*?)```/g;
const blocks = [...readme.matchAll(console)].map(([, command = '', output = '']) => ({ command, output }));

describe('the README', () => {
  it('sets up with exactly two commands of one line, from npm ci on', () => {
    expect(setUp).toHaveLength(2);
    for (const command of setUp) expect(command).toMatch(/^npm ci && [^\n]+$/);
  });

  it('checks a shipped example with the first, which answers', async () => {
    const { code } = await runCli(wordsOf(setUp[0] ?? '').slice(5));
    expect(wordsOf(setUp[0] ?? '').slice(0, 5)).toEqual(['npm', 'ci', '&&', 'node', 'bin/laihua.js']);
    expect(code).toBe(0);
  });

  it('runs in CI what it gives as the second', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`\n${setUp[1]}\n`);
  });

  it('links only to what is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('names commands that exist, in its table of tasks', async () => {
    const { screen } = await runCli(['--help']);
    const named = [...readme.matchAll(/`laihua (\w+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(screen).toContain(name);
  });

  if (process.env['LAIHUA_REWRITE_TRANSCRIPTS']) {
    it('is written down again', async () => {
      let page = readme;
      for (const { command, output } of blocks) {
        const { screen } = await runCli(wordsOf(command).slice(1));
        page = page.replace(`$ ${command}\n${output}\`\`\``, () => `$ ${command}\n${screen}\`\`\``);
      }
      writeFileSync(path, page);
    });
  } else {
    it.each(blocks)('prints what $command prints', async ({ command, output }) => {
      const { screen, code } = await runCli(wordsOf(command).slice(1));
      expect(screen).toBe(output);
      expect(code).toBe(0);
    });
  }
});
