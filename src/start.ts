// The built program and V8's code cache beside it -> main, compiled without compiling it again.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { processIo } from './io.ts';
import { version } from './version.ts';

type Main = (argv: readonly string[]) => Promise<number>;

/** The script and, once it has run, its main; a cache made by another V8 is refused by V8 and costs nothing (ADR 5). */
export function loadProgram(folder: string): { readonly script: Script; readonly main: Main } {
  const filename = fileURLToPath(new URL('laihua.cjs', folder));
  const cache = `${filename}.cache`;
  // The build leaves no letter in it that takes more than a byte.
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const program: { exports: { main?: Main } } = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(filename), program, filename, dirname(filename));
  const { main } = program.exports;
  if (!main) throw new Error(`${filename} exports no main; build it again with npm run build`);
  return { script, main };
}

/** Runs one command line of the program built beside this file; the version is told without it. */
export const main: Main = async (argv) => {
  const [word, ...others] = argv;
  if (others.length > 0 || (word !== '--version' && word !== '-V')) return loadProgram(import.meta.url).main(argv);
  processIo().stdout.write(`${version}\n`);
  return 0;
};
