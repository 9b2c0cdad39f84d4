// Mutants on several cores: each other core gets a part of them, and a part whose run dies is run here after all.
import { describe, expect, it } from 'vitest';
import { mutateBeside } from '../../src/commands/mutate-beside.ts';
import type { Io } from '../../src/io.ts';
import { wholeRun } from '../../src/verify/mutate/part-of.ts';
import { fixtures } from '../support/lint-fixture.ts';
import { runCli } from '../support/run-cli.ts';

const base = ['policy', 'mutate', '--no-builtin-policies', '--policies', `${fixtures}/base`, '--format', 'json'];
const request = { cores: 3, policies: ['ours'], builtinPolicies: false, filter: 'points', time: 5 };
const ioWith = (beside: Io['beside']): Io => ({ beside }) as unknown as Io;

describe('mutants on three cores', () => {
  it('are asked of two runs beside this one, in parts that hold each of them once', async () => {
    const asked: string[] = [];
    const io = ioWith(async (argv) => {
      asked.push(argv.join(' '));
      return '{}';
    });
    const { own, others } = mutateBeside(io, request, wholeRun);
    await others;
    const rest = '--format json --policies ours --no-builtin-policies --filter points --time 5';
    expect(own).toEqual({ number: 1, of: 3 });
    expect(asked).toEqual([`policy mutate --cores 1 --part 2/3 ${rest}`, `policy mutate --cores 1 --part 3/3 ${rest}`]);
  });

  it('divide a part further where this run has only a part', async () => {
    const io = ioWith(async () => '{}');
    const { own, others } = mutateBeside(io, { ...request, cores: 2 }, { number: 2, of: 4 });
    expect([own, (await others).map(({ part }) => part)]).toEqual([{ number: 2, of: 8 }, [{ number: 6, of: 8 }]]);
  });

  it.each(['', '{ "cases": 3, "kill'])(
    'are left to this run where another dies after printing "%s"',
    async (printed) => {
      const { others } = mutateBeside(
        ioWith(async () => printed),
        { ...request, cores: 2 },
        wholeRun,
      );
      expect(await others).toEqual([{ part: { number: 2, of: 2 } }]);
    },
  );
});

it('one core and two cores, one of which dies, tell the same', async () => {
  const alone = await runCli([...base, '--cores', '1']);
  const withDeath = await runCli([...base, '--cores', '2'], { beside: async () => '' });
  const withHelp = await runCli([...base, '--cores', '2'], {
    beside: async (argv) => (await runCli(argv)).stdout,
  });
  expect(JSON.parse(alone.stdout).killed).toBeGreaterThan(0);
  expect(withDeath.stdout).toBe(alone.stdout);
  expect(withHelp.stdout).toBe(alone.stdout);
});
