// Spots in a file -> the edits that put it right without a decision of law: a member taken out of a list, two values swapped.

import type { Mark } from '../load/locate.ts';
import type { DocumentPath, TextEdit } from '../model/diagnostic.ts';
import type { Spot } from './finding.ts';

const markAt = (root: Mark, path: DocumentPath): Mark | undefined =>
  path.reduce<Mark | undefined>((mark, step) => mark?.children?.get(step), root);

/** The values of two keys of one mapping, each written where the other stands; none where one spans several lines. */
export function swapOf(spot: Spot, one: string, other: string): readonly TextEdit[] | undefined {
  const { root, source } = spot.document;
  const [a, b] = [one, other].map((key) => markAt(root, [...spot.path, key]));
  if (!a || !b) return undefined;
  const textOf = (mark: Mark) => source.text.slice(mark.start, mark.end);
  if ([a, b].some((mark) => textOf(mark).includes('\n'))) return undefined;
  return [
    { start: a.start, end: a.end, text: textOf(b) },
    { start: b.start, end: b.end, text: textOf(a) },
  ];
}

/** Takes the member at an index out of a list, with its comma or its line; none where a comment stands beside it. */
export function removalOf(list: Spot, index: number): readonly TextEdit[] | undefined {
  const { root, source } = list.document;
  const [before, member] = [index - 1, index].map((at) => markAt(root, [...list.path, at]));
  if (!before || !member) return undefined;
  const between = source.text.slice(before.end, member.start);
  const lineEnd = source.text.indexOf('\n', member.end);
  const after = source.text.slice(member.end, lineEnd === -1 ? undefined : lineEnd);
  if (between.includes('#') || (between.includes('\n') && after.includes('#'))) return undefined;
  return /^\s*,\s*$/.test(between) || /^\s*\n\s*-\s+$/.test(between)
    ? [{ start: before.end, end: member.end, text: '' }]
    : undefined;
}
