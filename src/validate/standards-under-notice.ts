// Turns a pack into the local standards and catalogues that a text of the State governs, each with what it asks of them.
import type { LocalStandards, Policy } from '../model/policy.ts';
import type { Lint } from './lint.ts';
import type { Located } from './located-pack.ts';

export interface GovernedStandard {
  readonly policy: Located<Policy>;
  readonly asked: LocalStandards;
  /** Where it is asked, for the related place of a finding. */
  readonly notice: Located<Policy>;
}

/** Those of places below the State that began on or after the day from which the text holds. */
export function standardsUnderNotice({ located, places }: Lint): readonly GovernedStandard[] {
  const isNational = ({ place }: Policy): boolean => [place].flat().some((id) => places.get(id)?.level === 'national');
  return located.policies.flatMap((notice) => {
    const { local_standards: asked, effective_from: from } = notice.value;
    if (!asked) return [];
    return located.policies
      .filter(({ value }) => asked.kinds.includes(value.kind) && value.effective_from >= from && !isNational(value))
      .map((policy) => ({ policy, asked, notice }));
  });
}
