// docs/cli.md shows the help of every command as it is now, and every exit code there is.
// LAIHUA_REWRITE_TRANSCRIPTS=1 puts the help in again; the words around it are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCodes } from '../../src/exit-code.ts';
import { runCli } from '../support/run-cli.ts';

const path = 'docs/cli.md';
const block = /```console\n\$ laihua ([^\n]+) --help\n[\s\S]*?```/g;

const helpOf = async (command: readonly string[]) => (await runCli([...command, '--help'])).stdout;
const blockOf = async (command: string) =>
  `\`\`\`console\n$ laihua ${command} --help\n${await helpOf(command.split(' '))}\`\`\``;

/** Names in the list of commands of a help page. */
const namesIn = (help: string): readonly string[] =>
  [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}(\S+)/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'help');

async function allCommands(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of namesIn(await helpOf([]))) {
    const below = namesIn(await helpOf([name]));
    found.push(...(below.length === 0 ? [name] : below.map((one) => `${name} ${one}`)));
  }
  return found;
}

it('shows the help of every command', async () => {
  const page = readFileSync(path, 'utf8');
  const shown = [...page.matchAll(block)].map(([, command]) => command ?? '');
  const helps = new Map(await Promise.all(shown.map(async (command) => [command, await blockOf(command)] as const)));
  const now = page.replace(block, (whole, command: string) => helps.get(command) ?? whole);
  if (process.env['LAIHUA_REWRITE_TRANSCRIPTS']) writeFileSync(path, now);
  else expect(page).toBe(now);
  expect(shown.toSorted()).toEqual((await allCommands()).toSorted());
});

it('explains every exit code', () => {
  const page = readFileSync(path, 'utf8');
  const explained = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(explained).toEqual(Object.values(exitCodes));
});
