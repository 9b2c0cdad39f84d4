// Turns the documents of one policy folder into typed parts with their places, or diagnostics for those that are none.
import type * as z from 'zod';
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
export const validatePackFiles = (documents: readonly YamlDocument[]): PackFiles => packFilesOf(documents, checkedOnce);

/** The same of files that somebody else checks meanwhile: what stands in them is taken as it is. */
export const trustedPackFiles = (documents: readonly YamlDocument[]): PackFiles =>
  packFilesOf(documents, (document) => {
    const format = formatOf(document);
    return { issues: [], parts: isPackFormat(format) ? partsOf(document, format, (_, value) => value) : {} };
  });

function packFilesOf(documents: readonly YamlDocument[], check: (document: YamlDocument) => Checked): PackFiles {
  const checked = documents.map((document) => ({ document, ...check(document) }));
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
    return { issues: [], parts: partsOf(document, format, parsed) };
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
const parsed = (format: PackFormat, value: unknown): unknown => packFormats[format].parse(value, { jitless: true });

/** What a right document adds to the pack; `asFormat` gives its value, which then has the type of the format. */
function partsOf(
  document: YamlDocument,
  format: PackFormat,
  asFormat: (format: PackFormat, value: unknown) => unknown,
): Partial<LocatedPack> {
  const read = <F extends PackFormat>(one: F) => asFormat(one, document.value) as z.infer<(typeof packFormats)[F]>;
  const whole = <T>(part: T): readonly Located<T>[] => [{ value: part, document, path: [] }];
  const each = <T>(list: readonly T[], key: string): readonly Located<T>[] =>
    list.map((part, index) => ({ value: part, document, path: [key, index] }));
  switch (format) {
    case 'laihua/pack/1':
      return { manifests: whole(read(format)) };
    case 'laihua/places/1':
      return { places: each(read(format).places, 'places') };
    case 'laihua/sources/1':
      return { sources: each(read(format).sources, 'sources') };
    case 'laihua/facts/1':
      return { facts: each(read(format).facts, 'facts') };
    case 'laihua/documents/1':
      return { documents: each(read(format).documents, 'documents') };
    case 'laihua/catalogue/1':
      return { catalogues: whole(read(format)) };
    case 'laihua/reference/1':
      return { wages: whole(read(format)) };
    case 'laihua/country-list/1':
      return { countryLists: whole(read(format)) };
    case 'laihua/holidays/1':
      return { holidays: each(read(format).years, 'years') };
    case 'laihua/policy/1':
      return policyParts(whole(read(format)));
    case 'laihua/case/1':
      return { cases: whole(read(format)) };
    case 'laihua/mutants/1':
      return { explained: each(read(format).explained, 'explained') };
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
