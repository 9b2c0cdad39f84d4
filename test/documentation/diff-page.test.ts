// docs/diff-2016-2017.md ends with what the command in it says now.
// LAIHUA_REWRITE_TRANSCRIPTS=1 writes it down again; read the difference before it is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const path = 'docs/diff-2016-2017.md';
const line = '\n---\n\n';

it('the page of the pilot table and the table of 2017 is as the program says it', async () => {
  const page = readFileSync(path, 'utf8');
  const command = /\n```\nlaihua ([^\n]+)\n```\n/.exec(page)?.[1] ?? '';
  const { stdout, code } = await runCli(command.split(' '));
  const head = page.slice(0, page.indexOf(line) + line.length);
  if (process.env['LAIHUA_REWRITE_TRANSCRIPTS']) writeFileSync(path, `${head}${stdout}`);
  else expect(page).toBe(`${head}${stdout}`);
  expect(code).toBe(0);
}, 60_000);
