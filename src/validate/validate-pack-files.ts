// Turns the documents of one policy folder into typed parts with their places, or diagnostics for those that are none.
import type { YamlDocument } from '../load/parse-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Policy } from '../model/policy.ts';
import { catalogueOfPosts } from './catalogue-of-posts.ts';
import { toDiagnostic } from './finding.ts';
import type { Located, LocatedPack } from './located-pack.ts';
import { nearestName } from './nearest-name.ts';
import { isPackFormat, type PackFormat, packFormats } from './pack-formats.ts';
import { type SchemaIssue, schemaIssues } from './schema-issues.ts';

export interface PackFiles {
  /** The parts of every file that is right. */
  readonly pack: LocatedPack;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every document by its `format`; a document that is wrong adds diagnostics and no part. */
export function validatePackFiles(documents: readonly YamlDocument[]): PackFiles {
  const checked = documents.map((document) => ({ document, ...checkedOnce(document) }));
  return {
    pack: joined(checked.map(({ parts }) => parts)),
    diagnostics: checked.flatMap(({ document, issues }) => issues.map((issue) => toDiagnostic(document, issue))),
  };
}

interface Checked {
  readonly issues: readonly SchemaIssue[];
  /** Nothing where something is wrong. */
  readonly parts: Partial<LocatedPack>;
}

/** A document that stands in two packs, as one that did not change between two revisions, is checked once. */
const known = new WeakMap<YamlDocument, Checked>();

function checkedOnce(document: YamlDocument): Checked {
  const before = known.get(document);
  if (before) return before;
  const format = formatOf(document);
  const checked = isPackFormat(format) ? checkedBy(document, format) : { issues: [noFormat(format)], parts: {} };
  known.set(document, checked);
  return checked;
}

/** What is wrong is only worked out where something is: a schema that is run twice costs as much as reading the file. */
function checkedBy(document: YamlDocument, format: PackFormat): Checked {
  try {
    return { issues: [], parts: partsOf(document, format) };
  } catch (error) {
    const issues = schemaIssues(packFormats[format], document.value);
    if (issues.length === 0) throw error;
    return { issues, parts: {} };
  }
}

const formatOf = ({ value }: YamlDocument): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

function noFormat(format: unknown): SchemaIssue {
  const known = Object.keys(packFormats);
  const near = typeof format === 'string' ? nearestName(format, known) : undefined;
  const expected = near === undefined ? `one of ${known.map((name) => `"${name}"`).join(', ')}` : `"${near}"`;
  return {
    code: 'pack/unknown-format',
    path: ['format'],
    target: 'value',
    message:
      format === undefined
        ? `the file does not say its "format"; expected ${expected}`
        : `${JSON.stringify(format)} is no format of a policy pack; expected ${expected}`,
    hint: near && `write format: ${near}`,
  };
}

/** To write a function for each schema, as zod does otherwise, takes longer than to check the few files of a pack without. */
const once = { jitless: true } as const;

/** What a right document adds to the pack. */
function partsOf(document: YamlDocument, format: PackFormat): Partial<LocatedPack> {
  const { value } = document;
  const whole = <T>(part: T): readonly Located<T>[] => [{ value: part, document, path: [] }];
  const each = <T>(list: readonly T[], key: string): readonly Located<T>[] =>
    list.map((part, index) => ({ value: part, document, path: [key, index] }));
  switch (format) {
    case 'laihua/pack/1':
      return { manifests: whole(packFormats[format].parse(value, once)) };
    case 'laihua/places/1':
      return { places: each(packFormats[format].parse(value, once).places, 'places') };
    case 'laihua/sources/1':
      return { sources: each(packFormats[format].parse(value, once).sources, 'sources') };
    case 'laihua/facts/1':
      return { facts: each(packFormats[format].parse(value, once).facts, 'facts') };
    case 'laihua/documents/1':
      return { documents: each(packFormats[format].parse(value, once).documents, 'documents') };
    case 'laihua/catalogue/1':
      return { catalogues: whole(packFormats[format].parse(value, once)) };
    case 'laihua/reference/1':
      return { wages: whole(packFormats[format].parse(value, once)) };
    case 'laihua/country-list/1':
      return { countryLists: whole(packFormats[format].parse(value, once)) };
    case 'laihua/holidays/1':
      return { holidays: each(packFormats[format].parse(value, once).years, 'years') };
    case 'laihua/policy/1':
      return policyParts(whole(packFormats[format].parse(value, once)));
    case 'laihua/case/1':
      return { cases: whole(packFormats[format].parse(value, once)) };
    case 'laihua/mutants/1':
      return { explained: each(packFormats[format].parse(value, once).explained, 'explained') };
  }
}

const policyParts = (policies: readonly Located<Policy>[]): Partial<LocatedPack> => ({
  policies,
  catalogues: policies.flatMap(catalogueOfPosts),
});

/** All parts side by side; nothing replaces anything. */
function joined(all: readonly Partial<LocatedPack>[]): LocatedPack {
  const every = <T>(list: (parts: Partial<LocatedPack>) => readonly T[] | undefined): readonly T[] =>
    all.flatMap((parts) => list(parts) ?? []);
  return {
    manifests: every(({ manifests }) => manifests),
    places: every(({ places }) => places),
    sources: every(({ sources }) => sources),
    facts: every(({ facts }) => facts),
    documents: every(({ documents }) => documents),
    catalogues: every(({ catalogues }) => catalogues),
    wages: every(({ wages }) => wages),
    countryLists: every(({ countryLists }) => countryLists),
    holidays: every(({ holidays }) => holidays),
    policies: every(({ policies }) => policies),
    cases: every(({ cases }) => cases),
    explained: every(({ explained }) => explained),
  };
}
