// A command line -> what it printed and its exit code, run in this process with surroundings made up for the test.
import { vi } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from './shipped-pack.ts';

// The built pack lies beside the built program only; here the policies are read once a test file instead of once a run.
let built: Pack | undefined;
vi.mock('../../src/load/bundled-pack.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../src/load/bundled-pack.ts')>()),
  readBundledPack: () => {
    built ??= shippedPack();
    return built;
  },
}));

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order of writing, as a terminal shows them. */
  readonly screen: string;
}

export interface Setting {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly today?: string | (() => never);
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly cwd?: string;
  readonly beside?: Io['beside'];
}

/** The day it is in tests, so that what hangs on the clock does not hang on the day they run. */
export const TEST_DAY = '2026-11-21';

export async function runCli(argv: readonly string[], setting: Setting = {}): Promise<Run> {
  const printed: { readonly to: 'stdout' | 'stderr'; readonly text: string }[] = [];
  const stream = (to: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      printed.push({ to, text: typeof content === 'string' ? content : new TextDecoder().decode(content) });
    },
    isTTY: setting.isTTY ?? false,
    isClosed: false,
    columns: setting.columns,
  });
  const { today = TEST_DAY } = setting;
  const io: Io = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new TextEncoder().encode(setting.stdin ?? ''),
    stdinPieces: async function* () {
      yield new TextEncoder().encode(setting.stdin ?? '');
    },
    onInterrupt: () => () => undefined,
    elapsed: () => 0,
    beside: setting.beside,
    env: setting.env ?? {},
    cwd: setting.cwd ?? process.cwd(),
    today: typeof today === 'function' ? today : () => today,
  };
  const code = await main(argv, io);
  const text = (to?: 'stdout' | 'stderr') =>
    printed
      .filter((one) => to === undefined || one.to === to)
      .map((one) => one.text)
      .join('');
  return { code, stdout: text('stdout'), stderr: text('stderr'), screen: text() };
}
