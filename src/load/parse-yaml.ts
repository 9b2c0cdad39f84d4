// Turns the text of a YAML or JSON file into plain data with the places where it is written; the only reader of YAML.
import { Composer, type CST, isMap, isNode, isScalar, isSeq, type Node, type Pair, Parser, type Scalar } from 'yaml';
import { type Diagnostic, type DocumentPath, sortDiagnostics } from '../model/diagnostic.ts';
import { checkKey, type Key } from './check-key.ts';
import { checkTokens } from './check-tokens.ts';
import { explainSyntaxError, FALSE_SPACE, falseSpace, fullWidth } from './explain-syntax-error.ts';
import type { Mark } from './locate.ts';
import type { SourceFile } from './source-file.ts';
import { type Span, type TextFinding, toDiagnostic } from './text-finding.ts';
import type { MarkedPart } from './text-parts.ts';

/** One file as data: mappings are objects without a prototype, so that `__proto__` is a key like any other. */
export interface YamlDocument {
  readonly source: SourceFile;
  readonly value: unknown;
  readonly root: Mark;
  /** The same marks of one part, where they can be had without those of the whole. */
  readonly partAt?: (path: DocumentPath) => MarkedPart | undefined;
}

export interface ParseResult {
  /** Absent when the text cannot be read as one mapping. */
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Syntax errors told at once; one mistake tends to make many. */
const SYNTAX_ERRORS_SHOWN = 20;

/** Repeated keys are looked for here, in linear time; the parser's own search is quadratic. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Errors of the parser that the tokens already told in better words. */
const toldByTokens: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
]);

/** Reads one YAML 1.2 document of the core schema, without tags, aliases and directives. Never throws. */
export function parseYaml(source: SourceFile): ParseResult {
  const tokens = [...new Parser().parse(source.text)];
  const { structure, content } = checkTokens(tokens);
  const finish = (findings: readonly TextFinding[]) =>
    sortDiagnostics(findings.map((finding) => toDiagnostic(source, finding)));
  const first = [...structure].sort((a, b) => a.start - b.start).slice(0, SYNTAX_ERRORS_SHOWN);
  const hopeless = structure.length > first.length || structure.some(({ code }) => code === 'yaml/too-deep');
  if (hopeless) return { diagnostics: finish([...content, ...first]) };

  const { node, errors } = compose(source.text, tokens, structure);
  if (structure.length + errors.length > 0) return { diagnostics: finish([...content, ...structure, ...errors]) };

  if (!isMap(node)) return { diagnostics: finish([...content, noMapping(source.text, node)]) };
  const findings = [...content];
  const { value, mark } = read(node, source.text, findings);
  return { document: { source, value, root: mark }, diagnostics: finish(findings) };
}

/** The first document as nodes, and what is wrong with it: one error a place, none after an end that was left open. */
function compose(text: string, tokens: readonly CST.Token[], structure: readonly TextFinding[]) {
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const unclosed = structure.filter(({ code }) => code.startsWith('yaml/unclosed'));
  const end = unclosed.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const seen = new Set<number>();
  const errors: TextFinding[] = [];
  for (const { code, message, pos } of documents.flatMap((document) => document.errors)) {
    if (errors.length === SYNTAX_ERRORS_SHOWN) break;
    if (toldByTokens.has(code) || pos[0] >= end || seen.has(pos[0])) continue;
    const finding = explainSyntaxError(text, { code, message, pos });
    const again = errors.some((error) => error.code === finding.code && error.end === finding.end);
    if (!seen.has(finding.start) && !again) errors.push(finding);
    seen.add(pos[0]).add(finding.start);
  }
  return { node: documents[0]?.contents, errors };
}

/** A file whose root is nothing, one text, or a list. */
function noMapping(text: string, node: Node | null | undefined): TextFinding {
  const start = node?.range?.[0] ?? 0;
  const written = isScalar(node) && typeof node.value === 'string' ? text.slice(start, node.range?.[1]) : '';
  if (FALSE_SPACE.test(written)) return falseSpace(written, start);
  if (/^[^\s:]*：/.test(written)) return fullWidth(written, start);
  if (isScalar(node) && node.value !== null) {
    const hint = /^\w+:\S/.test(written) ? 'put a space after each colon' : 'begin with the line "format: …"';
    return {
      start,
      end: start + 1,
      code: 'yaml/not-a-mapping',
      message: 'the file is one text, expected keys with values',
      hint,
    };
  }
  if (isSeq(node)) {
    const message = 'the file is a list, expected keys with values';
    return { start, end: start + 1, code: 'yaml/not-a-mapping', message };
  }
  return {
    start: 0,
    end: 0,
    code: 'yaml/empty',
    message: 'the file is empty',
    hint: 'begin with the line "format: …"',
  };
}

interface Read {
  readonly value: unknown;
  readonly mark: Mark;
}

/** A node as data and marks; what is wrong with its keys is added to `findings`, and those keys are left out. */
function read(node: unknown, text: string, findings: TextFinding[], key?: Span): Read {
  const [start, end] = (isNode(node) && node.range) || [key?.end ?? 0, key?.end ?? 0];
  const at = { start, end: start + text.slice(start, end).trimEnd().length, ...(key && { key }) };
  if (isScalar(node)) return { value: node.value, mark: { ...at, scalar: written(node) } };
  if (isSeq(node)) {
    const items = node.items.map((item) => read(item, text, findings));
    return {
      value: items.map((item) => item.value),
      mark: { ...at, children: new Map(items.map((item, i) => [i, item.mark])) },
    };
  }
  if (!isMap(node)) return { value: null, mark: at };
  const value: Record<string, unknown> = Object.create(null);
  const children = new Map<string, Mark>();
  for (const pair of node.items) {
    const key = keyOf(pair, text);
    const finding = checkKey(key, children);
    if (finding) findings.push(finding);
    else if (key.name !== undefined) {
      const entry = read(pair.value, text, findings, { start: key.start, end: key.end });
      value[key.name] = entry.value;
      children.set(key.name, entry.mark);
    }
  }
  return { value, mark: { ...at, children } };
}

function keyOf({ key, value }: Pair, text: string): Key {
  const [start, end] = (isNode(key) && key.range) || [0, 0];
  const scalar = isScalar(key) ? key : undefined;
  return {
    start,
    end,
    name: scalar && written(scalar),
    unquoted: scalar?.type === 'PLAIN' ? text.slice(start, end) : undefined,
    alone: value === null,
  };
}

/** A scalar as the file has it, without quotes and escapes. */
const written = (node: Scalar): string => node.source ?? (node.value === null ? '' : String(node.value));
