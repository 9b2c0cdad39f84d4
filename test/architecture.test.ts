// The shape of src: imports point one way, every outside dependency has one door, and start-up stays light.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

interface Import {
  readonly from: string;
  readonly isType: boolean;
  readonly isLazy: boolean;
}

interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const statement = /^(?:import|export)\s+(?<type>type\s)?[^;]*?from '(?<from>[^']+)';|import\('(?<lazy>[^']+)'\)/gm;
const allTypes = /^(?:import|export)\s*\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from/;

const modules: readonly SourceModule[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const imports = [...text.matchAll(statement)].map(({ 0: whole, groups }) => ({
      from: groups?.['from'] ?? groups?.['lazy'] ?? '',
      isType: groups?.['type'] !== undefined || allTypes.test(whole),
      isLazy: groups?.['lazy'] !== undefined,
    }));
    return { path: path.replaceAll('\\', '/'), text, imports };
  });

/** Where a relative import leads, as a path inside src. */
const target = (path: string, from: string): string =>
  relative(root, resolve(root, dirname(path), from)).replaceAll('\\', '/');

/** The sentence of the architecture, from left to right; the files at the top stand where they are used. */
const order: readonly (readonly string[])[] = [
  ['errors.ts', 'exit-code.ts', 'lazy.ts', 'once.ts', 'version.ts'],
  ['model/'],
  ['io.ts'],
  ['load/'],
  ['validate/'],
  ['compile/'],
  ['evaluate/'],
  ['analyse/'],
  ['explain/'],
  ['dossier/', 'pdf/', 'request/'],
  ['binder/'],
  ['recheck/'],
  ['verify/', 'require-rung.ts'],
  ['check-folders.ts'],
  ['render/'],
  ['letters/'],
  ['contradictions.ts', 'check-profile.ts'],
  ['compare/'],
  ['interview/'],
  ['terminal/'],
  ['synthesise/', 'batch/'],
  ['diff/'],
  ['commands/'],
  ['cli.ts', 'index.ts', 'start.ts'],
];
const rankOf = (path: string): number =>
  order.findIndex((names) => names.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name)));

describe('layers', () => {
  it('every file has a place in the order', () => {
    expect(modules.filter(({ path }) => rankOf(path) === -1).map(({ path }) => path)).toEqual([]);
  });

  it('imports point to the left or to the model', () => {
    const wrong = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.'))
        .filter(({ from }) => rankOf(target(path, from)) > rankOf(path))
        .map(({ from }) => `${path} imports ${target(path, from)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('compile, evaluate, explain and the renderers touch neither files, clock nor environment', () => {
    const pure = modules.filter(({ path }) =>
      /^(compile|evaluate|explain|diff|dossier|request|letters|render|model|interview)\//.test(path),
    );
    const impure = /'node:(?!crypto)|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random/;
    expect(pure.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('doors', () => {
  const doors: Readonly<Record<string, readonly RegExp[]>> = {
    yaml: [/^load\/parse-yaml\.ts$/, /^render\/profile\//, /^load\/[a-z-]+\.ts$/],
    chalk: [/^render\/style\.ts$/],
    '@commander-js/extra-typings': [/^cli\.ts$/, /^commands\//],
    inquirer: [/^terminal\//],
    '@inquirer/core': [/^terminal\//],
    '@inquirer/i18n/zh': [/^terminal\//],
    zod: [/^model\//, /^validate\//],
    'pdf-lib': [/^(?:pdf|binder)\//],
    linebreak: [/^pdf\/break-lines\.ts$/],
    picomatch: [/^batch\/find-inputs\.ts$/],
    piscina: [/^batch\/worker-pool\.ts$/],
    'csv-parse': [/^batch\/read-csv\.ts$/],
    'csv-stringify/sync': [/^render\/batch\/csv\.ts$/],
    'read-excel-file/node': [/^batch\/read-xlsx\.ts$/],
    'write-excel-file/node': [/^batch\/write-workbook\.ts$/],
    'write-excel-file/utility': [/^batch\/write-workbook\.ts$/],
  };
  const packages = modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ from, isType }) => !isType && !from.startsWith('.') && !from.startsWith('node:'))
      .map(({ from }) => ({ path, from })),
  );

  it.each(Object.entries(doors))('%s has its door', (name, allowed) => {
    const users = packages.filter(({ from }) => from === name).map(({ path }) => path);
    expect(users.filter((path) => !allowed.some((door) => door.test(path)))).toEqual([]);
  });

  it('no other package is used', () => {
    expect([...new Set(packages.map(({ from }) => from))].sort()).toEqual(Object.keys(doors).sort());
  });

  it('nothing prints but through io', () => {
    const printers = modules.filter(({ text }) => /\bconsole\.|process\.(stdout|stderr|exit)/.test(text));
    expect(printers.map(({ path }) => path)).toEqual(['io.ts']);
  });

  it('the clock is read in one place', () => {
    const clocks = modules.filter(({ text }) => /Date\.now\(|new Date\(\)/.test(text));
    expect(clocks.map(({ path }) => path)).toEqual(['io.ts']);
  });
});

describe('start-up', () => {
  /** Everything a module loads before its first line runs. */
  const loadedBy = (path: string, found: Set<string> = new Set()): ReadonlySet<string> => {
    const module = modules.find((one) => one.path === path);
    for (const { from, isType, isLazy } of module?.imports ?? []) {
      if (isType || isLazy) continue;
      const next = from.startsWith('.') ? target(path, from) : from;
      if (found.has(next)) continue;
      found.add(next);
      loadedBy(next, found);
    }
    return found;
  };

  it('--version loads no package', () => {
    expect([...loadedBy('cli.ts')].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'))).toEqual([]);
  });

  it.each([
    'commands/check.ts',
    'commands/explain.ts',
    'commands/compare.ts',
    'commands/request.ts',
    'commands/interview.ts',
  ])('%s --help loads nothing but commander', (path) => {
    const packages = [...loadedBy(path)].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'));
    expect(packages).toEqual(['@commander-js/extra-typings']);
  });

  it('a check with the built pack loads no schema', () => {
    for (const path of [
      'check-profile.ts',
      'explain/explain.ts',
      'render/report/render-report.ts',
      'compare/compare-profile.ts',
      'explain/compare-report.ts',
      'render/compare/render-comparison.ts',
    ])
      expect([...loadedBy(path)], path).not.toContain('zod');
  });
});

describe('files', () => {
  it.each(modules)('$path opens with a sentence and has no default export', ({ text }) => {
    expect(text).toMatch(/^\/\/ .*[.:]\n/);
    expect(text).not.toMatch(/^export default/m);
  });

  // The sizes aimed at are smaller (docs/architecture.md); past these a layer is hiding.
  it.each([
    ['commands', /^commands\//, 80],
    ['renderers', /^render\//, 170],
    ['all files but the two dictionaries of the model', /^(?!model\/(assessment|policy)\.ts)/, 300],
  ] as const)('%s are short', (_name, which, limit) => {
    const lines = modules
      .filter(({ path }) => which.test(path))
      .map(({ path, text }) => [path, text.split('\n').length - 1] as const);
    expect(lines.filter(([, length]) => length > limit)).toEqual([]);
  });
});
