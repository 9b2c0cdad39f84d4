// The built program and V8's code cache beside it -> main, compiled without compiling it again.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { processIo } from './io.ts';
import { version } from './version.ts';

type Main = (argv: readonly string[]) => Promise<number>;

/** Where V8's code cache stands: a command that runs much that others do not has one of its own. */
export const cacheOf = (folder: string, command?: string): string =>
  join(folder, command === 'dossier' ? 'laihua.dossier.cache' : 'laihua.cache');

/** The script and, once it has run, its main; a cache made by another V8 is refused by V8 and costs nothing (ADR 5). */
export function loadProgram(folder: string, command?: string): { readonly script: Script; readonly main: Main } {
  const filename = join(folder, 'laihua.cjs');
  const cache = cacheOf(folder, command);
  // The build leaves no letter in it that takes more than a byte.
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const program: { exports: { main?: Main } } = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(filename), program, filename, folder);
  const { main } = program.exports;
  if (!main) throw new Error(`${filename} exports no main; build it again with npm run build`);
  return { script, main };
}

/** Runs one command line of the program built beside this file; the version is told without it. */
export const main: Main = async (argv) => {
  const [word, ...others] = argv;
  if (others.length > 0 || (word !== '--version' && word !== '-V'))
    return loadProgram(import.meta.dirname, word).main(argv);
  processIo().stdout.write(`${version}\n`);
  return 0;
};
