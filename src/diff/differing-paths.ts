// Two values -> the paths at which they differ, as deep as both go, in the order of the later one.
import type { DocumentPath } from '../model/diagnostic.ts';
import { canonicalJson } from '../validate/canonical-json.ts';

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** The value itself where one side is no tree, or both are lists of other lengths that have no entry in common place. */
export function differingPaths(before: unknown, after: unknown, path: DocumentPath = []): readonly DocumentPath[] {
  if (same(before, after)) return [];
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return [path];
  const [older, newer] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  const keys = [...newer.keys(), ...[...older.keys()].filter((key) => !newer.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [older.get(key), newer.get(key)];
    if (was === undefined && is === undefined) return [];
    return was === undefined || is === undefined ? [[...path, key]] : differingPaths(was, is, [...path, key]);
  });
}

const entriesOf = (tree: object): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(tree) ? tree.map((value, i) => [i, value]) : Object.entries(tree);
