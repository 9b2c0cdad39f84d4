// Times the checks of the policies that are shipped, each started anew as CI starts it, and prints a table. Build first: npm run build.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/laihua.js');

interface Time {
  /** Seconds on the clock, and seconds of all cores. */
  readonly clock: number;
  readonly cores: number;
}

/** Seconds that ended children have used so far, those they started included; only Linux tells. */
function usedByChildren(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const started = (command: string): Promise<void> =>
  new Promise((resolve) => {
    spawn(process.execPath, [bin, 'policy', command], { cwd: root, stdio: 'ignore' }).on('close', () => resolve());
  });

async function timed(commands: readonly string[]): Promise<Time> {
  const [start, used] = [performance.now(), usedByChildren()];
  await Promise.all(commands.map(started));
  return { clock: (performance.now() - start) / 1000, cores: usedByChildren() - used };
}

const checks: readonly { readonly commands: readonly string[]; readonly goal?: number }[] = [
  { commands: ['lint'] },
  { commands: ['test'] },
  { commands: ['coverage'] },
  { commands: ['check'], goal: 2 },
  { commands: ['mutate'], goal: 60 },
];

console.log(`${availableParallelism()} cores, node ${process.version}; seconds\n`);
console.log('laihua policy              on the clock   of all cores   goal');
for (const { commands, goal } of checks) {
  const { clock, cores } = await timed(commands);
  const name = commands.join(', ');
  const asked = goal === undefined ? '' : `under ${goal}`;
  console.log(`${name.padEnd(26)}${clock.toFixed(2).padStart(13)}${cores.toFixed(2).padStart(15)}   ${asked}`);
}
