// A scalar of a YAML file -> the lines it is written in: as it was quoted, folded where it is prose too long for its line.
import { isScalar, type Node, type Scalar, stringify } from 'yaml';

/** `before`: columns taken before it on its first line; `indent`: of the mapping or list that holds it; `flow`: inside brackets. */
export type ScalarPlace =
  | { readonly indent: number; readonly width: number; readonly before: number; readonly flow?: false }
  | { readonly flow: true };

const han = /\p{Script=Han}/u;

export function scalarText(node: Node, place: ScalarPlace): readonly string[] {
  if (!isScalar(node)) return [''];
  const { value, type } = node;
  if (typeof value !== 'string') return [node.source ?? String(value)];
  if (type === 'BLOCK_LITERAL' || value.includes('\n')) return blockText(node, place);
  const line = oneLine(node, value);
  if (place.flow === true || place.before + line.length <= place.width || !canFold(value)) return [line];
  return ['>-', ...folded(value, place.width, place.indent + 2)];
}

/** In double quotes where it was quoted or has to be, else plain. */
function oneLine(node: Scalar, value: string): string {
  const wasQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  if (node.type === 'PLAIN') return (node.source ?? value).replace(/\s*\n\s*/g, ' ');
  if (wasQuoted) return JSON.stringify(value);
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return plain.startsWith('"') || plain.startsWith("'") ? JSON.stringify(value) : plain;
}

/** Only prose with single spaces can be folded and unfolded again; Chinese has no space to break at and gets none. */
const canFold = (value: string): boolean => value.includes(' ') && !han.test(value) && !/^\s|\s$|\s{2}|\t/.test(value);

function folded(value: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}

/** Lines that can stand as they are: none begins the text with a space or ends in one, and at most one end is missing. */
const isPlainBlock = (value: string): boolean => /^(?!\s)(?:[^\n]*\S\n|\n)*[^\n]*\S\n?$/.test(value);

/** A text of several lines keeps its lines. */
function blockText({ value }: Scalar, place: ScalarPlace): readonly string[] {
  if (typeof value !== 'string' || place.flow === true || !isPlainBlock(value)) return [JSON.stringify(value)];
  const lines = value.replace(/\n$/, '').split('\n');
  return [
    value.endsWith('\n') ? '|' : '|-',
    ...lines.map((line) => (line === '' ? '' : ' '.repeat(place.indent + 2) + line)),
  ];
}
