// A text read in the usual way and a path -> the marks of the part of it below the first steps of the path, without parsing the rest.
import type { DocumentPath } from '../model/diagnostic.ts';
import { once } from '../once.ts';
import type { Mark } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';

/** Marks below the first steps of a path, and the steps that are left. */
export interface MarkedPart {
  readonly root: Mark;
  readonly rest: DocumentPath;
}

/** Where a key at the left margin and the items below it are written: offsets of lines, the end exclusive. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** Offsets of the dashes. */
  readonly dashes: readonly number[];
}

/**
 * The marks of an entry of the text, or of one item of its list. In a long file that takes a hundredth of what parsing it
 * takes. Undefined where the path names no entry of the text, or many parts
 * were asked for; then the whole text tells.
 */
export function textParts(text: string): (path: DocumentPath) => MarkedPart | undefined {
  const blocks = once(() => blocksOf(text));
  const known = new Map<string, Mark | undefined>();
  const rootOf = (name: string, start: number, end: number, hidden?: number): Mark | undefined => {
    if (!known.has(name) && known.size < PARTS) known.set(name, rootOfPart(text, start, end, hidden));
    return known.get(name);
  };
  return ([key, index, ...others]) => {
    const block = blocks().get(String(key));
    if (!block) return undefined;
    const dash = typeof index === 'number' ? block.dashes[index] : undefined;
    if (typeof index === 'number' && dash !== undefined) {
      const end = block.dashes[index + 1] ?? block.end;
      const root = rootOf(`${key} ${index}`, dash, lineStart(text, end), dash);
      if (root) return { root, rest: others };
    }
    const root = rootOf(String(key), block.start, block.end);
    return root && { root, rest: index === undefined ? [String(key)] : [String(key), index, ...others] };
  };
}

/** Whoever asks for more of a text asks for most of it; parsed as a whole it is read once, not once for each part. */
const PARTS = 32;

/** Lines between two offsets parsed by themselves, where they are a mapping; what stands before them becomes one comment. */
function rootOfPart(text: string, start: number, end: number, hidden: number | undefined): Mark | undefined {
  const from = lineStart(text, start);
  const before = from < 2 ? text.slice(0, from) : `#${' '.repeat(from - 2)}\n`;
  const part = text.slice(from, end);
  // An item of a list is the same mapping without its dash.
  const alone = hidden === undefined ? part : `${part.slice(0, hidden - from)} ${part.slice(hidden - from + 1)}`;
  return parseYaml({ path: '', text: `${before}${alone}` }).document?.root;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function blocksOf(text: string): ReadonlyMap<string, Block> {
  const heads = [...text.matchAll(/^([A-Za-z_][\w-]*):/gm)];
  return new Map(
    heads.map((head, i) => {
      const [start, end] = [head.index, heads[i + 1]?.index ?? text.length];
      return [head[1] ?? '', { start, end, dashes: dashesIn(text, start, end) }];
    }),
  );
}

/** Dashes of the outermost list below a key: those in the column of the first. */
function dashesIn(text: string, start: number, end: number): readonly number[] {
  const block = text.slice(start, end);
  // Each line is consumed by one repetition: with a class that also takes line ends, empty lines would take exponential time.
  const first = /^[^\n#]*: *(?:#[^\n]*)?\r?\n(?: *(?:#[^\n]*)?\r?\n)*( *)- /.exec(block);
  if (!first) return [];
  const column = first[1] ?? '';
  return [...block.matchAll(new RegExp(`^${column}- `, 'gm'))].map(({ index }) => start + index + column.length);
}
