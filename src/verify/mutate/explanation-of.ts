// A mutant and the list of those explained -> the entry that tells why no case can notice it.
import type { ExplainedMutant } from '../../model/explained-mutants.ts';
import type { Located } from '../../validate/located-pack.ts';
import type { Mutant } from './mutant.ts';

export const explanationOf = (
  { item, at, words }: Pick<Mutant, 'item' | 'at' | 'words'>,
  explained: readonly Located<ExplainedMutant>[],
): Located<ExplainedMutant> | undefined =>
  explained.find(
    ({ value }) =>
      value.item === item &&
      (value.at === undefined || at === value.at || at.startsWith(`${value.at}.`)) &&
      (value.change === undefined || value.change === words),
  );
