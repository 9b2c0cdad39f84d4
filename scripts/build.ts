// Builds dist: the program as one bundle a command, its type declarations, and the policies as one JSON file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { packJson } from './pack-json.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const dist = join(root, 'dist');

/**
 * What is a file of its own: each command and the reading of policies from YAML, as they are loaded only when asked for,
 * and what must exist once. A start that opens five files is faster than one that opens fifty (see bench/), by more than
 * the code written in several of them costs.
 */
const commands = readdirSync(join(src, 'commands'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^(check|explain|(policy|profile)\/[\w-]+)\.ts$/.test(path),
);
const apart = [...commands.map((path) => join('commands', path)), 'validate/read-live-pack.ts', 'errors.ts'];
const commander = '@commander-js/extra-typings';

const outputOf = (path: string): string => `${path.replace(/\.ts$/, '').replaceAll(/[/\\]/g, '-')}.js`;

const keepApart: Plugin = {
  name: 'keep-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@commander-js\/extra-typings$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './commander.js', external: true },
    );
    onResolve({ filter: /\.ts$/ }, ({ kind, path, importer }) => {
      const target = relative(src, join(dirname(importer), path));
      return kind === 'entry-point' || !apart.includes(target)
        ? undefined
        : { path: `./${outputOf(target)}`, external: true };
    });
  },
};

async function bundle(entry: string, output: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join('dist', output),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    plugins: [keepApart],
    // Packages in CommonJS ask for node's own modules with require, which an ES module does not have.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
await bundle(commander, 'commander.js');
for (const path of ['cli.ts', 'index.ts', ...apart]) await bundle(join('src', path), outputOf(path));

writeFileSync(join(dist, 'pack.json'), packJson(join(root, 'policies')));

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
