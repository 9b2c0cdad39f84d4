// Times whole commands, started anew each time, beside a bare node: what a user waits for. Prints medians in milliseconds.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/laihua.js');
const example = (name: string) => join(root, 'templates/examples', name);
const runs = Number(process.argv[2] ?? 21);

const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['laihua --version', [bin, '--version']],
  ['laihua check (one point short)', [bin, 'check', example('one-point-short-hsk-unknown.yaml')]],
  ['laihua check (only a birthday)', [bin, 'check', example('only-a-birthday.yaml')]],
  ['laihua check --format json', [bin, 'check', example('extension-on-the-last-day.yaml'), '--format', 'json']],
  ['laihua explain', [bin, 'explain', example('one-point-short-hsk-unknown.yaml')]],
];

function median(args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

let bare = 0;
for (const [name, args] of commands) {
  const time = median(args);
  if (bare === 0) bare = time;
  console.log(
    `${name.padEnd(34)} ${time.toFixed(0).padStart(5)} ms   bare node ${`+${(time - bare).toFixed(0)}`.padStart(4)} ms`,
  );
}
