// Turns what zod finds wrong with a value into findings with one sentence each: what is there, then what would be right.
import type { z } from 'zod';
import { criterionKinds, kindOf } from '../model/criterion-kinds.ts';
import type { DocumentPath } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Finding } from './finding.ts';
import { describe, isMapping, listed, quoted, typeName, valueAt } from './format-words.ts';
import { nearestName } from './nearest-name.ts';
import { keysAt } from './schema-keys.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

const criterionWords = `a criterion: a mapping with one of ${listed(criterionKinds)}`;
const isCriterionUnion = (issue: z.core.$ZodIssueInvalidUnion): boolean =>
  issue.errors.length === criterionKinds.length;

/** Whether a branch of a union already fails on the type of the value itself, so that it cannot have been meant. */
const missesType = (branch: readonly Issue[]): boolean =>
  branch.some((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'));

/**
 * The branch of a union the author meant: the kind of criterion by its key, else the one with the least to repair, where a
 * key that a branch does not know tells more against it than a wrong value.
 */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly Issue[] | undefined {
  if (isCriterionUnion(issue)) {
    const kind = isMapping(value) ? kindOf(value) : undefined;
    return kind === undefined ? undefined : issue.errors[criterionKinds.indexOf(kind)];
  }
  const fitting = issue.errors.filter((branch) => !missesType(branch));
  const weight = (branch: readonly Issue[]) =>
    branch.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? 2 * each.keys.length : 1), 0);
  return [...fitting].sort((a, b) => weight(a) - weight(b))[0];
}

const plainValues = (values: readonly unknown[]): readonly unknown[] =>
  values.map((value) => (typeof value === 'bigint' ? String(value) : value));

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? quoted(values[0]) : `one of ${listed(values)}`;

/** What the branches of a union ask for, where none of them fits the type of the value. */
function expectedOf(issues: readonly Issue[]): string {
  const words = issues.flatMap((issue) => {
    if (issue.code === 'invalid_type') return [typeName(issue.expected)];
    if (issue.code === 'invalid_value') return [oneOf(plainValues(issue.values))];
    if (issue.code === 'invalid_union')
      return isCriterionUnion(issue) ? [criterionWords] : issue.errors.map((branch) => expectedOf(branch.slice(0, 1)));
    return [issue.message.replace(/^expected /, '')];
  });
  return [...new Set(words)].join(' or ');
}

interface Reading {
  readonly schema: Schema;
  readonly root: unknown;
}

/** Something wrong with a value by its schema. `about`: the key that is missing, or that a misspelt one was meant to be. */
export type SchemaIssue = Finding & { readonly about?: string | undefined };

const problem = (
  code: DiagnosticCode,
  path: DocumentPath,
  target: SchemaIssue['target'],
  message: string,
  hint?: string,
): SchemaIssue => ({ code, path, target, message, hint });

function missingKey(path: DocumentPath, expected: string): SchemaIssue {
  const key = String(path.at(-1));
  const message = `${quoted(key)} is missing; expected ${expected}`;
  return { ...problem('schema/missing-key', path, 'key', message), about: key };
}

function unknownKey({ schema, root }: Reading, path: DocumentPath, key: string): SchemaIssue {
  const parent = valueAt(root, path);
  const known = keysAt(schema, path, parent);
  const at = [...path, key];
  // Another branch of a union knows the key: there it has another value, or other keys beside it.
  if (known.includes(key)) {
    const message = `${quoted(key)} is not right here with this value or beside these keys`;
    return problem('schema/wrong-combination', at, 'key', message);
  }
  const near = nearestName(
    key,
    known.filter((name) => !isMapping(parent) || !Object.hasOwn(parent, name)),
  );
  const expected =
    known.length === 0 ? '' : `; expected ${near === undefined ? `one of ${listed(known)}` : quoted(near)}`;
  const message = `${quoted(key)} is not a key here${expected}`;
  return { ...problem('schema/unknown-key', at, 'key', message, near && `write ${quoted(near)}`), about: near };
}

function wrongType(path: DocumentPath, value: unknown, expected: string): SchemaIssue {
  const unquoted = expected === 'text' && (typeof value === 'number' || typeof value === 'boolean');
  const hint = unquoted ? `put it in quotes: ${quoted(String(value))}` : undefined;
  return problem('schema/wrong-type', path, 'value', `${describe(value)}; expected ${expected}`, hint);
}

function wrongValue(path: DocumentPath, value: unknown, values: readonly unknown[]): SchemaIssue {
  const near =
    typeof value === 'string'
      ? nearestName(
          value,
          values.filter((v) => typeof v === 'string'),
        )
      : undefined;
  const message = `${describe(value).replace(' stands here', '')} is not right here; expected ${oneOf(values)}`;
  return problem('schema/wrong-value', path, 'value', message, near && `write ${quoted(near)}`);
}

/** Fewer or more than allowed: an empty list or text, a number out of its range. */
function outOfRange(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: DocumentPath,
  value: unknown,
): SchemaIssue {
  const small = issue.code === 'too_small';
  if (small && (issue.origin === 'array' || issue.origin === 'string')) {
    const what = issue.origin === 'array' ? 'entries' : 'characters';
    const found = `${issue.origin === 'array' ? 'the list' : 'the text'} has ${Array.isArray(value) || typeof value === 'string' ? value.length : 0} ${what}`;
    return problem('schema/wrong-value', path, 'value', `${found}; expected at least ${String(issue.minimum)}`);
  }
  const limit = small ? issue.minimum : issue.maximum;
  const side = small
    ? issue.inclusive
      ? 'or more'
      : 'or more, not itself'
    : issue.inclusive
      ? 'or less'
      : 'or less, not itself';
  return problem(
    'schema/wrong-value',
    path,
    'value',
    `${quoted(value)} is out of range; expected ${String(limit)} ${side}`,
  );
}

/** No known key tells which kind of criterion was meant. */
function noCriterion(path: DocumentPath, value: unknown): SchemaIssue {
  if (!isMapping(value)) return wrongType(path, value, criterionWords);
  const [first] = Object.keys(value);
  const near = first === undefined ? undefined : nearestName(first, criterionKinds);
  const at = first === undefined ? path : [...path, first];
  const found = first === undefined ? 'the mapping is empty' : `${quoted(first)} is no kind of criterion`;
  return problem(
    'schema/unknown-key',
    at,
    'key',
    `${found}; expected one of ${listed(criterionKinds)}`,
    near && `write ${quoted(near)}`,
  );
}

function issuesOf(issue: Issue, reading: Reading, base: DocumentPath): readonly SchemaIssue[] {
  const path = [...base, ...issue.path.filter((key) => typeof key !== 'symbol')];
  const value = valueAt(reading.root, path);
  if (value === undefined && path.length > 0 && issue.code !== 'custom') return [missingKey(path, expectedOf([issue]))];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(path, value, typeName(issue.expected))];
    case 'invalid_value':
      return [wrongValue(path, value, plainValues(issue.values))];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(reading, path, key));
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path, value)];
    case 'invalid_union': {
      const branch = meantBranch(issue, value);
      if (branch !== undefined) return branch.flatMap((each) => issuesOf(each, reading, path));
      return isCriterionUnion(issue) ? [noCriterion(path, value)] : [wrongType(path, value, expectedOf([issue]))];
    }
    case 'invalid_format':
      return [
        problem('schema/wrong-value', path, 'value', `${quoted(value)} is not written as it must be; ${issue.message}`),
      ];
    case 'custom':
      return [brokenRule(issue.message, path, value)];
    default:
      return [problem('schema/wrong-value', path, 'value', `${describe(value)}; ${issue.message}`)];
  }
}

/** A rule over several keys of a mapping, or over the text of one value (such as a day that does not exist). */
function brokenRule(message: string, path: DocumentPath, value: unknown): SchemaIssue {
  return isMapping(value)
    ? problem('schema/wrong-combination', path, 'value', `the keys written here do not go together; ${message}`)
    : problem('schema/wrong-value', path, 'value', `${describe(value)}; ${message}`);
}

const samePath = (a: DocumentPath, b: DocumentPath): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** A misspelt key makes its right spelling missing and the keys not go together: one mistake, one message. */
function withoutEchoes(issues: readonly SchemaIssue[]): readonly SchemaIssue[] {
  const misspelt = issues.filter((each) => each.code === 'schema/unknown-key');
  return issues.filter((each) => {
    const mapping = each.code === 'schema/missing-key' ? each.path.slice(0, -1) : each.path;
    const beside = misspelt.filter((other) => samePath(other.path.slice(0, -1), mapping));
    if (each.code === 'schema/wrong-combination') return beside.length === 0;
    if (each.code === 'schema/missing-key') return !beside.some((other) => other.about === each.about);
    return true;
  });
}

/** Everything wrong with a value by its schema, in the order of the schema. */
export function schemaIssues(schema: z.ZodType, root: unknown): readonly SchemaIssue[] {
  const result = schema.safeParse(root);
  if (result.success) return [];
  return withoutEchoes(result.error.issues.flatMap((issue) => issuesOf(issue, { schema, root }, [])));
}
