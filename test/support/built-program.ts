// The program built into a folder of its own, to be run, interrupted and killed as a process.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { packJson } from '../../scripts/pack-json.ts';
import { newFolder } from './people.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the program with some arguments; `nodeOptions` are those of node itself. */
export type StartProgram = (args: readonly string[], cwd: string, nodeOptions?: readonly string[]) => Running;

export async function builtProgram(): Promise<StartProgram> {
  const folder = newFolder();
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  for (const name of ['templates', 'assets', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  await build({
    absWorkingDir: root,
    entryPoints: {
      laihua: 'src/cli.ts',
      'batch-worker': 'src/batch/worker.ts',
      'cases-worker': 'src/verify/cases-worker.ts',
    },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    external: ['piscina'],
    logLevel: 'error',
  });
  writeFileSync(join(dist, 'pack.json'), packJson(join(root, 'policies')));
  const start = join(folder, 'start.cjs');
  writeFileSync(
    start,
    "require('./dist/laihua.cjs').main(process.argv.slice(2)).then((code) => { process.exitCode = code; });\n",
  );
  return (args, cwd, nodeOptions = []) => {
    const child = spawn(process.execPath, [...nodeOptions, start, ...args], { cwd });
    const text = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (part: string) => {
        text[stream] += part;
      });
    const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, ...text })));
    return { process: child, ended };
  };
}

/** Waits until a file has at least so many bytes. */
export async function grown(path: string, bytes: number): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const length = sizeOf(path);
    if (length >= bytes) return;
    await new Promise((go) => setTimeout(go, 25));
  }
  throw new Error(`${path} did not grow to ${bytes} bytes`);
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}
