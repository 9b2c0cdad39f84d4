// Turns the tokens of a YAML text into what is wrong before any value is made: depth, directives, tags, aliases, open ends.
import type { CST } from 'yaml';
import type { TextFinding } from './text-finding.ts';

/** Levels of lists and mappings inside each other. */
const DEPTH_LIMIT = 64;

/** `structure`: nothing can be read from the file. `content`: the rest of the file can. */
export interface TokenFindings {
  readonly structure: readonly TextFinding[];
  readonly content: readonly TextFinding[];
}

type Prop = CST.SourceToken | CST.Token;
type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

const spanOf = (token: { readonly offset: number; readonly source: string }) => ({
  start: token.offset,
  end: token.offset + Math.max(1, token.source.trimEnd().length),
});

/** Walks the tokens without recursion, so that no nesting can exhaust the stack. */
export function checkTokens(tokens: readonly CST.Token[]): TokenFindings {
  const structure: TextFinding[] = [];
  const content: TextFinding[] = [];
  const documents = tokens.filter((token) => token.type === 'document');
  const open: { readonly token: CST.Token | null | undefined; readonly depth: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'directive') structure.push(...checkDirective(token));
    if (token.type === 'document') content.push(...checkProps(token.start));
  }
  for (const document of documents) open.push({ token: document.value, depth: 1 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (token.type === 'alias') content.push(aliasFinding(token));
    else if (token.type === 'block-scalar') content.push(...checkProps(token.props));
    else if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
      if (!isClosed(token.source)) structure.push(unclosedQuote(token));
    } else if (isCollection(token)) {
      if (depth > DEPTH_LIMIT) return { structure: [tooDeep(token.offset)], content: [] };
      if (token.type === 'flow-collection' && !token.end.some(({ source }) => source === closing(token))) {
        structure.push(unclosedBracket(token));
      }
      for (const { start, key, sep, value } of token.items) {
        content.push(...checkProps(start), ...checkProps(sep ?? []));
        open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
      }
    }
  }
  const second = documents[1];
  if (second) structure.push(secondDocument(second));
  return { structure, content };
}

const isCollection = (token: CST.Token): token is Collection =>
  token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';

const closing = (token: CST.FlowCollection): string => (token.start.source === '{' ? '}' : ']');

const isClosed = (source: string): boolean => source.length > 1 && source.at(-1) === source[0];

function checkDirective(token: CST.Directive): readonly TextFinding[] {
  const source = token.source.trim();
  if (/^%YAML\s+1\.2$/.test(source)) return [];
  const version = source.startsWith('%YAML');
  return [
    {
      ...spanOf(token),
      code: 'yaml/directive',
      message: version
        ? `the line ${source} asks for another version of YAML, in which NO is false; expected YAML 1.2`
        : `the directive ${source} is not used here`,
      hint: 'delete the line',
    },
  ];
}

function* checkProps(props: readonly Prop[]): Generator<TextFinding> {
  for (const prop of props) {
    if (prop.type !== 'tag') continue;
    yield {
      ...spanOf(prop),
      code: 'yaml/tag',
      message: `the tag ${prop.source} is not used here; the type of a value follows from its key`,
      hint: 'delete the tag; put a text that begins with "!" in quotes',
    };
  }
}

const aliasFinding = (token: CST.FlowScalar): TextFinding => ({
  ...spanOf(token),
  code: 'yaml/alias',
  message: `${token.source} repeats another part of the file, which is not allowed here`,
  hint: 'write the value out; put a text that begins with "*" in quotes',
});

const tooDeep = (offset: number): TextFinding => ({
  start: offset,
  end: offset + 1,
  code: 'yaml/too-deep',
  message: `lists and mappings lie more than ${DEPTH_LIMIT} levels inside each other`,
});

const unclosedQuote = (token: CST.FlowScalar): TextFinding => ({
  start: token.offset,
  end: token.offset + 1,
  code: 'yaml/unclosed-quote',
  message: `the quote ${token.source[0]} opened here is never closed`,
  hint: 'close the quote at the end of the text',
});

const unclosedBracket = (token: CST.FlowCollection): TextFinding => ({
  start: token.offset,
  end: token.offset + 1,
  code: 'yaml/unclosed-bracket',
  message: `the bracket ${token.start.source} opened here is never closed`,
  hint: `close it with ${closing(token)}`,
});

function secondDocument(token: CST.Document): TextFinding {
  const line = token.start.find(({ type }) => type === 'doc-start');
  return {
    start: line?.offset ?? token.offset,
    end: (line?.offset ?? token.offset) + (line?.source.length ?? 1),
    code: 'yaml/two-documents',
    message: 'a second document begins here; expected one in a file',
    hint: 'move it to a file of its own, or delete the line ---',
  };
}
