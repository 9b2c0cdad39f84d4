// Every transcript in this folder is run and must come out as written: the command, its exact output, its exit code.
// LAIHUA_REWRITE_TRANSCRIPTS=1 writes down what comes out now; read the difference before it is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { rewritten, type Step, stepsOf, wordsOf } from '../support/transcript.ts';

const folder = import.meta.dirname;
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe.each(pages)('transcript %s', (page) => {
  const path = join(folder, page);
  const markdown = readFileSync(path, 'utf8');
  const steps = stepsOf(markdown);

  it('holds at least one command', () => {
    expect(steps.length).toBeGreaterThan(0);
  });

  if (process.env['LAIHUA_REWRITE_TRANSCRIPTS']) {
    it('is written down again', async () => {
      const now: Step[] = [];
      for (const { command } of steps) {
        const { screen, code } = await runCli(wordsOf(command).slice(1));
        now.push({ command, output: screen, code });
      }
      writeFileSync(path, rewritten(markdown, now));
    });
  } else {
    it.each(steps)('$command', async ({ command, output, code }) => {
      const run = await runCli(wordsOf(command).slice(1));
      expect(run.screen).toBe(output);
      expect(run.code).toBe(code);
    });
  }
});
