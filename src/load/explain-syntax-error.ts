// Turns a syntax error of the YAML parser into what its writer most likely did, told in plain words.
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { TextFinding } from './text-finding.ts';

/** What the parser says: its code, its sentence, and offsets in the text. */
export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Spaces that look like one and are none in YAML: no-break, ideographic, zero-width and the like. */
export const FALSE_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
/** Colon, comma and brackets as a Chinese keyboard types them. */
export const FULL_WIDTH = /[：，｛｝［］＃]/;

export const fullWidth = (text: string, offset: number): TextFinding => {
  const found = FULL_WIDTH.exec(text);
  return {
    start: offset + (found?.index ?? 0),
    end: offset + (found?.index ?? 0) + 1,
    code: 'yaml/full-width-punctuation',
    message: `the full-width ${found?.[0] ?? '：'} is an ordinary character in YAML`,
    hint: 'type : , { } [ ] # in half width, with a space after the colon',
  };
};

export const falseSpace = (text: string, offset: number): TextFinding => {
  const found = FALSE_SPACE.exec(text);
  const codePoint = (found?.[0].codePointAt(0) ?? 0xa0).toString(16).toUpperCase().padStart(4, '0');
  return {
    start: offset + (found?.index ?? 0),
    end: offset + (found?.index ?? 0) + 1,
    code: 'yaml/no-break-space',
    message: `a character that looks like a space (U+${codePoint}) stands here, YAML takes it for a letter`,
    hint: 'replace it with an ordinary space; it often comes from a web page or a word processor',
  };
};

const own: Readonly<Record<string, { code: DiagnosticCode; message: string; hint?: string }>> = {
  BAD_INDENT: {
    code: 'yaml/indentation',
    message: 'this line is indented differently from the lines it belongs to',
    hint: 'give keys of one mapping the same number of spaces',
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'a tab is used as indentation, YAML takes spaces only',
    hint: 'replace the tab with two spaces',
  },
  BAD_SCALAR_START: {
    code: 'yaml/reserved-character',
    message: 'a text cannot begin with this character unless it is in quotes',
    hint: 'put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/escape',
    message: 'this escape does not exist in a text in double quotes',
    hint: "use single quotes, in which \\ is an ordinary character: 'C:\\scans'",
  },
};

/** A full-width colon where a key should end, or any full-width sign on a line with brackets. */
const fullWidthAsSyntax = /^[^:[{]*：|[[{].*[：，｛｝［］＃]/;
const keyWithoutSpace = /^\s*(?:-\s+)?["']?[A-Za-z_][\w-]*["']?(:)[^\s:/]/;

export function explainSyntaxError(text: string, error: SyntaxError): TextFinding {
  const [start, end] = error.pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const unquoted = line.replaceAll(/"[^"]*"|'[^']*'|\s#.*$/g, (quoted) => '_'.repeat(quoted.length));
  if (FALSE_SPACE.test(unquoted)) return falseSpace(unquoted, lineStart);
  if (fullWidthAsSyntax.test(unquoted)) return fullWidth(unquoted, lineStart);
  const range = { start, end: Math.max(end, start + 1) };
  const colon = keyWithoutSpace.exec(unquoted);
  if (colon && (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'MISSING_CHAR')) {
    const at = lineStart + colon[0].length - 2;
    const message = 'the colon has no space after it, so this is one text and no key';
    return { start: at, end: at + 1, code: 'yaml/missing-space', message, hint: 'put a space after the colon' };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return /:(\s|$)/.test(unquoted.slice(start - lineStart))
      ? {
          ...range,
          end: lineStart + line.trimEnd().length,
          code: 'yaml/colon-in-value',
          message: 'the value holds a colon and a space, which begin another key',
          hint: 'put the value in quotes',
        }
      : nextLineIndented(text, lineEnd, range);
  }
  const known = own[error.code];
  return known ? { ...range, ...known } : { ...range, code: 'yaml/syntax', message: plain(error.message) };
}

/** A key that is indented further than the key before it, which already has a value. */
function nextLineIndented(text: string, lineEnd: number, range: { start: number; end: number }): TextFinding {
  const indent = /^\s*/.exec(text.slice(lineEnd + 1))?.[0].length ?? 0;
  const at = lineEnd + 1 + indent;
  const where = lineEnd === -1 || at >= text.length ? range : { start: at, end: at + 1 };
  return {
    ...where,
    code: 'yaml/indentation',
    message: 'this line is indented further than the line before it, which already has a value',
    hint: 'give keys of one mapping the same number of spaces',
  };
}

const plain = (message: string): string => {
  const sentence = message.split('\n')[0] ?? '';
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
};
