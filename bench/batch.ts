// Whole batches beside merely parsing the same files with yaml and js-yaml, in one run and one table; needs a build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';

const bin = fileURLToPath(new URL('../bin/laihua.js', import.meta.url));
/** Profiles of the YAML folder, and lines of the long JSONL file. */
const [count = 10_000, many = 100_000] = process.argv.slice(2).map(Number);
const few = 1000;
const home = mkdtempSync(join(tmpdir(), 'bench-'));

interface Spent {
  /** Seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes at most. */
  readonly memory: number;
}

const usageFile = join(home, 'usage.json');
const usageHook = join(home, 'usage.cjs');
writeFileSync(
  usageHook,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
    require('node:fs').writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`,
);

/** Start-up included. Invented candidates may have errors; only a crash is a failure here. */
function laihua(...args: readonly string[]): Spent {
  const start = performance.now();
  try {
    execFileSync(process.execPath, ['--require', usageHook, bin, ...args], { cwd: home, stdio: 'ignore' });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
  const wall = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS / 1024 };
}

function here(action: () => void): Spent {
  const [start, before] = [performance.now(), process.cpuUsage()];
  action();
  const { user, system } = process.cpuUsage(before);
  return {
    cpu: (user + system) / 1e6,
    wall: (performance.now() - start) / 1000,
    memory: process.memoryUsage.rss() / 2 ** 20,
  };
}

let yardstick: Spent | undefined;
function tell(name: string, profiles: number, spent: Spent, goal = ''): Spent {
  const { cpu, wall, memory } = spent;
  const cells = [
    name.padEnd(38),
    String(profiles).padStart(8),
    cpu.toFixed(2).padStart(8),
    wall.toFixed(2).padStart(8),
    String(Math.round(profiles / cpu)).padStart(9),
    ((1e6 * cpu) / profiles).toFixed(0).padStart(8),
    (yardstick ? (cpu / profiles / (yardstick.cpu / count)).toFixed(2) : '').padStart(7),
    memory.toFixed(0).padStart(6),
  ];
  console.log(`${cells.join(' ')}   ${goal}`.trimEnd());
  return spent;
}

try {
  const lines = (size: number): string => `${size}.jsonl`;
  laihua('profile', 'synthesise', '--count', String(count), '--seed', '7', '--format', 'yaml', '-o', 'people');
  for (const size of new Set([few, count, many]))
    laihua('profile', 'synthesise', '--count', String(size), '--seed', '7', '-o', lines(size));
  const texts = readdirSync(join(home, 'people')).map((name) => readFileSync(join(home, 'people', name), 'utf8'));
  console.log(
    '                                       profiles    CPU s   wall s     per s µs each  x yaml     MB   goal',
  );
  const parsed = here(() => {
    for (const text of texts) parseDocument(text, { lineCounter: new LineCounter() }).toJS();
  });
  yardstick = parsed;
  tell('yaml, parse only, with positions', count, parsed);
  tell(
    'js-yaml, parse only, without positions',
    count,
    here(() => {
      for (const text of texts) load(text);
    }),
  );
  const batch = (path: string, ...more: readonly string[]): Spent =>
    laihua('batch', path, '--format', 'jsonl', '-o', 'rows.out', ...more);
  tell('batch, YAML folder, one thread', count, batch('people'), 'at most 1.1 x yaml');
  tell('batch, the same with --resume', count, batch('people', '--resume'), 'a tenth of the line above');
  tell('batch, YAML folder, --jobs 2', count, batch('people', '--jobs', '2'), 'wall at most 0.6 x yaml');
  tell('batch, JSONL, one thread', count, batch(lines(count)), '50,000 per s');
  tell('batch, JSONL, --jobs 2', count, batch(lines(count), '--jobs', '2'));
  tell('batch, JSONL, one thread', few, batch(lines(few)));
  tell('batch, JSONL, one thread', many, batch(lines(many)), 'at most 1.1 x the line above; under 300 MB');
} finally {
  rmSync(home, { recursive: true, force: true });
}
