// The text of a YAML file as most profiles are written -> its data, many times faster than the parser; undefined for anything unusual.
import { plainScalar, UNUSUAL } from './plain-scalar.ts';

/**
 * Reads block mappings and lists, lists and mappings in brackets on one line, plain and simply quoted values, prose folded
 * under `>-`, comments. What
 * it reads, the parser reads alike and without a word against it; everything else, and every mistake, is left to the parser,
 * which knows where things stand and what to say.
 */
export function plainYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (strange.test(text)) return undefined;
  const lines = linesOf(text);
  const first = lines?.[0];
  if (!lines || !first || first.indent !== 0) return undefined;
  const reader: Reader = { lines, at: 0 };
  const value = mapping(reader, 0, 1);
  return value === UNUSUAL || reader.at < lines.length ? undefined : value;
}

/** Tabs, controls, escapes, and spaces and line ends that only look like some. */
const strange = /(?![\n\r])[\p{Cc}\\\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/u;

interface Line {
  readonly indent: number;
  readonly text: string;
  /** The prose folded below a key whose value is `>-`. */
  readonly prose?: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
}

type Unusual = typeof UNUSUAL;

const DEEPEST = 32;
/** Names, ids of items and references to them. */
const keyBeforeColon = /^((?:[A-Za-z_]|\d+x_)[\w\-/@.#]{0,120}):(?: +|$)/;

/** Lines that say something, without comments and the spaces around them. */
function linesOf(text: string): Line[] | undefined {
  const lines: Line[] = [];
  const raw = text.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < raw.length; at += 1) {
    const whole = raw[at] ?? '';
    if (whole.includes('\r')) return undefined;
    const bare = whole.includes('#') ? withoutComment(whole) : whole;
    if (bare === undefined) return undefined;
    const text = bare.trim();
    if (text === '') continue;
    const indent = bare.length - bare.trimStart().length;
    if (!text.endsWith(': >-')) {
      lines.push({ indent, text });
      continue;
    }
    const dashes = /^(?:- +)*/.exec(text)?.[0].length ?? 0;
    const folded = foldedBelow(raw, at + 1, indent + dashes);
    if (folded === undefined) return undefined;
    lines.push({ indent, text, prose: folded.prose });
    at = folded.next - 1;
  }
  return lines;
}

/** Lines of prose, all indented alike and further than their key, without an empty one between them. */
function foldedBelow(
  raw: readonly string[],
  from: number,
  keyIndent: number,
): { prose: string; next: number } | undefined {
  const words: string[] = [];
  let [next, column] = [from, 0];
  for (; next < raw.length; next += 1) {
    const line = raw[next] ?? '';
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || indent <= keyIndent) break;
    column ||= indent;
    if (indent !== column || line !== line.trimEnd() || line.includes('\r') || line[indent] === '#') return undefined;
    words.push(line.slice(indent));
  }
  // After an empty line the prose may go on; only a line that is indented less ends it for sure.
  const after = raw.slice(next).find((line) => line.trim() !== '');
  const goesOn = after !== undefined && after.length - after.trimStart().length > keyIndent;
  return words.length === 0 || goesOn ? undefined : { prose: words.join(' '), next };
}

/** One text in double quotes, closed before a comment can begin. */
const oneQuotedText = /^[^"']*: "[^"']*" *$/;

/** Undefined where quotes before the sign leave open whether it begins a comment. */
function withoutComment(line: string): string | undefined {
  const at = line.startsWith('#') ? 0 : line.indexOf(' #');
  if (at === -1) return line;
  const before = line.slice(0, at);
  return /["']/.test(before) && !oneQuotedText.test(before) ? undefined : before;
}

function mapping(reader: Reader, indent: number, depth: number): Record<string, unknown> | Unusual {
  const value: Record<string, unknown> = Object.create(null);
  if (depth > DEEPEST) return UNUSUAL;
  for (let line = reader.lines[reader.at]; line && line.indent >= indent; line = reader.lines[reader.at]) {
    const found = line.indent === indent ? keyBeforeColon.exec(line.text) : null;
    const key = found?.[1];
    if (!found || key === undefined || key in value) return UNUSUAL;
    reader.at += 1;
    const rest = line.text.slice(found[0].length);
    const read =
      line.prose !== undefined && rest === '>-'
        ? line.prose
        : rest === ''
          ? below(reader, indent, depth)
          : onOneLine(reader, rest, indent);
    if (read === UNUSUAL) return UNUSUAL;
    value[key] = read;
  }
  return value;
}

/** What stands under a key: a mapping or a list, indented further; a list may also stand under its first letter. */
function below(reader: Reader, indent: number, depth: number): unknown {
  const next = reader.lines[reader.at];
  if (!next || next.indent < indent || (next.indent === indent && !isItem(next))) return null;
  return isItem(next) ? list(reader, next.indent, depth + 1) : mapping(reader, next.indent, depth + 1);
}

const isItem = ({ text }: Line): boolean => text === '-' || text.startsWith('- ');

function list(reader: Reader, indent: number, depth: number): unknown {
  const items: unknown[] = [];
  if (depth > DEEPEST) return UNUSUAL;
  for (let line = reader.lines[reader.at]; line && line.indent >= indent; line = reader.lines[reader.at]) {
    if (!isItem(line)) {
      if (line.indent === indent) break;
      return UNUSUAL;
    }
    if (line.indent !== indent) return UNUSUAL;
    const item = line.text.slice(1).trimStart();
    let read: unknown = UNUSUAL;
    if (keyBeforeColon.test(item)) {
      // A mapping that begins beside the dash goes on below its first key.
      const column = indent + line.text.length - item.length;
      reader.lines[reader.at] = { ...line, indent: column, text: item };
      read = mapping(reader, column, depth + 1);
    } else if (item !== '') {
      reader.at += 1;
      read = onOneLine(reader, item, indent);
    }
    if (read === UNUSUAL) return UNUSUAL;
    items.push(read);
  }
  return items;
}

/** A value that must end with its line: what goes on below is for the parser. */
function onOneLine({ lines, at }: Reader, text: string, indent: number): unknown {
  const next = lines[at];
  if (next && next.indent > indent) return UNUSUAL;
  const first = text[0];
  if (first !== '{' && first !== '[' && first !== '"' && first !== "'") {
    return text.includes(': ') || text.endsWith(':') ? UNUSUAL : plainScalar(text);
  }
  const flow: Flow = { text, at: 0 };
  const value = inBrackets(flow, 1);
  return flow.at === text.length ? value : UNUSUAL;
}

interface Flow {
  readonly text: string;
  at: number;
}

function inBrackets(flow: Flow, depth: number): unknown {
  const { text } = flow;
  const first = text[flow.at];
  if (depth > DEEPEST) return UNUSUAL;
  if (first === '"' || first === "'") return quoted(flow, first);
  if (first === '[') return members(flow, ']', depth);
  if (first === '{') return members(flow, '}', depth);
  const found = /[,[\]{}:"']| #/g;
  found.lastIndex = flow.at;
  const end = found.exec(text);
  if (!end || !(end[0] === ',' || end[0] === ']' || end[0] === '}')) return UNUSUAL;
  const plain = text.slice(flow.at, end.index).trimEnd();
  flow.at = end.index;
  return plain === '' ? UNUSUAL : plainScalar(plain);
}

/** Between two quotes of one kind; escapes and doubled quotes are for the parser. */
function quoted(flow: Flow, quote: string): unknown {
  const end = flow.text.indexOf(quote, flow.at + 1);
  if (end === -1 || flow.text[end + 1] === quote) return UNUSUAL;
  const value = flow.text.slice(flow.at + 1, end);
  flow.at = end + 1;
  return value;
}

function members(flow: Flow, closing: ']' | '}', depth: number): unknown {
  const items: unknown[] = [];
  const values: Record<string, unknown> = Object.create(null);
  const { text } = flow;
  const skip = (): void => {
    while (text[flow.at] === ' ') flow.at += 1;
  };
  flow.at += 1;
  skip();
  for (let isFirst = true; text[flow.at] !== closing; isFirst = false) {
    if (!isFirst) {
      if (text[flow.at] !== ',') return UNUSUAL;
      flow.at += 1;
      skip();
    }
    let key: string | undefined;
    if (closing === '}') {
      const found = keyBeforeColon.exec(text.slice(flow.at, flow.at + LONGEST_KEY));
      key = found?.[1];
      if (!found || key === undefined || found[0].endsWith(':') || key in values) return UNUSUAL;
      flow.at += found[0].length;
    }
    const value = inBrackets(flow, depth + 1);
    if (value === UNUSUAL) return UNUSUAL;
    if (key === undefined) items.push(value);
    else values[key] = value;
    skip();
  }
  flow.at += 1;
  return closing === ']' ? items : values;
}

/** Characters of a key with the spaces behind its colon. */
const LONGEST_KEY = 140;
