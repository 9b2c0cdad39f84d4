// Where things are written, told by a part of the text alone and by the whole of it: the same range, for everything in a file.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate, scalarSource } from '../../src/load/locate.ts';
import { parseText } from '../../src/load/parse-text.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { DocumentPath } from '../../src/model/diagnostic.ts';

/** Everything in a value, and beside each of it a key and an item that are not there. */
function* pathsIn(value: unknown, path: DocumentPath = []): Generator<DocumentPath> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  yield [...path, Array.isArray(value) ? value.length : 'missing'];
  for (const [key, child] of Object.entries(value))
    yield* pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Paths at which the part and the whole differ. */
function differing(text: string): readonly string[] {
  const source = { path: 'some.yaml', text };
  const [part, whole] = [parseText(source).document, parseYaml(source).document];
  if (!part?.partAt || !whole) throw new Error('the text is not read in the usual way');
  const told = (document: typeof whole, path: DocumentPath) =>
    JSON.stringify([locate(document, path, 'key'), locate(document, path), scalarSource(document, path)]);
  return [...pathsIn(whole.value)].flatMap((path) =>
    told(part, path) === told(whole, path) ? [] : [JSON.stringify(path)],
  );
}

const shipped = readdirSync('policies', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

describe('a part of a text', () => {
  it('tells of every shipped policy file what the whole tells', () => {
    expect(shipped.length).toBeGreaterThan(200);
    const wrong = shipped.flatMap((path) => {
      const text = readFileSync(`policies/${path}`, 'utf8');
      return parseText({ path, text }).document?.partAt ? differing(text).map((at) => `${path} ${at}`) : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'comments before, between and behind',
      '# head\n\nfirst: 1 # one\nitems: # two\n  # three\n  - a: 1\n    # four\n  # five\n  - b: 2\n\n# six\nlast: 2\n',
    ],
    ['a list at the left margin', 'items:\n- a: 1\n  b: 2\n- a: 3\nlast: x\n'],
    ['items in brackets and plain ones', 'items:\n  - { a: 1, b: [2, 3] }\n  - [4, 5]\n  - six\nlast: [1]\n'],
    ['lists in lists of mappings', 'items:\n  - a:\n      - b: 1\n      - b: 2\n    c: 3\n  - a: []\n'],
    [
      'folded prose with dashes in it',
      'items:\n  - note: >-\n      some words\n      - and a dash\n    a: 1\n  - a: 2\n',
    ],
    ['keys that are no names', 'a/b@2020-01-01#c: 1\nitems:\n  - a: 1\nd/e: { f: 2 }\n'],
    ['ends of lines as Windows writes them', 'first: 1\r\nitems:\r\n  - a: 1\r\n    b: 2\r\n  - a: 3\r\n'],
    ['keys without a value', 'first:\nitems:\n  - a:\n    b: 1\nlast:\n'],
  ])('tells what the whole tells of a text with %s', (_, text) => {
    expect(differing(text)).toEqual([]);
  });

  it('is found behind thousands of empty lines as soon as behind one', () => {
    const text = `first: 1\nitems:\n${'\n'.repeat(20_000)}  - a: 1\nlast:\n${'\n'.repeat(20_000)}  b: 2\n`;
    const start = performance.now();
    expect(differing(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is asked for a few times only; whoever asks for more is told by the whole', () => {
    const text = `items:\n${Array.from({ length: 40 }, (_, i) => `  - a: ${i}\n`).join('')}`;
    const { document } = parseText({ path: 'some.yaml', text });
    const found = Array.from({ length: 40 }, (_, i) => document?.partAt?.(['items', i, 'a']));
    expect(found.map((part) => part !== undefined)).toEqual(Array.from({ length: 40 }, (_, i) => i < 32));
    expect(document?.partAt?.(['items', 0, 'a'])).toEqual(found[0]);
    expect(differing(text)).toEqual([]);
  });
});
