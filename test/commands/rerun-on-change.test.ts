// A run over watched policies: again after each change, past what is wrong for a while, until the user interrupts.
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { rerunOnChange } from '../../src/commands/rerun-on-change.ts';
import { UsageError } from '../../src/errors.ts';
import type { Io } from '../../src/io.ts';
import { fixtures } from '../support/lint-fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'rerun-'));
afterEach(() => rmSync(join(root, 'policies'), { recursive: true, force: true }));

/** Runs of a made-up command, told on a made-up screen. */
function watching(run: (times: number) => Promise<unknown>) {
  cpSync(`${fixtures}/base`, join(root, 'policies'), { recursive: true });
  const screen: string[] = [];
  let interrupt: () => void = () => undefined;
  const io = {
    cwd: root,
    stderr: { write: (text: string) => screen.push(text) },
    onInterrupt: (listener: () => void) => {
      interrupt = listener;
      return () => undefined;
    },
  };
  let times = 0;
  const request = { policies: [join(root, 'policies')], builtinPolicies: false };
  const ended = rerunOnChange(io as unknown as Io, request, () => {
    times += 1;
    return run(times);
  });
  return { ended, screen, times: () => times, interrupt: () => interrupt() };
}
const file = join(root, 'policies/pack.yaml');
const change = (): void => {
  writeFileSync(`${file}~`, 'a: 1\n');
  renameSync(`${file}~`, file);
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 250));

it('runs at once, after each change, and ends with 130', async () => {
  const { ended, screen, times, interrupt } = watching(async () => undefined);
  await settle();
  expect(times()).toBe(1);
  change();
  await settle();
  expect(times()).toBe(2);
  expect(screen[1]).toBe(`laihua: changed: ${file}\n`);
  expect(screen.at(-1)).toMatch(/^laihua: waiting for a change in .*; Ctrl-C ends\n$/);
  interrupt();
  expect(await ended).toBe(130);
});

it('goes on where the policies cannot be read for a while', async () => {
  const { ended, screen, times, interrupt } = watching(async (run) => {
    if (run === 1) throw new UsageError('cannot read the policy folder');
  });
  await settle();
  expect(screen[0]).toBe('laihua: cannot read the policy folder\n');
  change();
  await settle();
  expect(times()).toBe(2);
  interrupt();
  await ended;
});

it('runs once more for changes that come while it runs', async () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 400));
  const { ended, times, interrupt } = watching(slow);
  await settle();
  for (let i = 0; i < 3; i += 1) {
    change();
    await settle();
  }
  await slow();
  interrupt();
  await ended;
  expect(times()).toBeLessThanOrEqual(4);
  expect(times()).toBeGreaterThan(1);
});

it('ends with the fault of a run', async () => {
  const { ended } = watching(async () => {
    throw new Error('broken');
  });
  await expect(ended).rejects.toThrow('broken');
});
