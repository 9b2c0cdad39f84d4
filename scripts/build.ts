// Builds dist: the program as one script with its code cache, the programmatic API with its types, and the policies and the wording of the dossier as JSON.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { checklistOf } from './checklist-of.ts';
import { packJson } from './pack-json.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Laihua opens no editor; that of inquirer brings the tables of all character encodings, a quarter of the script. */
const withoutEditor: Plugin = {
  name: 'without-editor',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@inquirer[\\/]external-editor[\\/]/ }, () => ({
      contents: 'export const editAsync = undefined;',
    }));
  },
};
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // The ES modules of pdf-lib start 20 ms sooner than its CommonJS ones, each of which is run in a function of its own.
  mainFields: ['module', 'main'],
  plugins: [withoutEditor],
  legalComments: 'none',
  logLevel: 'warning',
};
/** A script has no address of its own; it cannot import modules, and piscina looks for its worker beside itself. */
const inScript: BuildOptions = {
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  external: ['piscina'],
  supported: { 'dynamic-import': false },
};
const run = (script: string, ...args: readonly string[]): void => {
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/**
 * esbuild leaves Chinese in regular expressions as it is, and one such letter makes V8 keep the whole script in two bytes a
 * letter: 10 ms at every start. The escape means the same in a text and in a regular expression, also in one built of
 * String.raw, but not behind a backslash.
 */
function escapeLetters(file: string): void {
  const script = readFileSync(file, 'utf8');
  const found = /\\[\u0080-\uffff]/.exec(script);
  if (found) throw new Error(`${file}: ${JSON.stringify(found[0])} cannot be escaped; take the backslash away`);
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, script.replaceAll(/[\u0080-\uffff]/g, escaped));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

// One script, not modules: V8 keeps a code cache for scripts only. What a command does not need is not run (ADR 5).
await build({
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/laihua.cjs',
  format: 'cjs',
  ...inScript,
});
escapeLetters(join(dist, 'laihua.cjs'));
// Threads read files of their own.
for (const [entry, outfile] of [
  ['src/batch/worker.ts', 'dist/batch-worker.cjs'],
  ['src/verify/cases-worker.ts', 'dist/cases-worker.cjs'],
] as const)
  await build({ ...shared, entryPoints: [entry], outfile, format: 'cjs', ...inScript });
await build({
  ...shared,
  entryPoints: ['src/start.ts'],
  outfile: 'dist/start.cjs',
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
});
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  // Packages in CommonJS ask for node's own modules with require, which an ES module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

writeFileSync(join(dist, 'pack.json'), packJson(join(root, 'policies')));
writeFileSync(join(dist, 'checklist.json'), JSON.stringify(checklistOf(join(root, 'templates/checklist.yaml'))));
run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json');
run('scripts/code-cache.js');
