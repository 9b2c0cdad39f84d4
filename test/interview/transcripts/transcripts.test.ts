// Every transcript in this folder is run in a folder of its own, with the typed lines of test/fixtures/interview, and must come out as written.
// LAIHUA_REWRITE_TRANSCRIPTS=1 writes down what comes out now; read the difference before it is committed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { rewritten, type Step, stepsOf, wordsOf } from '../../support/transcript.ts';

const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

it.each(pages)('transcript %s', async (page) => {
  const path = join(import.meta.dirname, page);
  const markdown = readFileSync(path, 'utf8');
  const cwd = mkdtempSync(join(tmpdir(), 'laihua-transcript-'));
  try {
    cpSync('test/fixtures/interview', cwd, { recursive: true });
    const steps = stepsOf(markdown);
    expect(steps.length).toBeGreaterThan(0);
    const now: Step[] = [];
    for (const { command } of steps) {
      const { screen, code } = await runCli(wordsOf(command).slice(1), { cwd });
      now.push({ command, output: screen, code });
    }
    if (process.env['LAIHUA_REWRITE_TRANSCRIPTS']) writeFileSync(path, rewritten(markdown, now));
    else expect(now).toEqual(steps);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
