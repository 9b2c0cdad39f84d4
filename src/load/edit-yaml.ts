// The text of a YAML or JSON file and a value to set -> the same text with only that value changed; comments stay where they are.
import type { DocumentPath } from '../model/diagnostic.ts';
import { flowText } from './flow-text.ts';
import type { Mark } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';

/** `value` undefined empties the key, which then counts as absent. A comment is only written beside a new key. */
export interface Edit {
  readonly path: DocumentPath;
  readonly value: unknown;
  readonly comment?: string;
}

/** The text must be one that `parseYaml` reads without an error. Keys above the last are made where they lack. */
export const editYaml = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, edit) => {
    const data = jsonIn(before);
    return data === undefined
      ? editText(before, edit)
      : `${JSON.stringify(withValue(data, edit.path, edit.value), null, 2)}\n`;
  }, text);

/** The data of a text that is JSON, which stays JSON. */
function jsonIn(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withValue(data: unknown, path: DocumentPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    return [...list.slice(0, key), withValue(list[key], rest, value), ...list.slice(key + 1)];
  }
  const before: Readonly<Record<string, unknown>> = typeof data === 'object' && data !== null ? { ...data } : {};
  return { ...before, [key]: withValue(before[key], rest, value ?? null) };
}

function editText(text: string, { path, value, comment }: Edit): string {
  const { document } = parseYaml({ path: '', text });
  if (!document) throw new Error('a file that cannot be read cannot be changed');
  const marks = marksOn(document.root, path);
  const found = marks[path.length];
  if (found) return replaced(text, found, value === undefined ? '' : flowText(value));
  if (value === undefined) return text;
  // The deepest part that is there takes in the rest of the path.
  const depth = marks.length - 1;
  const key = path[depth];
  const holder = marks[depth];
  if (!holder || key === undefined) throw new Error('nowhere to put the value');
  return inserted(text, holder, key, { below: path.slice(depth + 1), value, comment }, depth === 0);
}

/** The root and the marks of the keys of a path, as far as they are there. */
function marksOn(root: Mark, path: DocumentPath): readonly Mark[] {
  const marks = [root];
  for (const key of path) {
    const next = marks.at(-1)?.children?.get(key);
    if (!next) break;
    marks.push(next);
  }
  return marks;
}

/** Puts a value in the place of another, on the line of its key; a comment behind keeps its column where it can. */
function replaced(text: string, mark: Mark, value: string): string {
  const colon = mark.key ? text.indexOf(':', mark.key.end) + 1 : undefined;
  const isInline = mark.start < mark.end && (colon === undefined || !text.slice(colon, mark.start).includes('\n'));
  const isBlockText = /^[|>]/.test(text.slice(mark.start, mark.end));
  const start = isInline && !isBlockText ? mark.start : (colon ?? mark.start);
  const end = mark.start < mark.end ? endOf(text, mark) : start;
  const put = start === colon && value !== '' ? ` ${value}` : value;
  const rest = text.slice(end);
  const gap = /^ +(?=#)/.exec(rest)?.[0].length ?? 0;
  const wanted = Math.max(1, gap + (end - start) - put.length);
  const kept = put === '' && /^(?:\r?\n|$)/.test(rest) ? text.slice(0, start).trimEnd() : text.slice(0, start);
  return kept + put + (gap > 0 ? ' '.repeat(wanted) : '') + rest.slice(gap);
}

interface Added {
  readonly below: DocumentPath;
  readonly value: unknown;
  readonly comment: string | undefined;
}

/** Adds a key or an item to a mapping, a list, or a key that holds nothing yet. */
function inserted(text: string, holder: Mark, key: string | number, added: Added, isRoot: boolean): string {
  const children = [...(holder.children?.values() ?? [])];
  const first = children[0];
  const isFlow = !isRoot && /^[[{]/.test(text.slice(holder.start, holder.end));
  const last = Math.max(...children.map((child) => Math.max(child.key?.end ?? 0, endOf(text, child))));
  if (isFlow && first) return `${text.slice(0, last)}, ${flowEntry(key, added)}${text.slice(last)}`;
  if (first) {
    const indent =
      typeof key === 'number' ? dashColumn(text, first.start) : columnOf(text, first.key?.start ?? first.start);
    return afterLine(text, last, blockLines(key, added, indent));
  }
  // What holds nothing: an empty value, [] or {}; its content goes below its key.
  const emptied = replaced(text, holder, '');
  const indent = columnOf(text, holder.key?.start ?? 0) + 2;
  return afterLine(emptied, holder.key?.end ?? 0, blockLines(key, added, indent));
}

const flowEntry = (key: string | number, { below, value }: Added): string => {
  const inner = below.reduceRight<unknown>(
    (held, part) => (typeof part === 'number' ? [held] : { [part]: held }),
    value,
  );
  return typeof key === 'number' ? flowText(inner) : `${key}: ${flowText(inner)}`;
};

function blockLines(key: string | number, { below, value, comment }: Added, indent: number): readonly string[] {
  const head = `${' '.repeat(indent)}${typeof key === 'number' ? '-' : `${key}:`}`;
  const [next, ...rest] = below;
  if (next === undefined) return [`${head} ${flowText(value)}${comment === undefined ? '' : `  # ${comment}`}`];
  return [head, ...blockLines(next, { below: rest, value, comment }, indent + 2)];
}

/** Below the line an offset is on; the file then ends with a line end. */
function afterLine(text: string, offset: number, lines: readonly string[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const at = text.indexOf('\n', offset);
  const added = lines.map((line) => line + lineEnd).join('');
  return at === -1 ? `${text}${lineEnd}${added}` : text.slice(0, at + 1) + added + text.slice(at + 1);
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The column of the dash before an item of a list. */
const dashColumn = (text: string, offset: number): number => columnOf(text, text.lastIndexOf('-', offset));

/** Where a value ends; of a block the end of its last part, so that comments below it stay below. */
function endOf(text: string, mark: Mark): number {
  const isFlow = /^[[{]/.test(text.slice(mark.start, mark.end));
  const children = [...(mark.children?.values() ?? [])];
  if (isFlow || children.length === 0) return mark.end;
  return Math.max(...children.map((child) => Math.max(child.key?.end ?? 0, endOf(text, child))));
}
