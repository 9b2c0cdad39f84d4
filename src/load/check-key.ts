// Turns a key of a mapping into what is wrong with it, if anything.
import { FALSE_SPACE, FULL_WIDTH, falseSpace, fullWidth } from './explain-syntax-error.ts';
import type { Mark } from './locate.ts';
import type { Span, TextFinding } from './text-finding.ts';

export interface Key extends Span {
  /** Absent where the key is a list or a mapping. */
  readonly name?: string | undefined;
  /** The key in the text, where it stands there without quotes. */
  readonly unquoted?: string | undefined;
  /** Whether neither a colon nor a value follows. */
  readonly alone: boolean;
}

const LONGEST = 60;

/** `before`: the keys of the same mapping that came earlier. */
export function checkKey(key: Key, before: ReadonlyMap<string, Mark>): TextFinding | undefined {
  const { name, unquoted = '', alone, ...rest } = key;
  const span = { start: rest.start, end: Math.max(rest.end, rest.start + 1) };
  if (name === undefined || name === '') {
    const message = name === '' ? 'a key is empty' : 'a key is a list or a mapping, expected a name';
    return { ...span, code: 'yaml/key-not-a-name', message };
  }
  if (FALSE_SPACE.test(unquoted)) return falseSpace(unquoted, span.start);
  if (FULL_WIDTH.test(unquoted)) return fullWidth(unquoted, span.start);
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  if (alone) {
    const message = `${short} stands in a mapping without a value`;
    const hint = /^\w+:\S/.test(name)
      ? 'put a space after the colon'
      : 'put a value that holds a comma in quotes: "Example Technology Co., Ltd."';
    return { ...span, code: 'yaml/entry-without-colon', message, hint };
  }
  const first = before.get(name)?.key;
  if (!first) return undefined;
  const related = { ...first, note: 'first given here' };
  const message = `the key ${short} is given twice`;
  return { ...span, code: 'yaml/duplicate-key', message, hint: 'keep one of the two', related };
}
