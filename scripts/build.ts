// Builds dist: the program as a split bundle, its type declarations, and the policies as one JSON file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packJson } from './pack-json.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

/** Commands are separate chunks, so that `check` loads neither the lint rules nor, with the built pack, zod. */
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  chunkNames: 'chunk-[hash]',
  // Packages in CommonJS ask for node's own modules with require, which an ES module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});

writeFileSync(join(dist, 'pack.json'), packJson(join(root, 'policies')));

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
