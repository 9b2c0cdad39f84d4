// Whatever stands in a policy file: reading, validating and linting it never throw, and every place lies inside its file.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { lineText } from '../../src/load/source-file.ts';
import type { Location } from '../../src/model/diagnostic.ts';
import { checkRules } from '../../src/validate/check-rules.ts';
import { layerPacks } from '../../src/validate/layer-packs.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { fixtures } from '../support/lint-fixture.ts';

const files = readPackFiles(`${fixtures}/base`).documents;
const base = validatePackFiles(files).pack;

type Path = readonly (string | number)[];

/** Every path of a document, so that any node of it can be replaced. */
function* paths(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* paths(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? replaced(each, rest, by) : each));
  const inside: Record<string, unknown> = { ...(value as object) };
  return { ...inside, [key]: replaced(inside[key], rest, by) };
}

const words = files.flatMap(({ value }) =>
  [...paths(value)].flatMap((path) => path.filter((key) => typeof key === 'string')),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'national',
    'age',
    'national/guide#degree',
    '2017-04-01',
    'A',
    'filing',
    -1,
    1e21,
    0.1,
    '',
    '2026-02-30',
  ),
  fc.dictionary(
    fc.constantFrom(...words),
    fc.constantFrom<unknown>('age', 3, true, null, [], {}, ['A'], { fact: 'age' }),
  ),
);

const broken = fc
  .constantFrom(...files)
  .chain(({ value }) => fc.tuple(fc.constant(value), fc.constantFrom(...paths(value)), anything))
  .map(([value, path, by]) => JSON.stringify(replaced(value, path, by)));

describe('a policy file in which any node is replaced by anything', () => {
  it('is told or taken, and never breaks the program', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const source = { path: 'broken.yaml', text };
        const { document, diagnostics } = parseYaml(source);
        const read = validatePackFiles(document ? [document] : []);
        const folders = [base, read.pack];
        const found = checkRules({ located: layerPacks(folders), folders, complete: true, today: '2026-11-21' });
        const places: readonly Location[] = [...diagnostics, ...read.diagnostics, ...found].map(
          ({ location }) => location,
        );
        for (const { file, range } of places) {
          if (file !== 'broken.yaml') continue;
          if (!range || range.column < 1 || range.column > lineText(source, range.line).length + 1) {
            throw new Error(`outside the file: ${JSON.stringify(range)}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
