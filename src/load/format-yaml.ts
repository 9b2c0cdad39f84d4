// The text of a YAML file -> the same file laid out in the one way of the project: comments, texts and meaning stay.
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { headOrder, keyOrders } from './key-order.ts';
import { scalarText } from './scalar-text.ts';

/** Columns a line may take; a text without a space to break at stays on its line. */
const WIDTH = 120;
const STEP = 2;
/** What stands for the key of the file itself. */
const FILE = '';

/** The text must be one that `parseYaml` reads without an error. */
export function formatYaml(text: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  const { contents, commentBefore, comment } = document;
  const head = commentLines(commentBefore, 0);
  const lines = [
    ...head,
    ...(head.length > 0 ? [''] : []),
    ...(isNode(contents) ? [...commentLines(contents.commentBefore, 0), ...blockLines(contents, 0, FILE)] : []),
    ...(isNode(contents) ? commentLines(contents.comment, 0) : []),
    ...(comment ? ['', ...commentLines(comment, 0)] : []),
  ];
  return `${withoutDoubleBlanks(lines).join('\n')}\n`;
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

const spaces = (count: number): string => ' '.repeat(count);

function withoutDoubleBlanks(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}

/** A comment as it stands in the file; an empty line in it stays one. */
const commentLines = (comment: string | null | undefined, indent: number): readonly string[] =>
  comment === null || comment === undefined
    ? []
    : comment.split('\n').map((line) => (line === '' ? '' : `${spaces(indent)}#${line}`.trimEnd()));

/** A comment at the end of a line; where it goes on, the rest stands below. */
function withTail(line: string, comment: string | null | undefined, indent: number): readonly string[] {
  const [tail, ...rest] = comment ? comment.split('\n') : [];
  return [
    tail === undefined ? line : `${line} #${tail}`,
    ...commentLines(rest.length === 0 ? undefined : rest.join('\n'), indent),
  ];
}

/** A mapping or list as lines of a block; `key` is the one that holds it. */
function blockLines(node: Node, indent: number, key: string): readonly string[] {
  if (isMap(node)) return mapLines(node, indent, key);
  if (isSeq(node)) return listLines(node, indent, key);
  return scalarText(node, { indent, width: WIDTH, before: indent });
}

function mapLines(map: YAMLMap, indent: number, key: string): readonly string[] {
  // What is said at the head of a file is said of the file, whichever key comes first.
  const head = key === FILE && isNode(map.items[0]?.key) ? map.items[0].key : undefined;
  const lines = ordered(map, key).flatMap(({ key: name, value }, index) => {
    const label = `${spaces(indent)}${isScalar(name) ? keyText(name) : String(name)}:`;
    const held = isNode(value) ? value : undefined;
    const before = isNode(name) ? name : undefined;
    // A section of a policy stands apart: a list of items.
    const isSection =
      key === FILE && isSeq(held) && held.items.some(isMap) && inlineText(held, label.length + 1, '-') === undefined;
    const gap = (before?.spaceBefore === true && index > 0) || isSection ? [''] : [];
    const name_ = isScalar(name) ? String(name.value) : '';
    return [
      ...gap,
      ...commentLines(before === head ? undefined : before?.commentBefore, indent),
      ...entryLines(label, held, indent, name_),
    ];
  });
  return [...commentLines(head?.commentBefore, indent), ...lines];
}

const keyText = (name: Node): string =>
  'source' in name && typeof name.source === 'string' && isPlain(name)
    ? name.source
    : JSON.stringify(String('value' in name ? name.value : ''));
const isPlain = (node: Node): boolean => isScalar(node) && node.type === 'PLAIN';

/** `label` with its value behind it or below it. */
function entryLines(label: string, value: Node | undefined, indent: number, key: string): readonly string[] {
  if (value === undefined) return [label];
  if (isScalar(value)) {
    const [first = '', ...rest] = scalarText(value, { indent, width: WIDTH, before: label.length + 1 });
    return [
      ...withTail(`${label}${first === '' ? '' : ` ${first}`}`, value.comment, indent),
      ...commentLines(value.commentBefore, indent + STEP),
      ...rest,
    ];
  }
  const inline = inlineText(value, label.length + 1, key);
  if (inline !== undefined) return withTail(`${label} ${inline}`, value.comment, indent);
  return [
    label,
    ...commentLines(value.commentBefore, indent + STEP),
    ...blockLines(value, indent + STEP, key),
    ...commentLines(value.comment, indent + STEP),
  ];
}

function listLines(list: YAMLSeq, indent: number, key: string): readonly string[] {
  return list.items.flatMap((each, index) => {
    if (!isNode(each)) return [`${spaces(indent)}-`];
    const gap = index > 0 && each.spaceBefore === true ? [''] : [];
    return [...gap, ...commentLines(each.commentBefore, indent), ...listItemLines(each, indent, key)];
  });
}

function listItemLines(node: Node, indent: number, key: string): readonly string[] {
  const dash = `${spaces(indent)}-`;
  const inline = inlineText(node, indent + STEP, key);
  if (inline !== undefined) return withTail(`${dash} ${inline}`, node.comment, indent);
  const lines = blockLines(node, indent + STEP, key);
  if (isScalar(node)) return [...withTail(`${dash} ${lines[0]}`.trimEnd(), node.comment, indent), ...lines.slice(1)];
  // The first key of an item stands behind its dash; a comment above that key moves above the item.
  const first = lines.findIndex((line) => !/^\s*#/.test(line));
  return [
    ...lines.slice(0, first).map((line) => `${spaces(indent)}${line.trimStart()}`),
    `${dash} ${(lines[first] ?? '').trimStart()}`,
    ...lines.slice(first + 1),
    ...commentLines(node.comment, indent + STEP),
  ];
}

/** A collection in brackets, where it was written so, holds no comment and fits behind `before` columns. */
function inlineText(node: Node, before: number, key: string): string | undefined {
  if (!(isMap(node) || isSeq(node))) return undefined;
  if (node.items.length === 0) return isMap(node) ? '{}' : '[]';
  if (node.flow !== true || holdsComment(node)) return undefined;
  const text = flowText(node, key);
  return before + text.length <= WIDTH ? text : undefined;
}

function flowText(node: unknown, key: string): string {
  if (isMap(node)) {
    if (node.items.length === 0) return '{}';
    const entries = ordered(node, key).map(({ key: name, value }) => {
      const label = isScalar(name) ? keyText(name) : String(name);
      return isNode(value) && !isEmptyScalar(value)
        ? `${label}: ${flowText(value, isScalar(name) ? String(name.value) : '-')}`
        : `${label}:`;
    });
    return `{ ${entries.join(', ')} }`;
  }
  if (isSeq(node)) return `[${node.items.map((each) => flowText(each, key)).join(', ')}]`;
  return isScalar(node) ? scalarText(node, { flow: true }).join(' ') : '';
}

const isEmptyScalar = (node: Node): boolean => isScalar(node) && node.value === null && (node.source ?? '') === '';

function holdsComment(node: unknown): boolean {
  if (isMap(node))
    return node.items.some((pair) => hasComment(pair.key) || hasComment(pair.value) || holdsComment(pair.value));
  return isSeq(node) && node.items.some((each) => hasComment(each) || holdsComment(each));
}

const hasComment = (node: unknown): boolean => isNode(node) && Boolean(node.commentBefore || node.comment);

/** Pairs in the order of their kind; a mapping of no known kind, or with keys that are not known, keeps its own. */
function ordered(map: YAMLMap, key: string): YAMLMap['items'] {
  const order = key === FILE ? headOrder : keyOrders[key];
  if (order === undefined) return map.items;
  const names = map.items.map(({ key: name }) => (isScalar(name) ? String(name.value) : ''));
  const rankOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  // Of a file the head is known, and its sections keep their order; a file without an id is no part of a pack.
  const isKnown = key === FILE ? names.includes('id') : names.every((name) => order.includes(name));
  if (!isKnown) return map.items;
  return map.items
    .map((pair, index) => ({ pair, rank: rankOf(names[index] ?? '') }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ pair }) => pair);
}
