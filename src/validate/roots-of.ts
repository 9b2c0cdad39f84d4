// Turns a pack into everything that is written in it, each part once, for rules that read all of a file.
import type { Located, LocatedPack } from './located-pack.ts';

export const rootsOf = (located: LocatedPack): readonly Located<unknown>[] => [
  ...located.manifests,
  ...located.places,
  ...located.sources,
  ...located.facts,
  ...located.documents,
  // The posts of a policy are read once, where they are written.
  ...located.catalogues.filter(({ path, document }) => path.length === 0 && !isPolicy(document.value)),
  ...located.wages,
  ...located.countryLists,
  ...located.holidays,
  ...located.policies,
  ...located.cases,
];

const isPolicy = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'laihua/policy/1';
