// A profile -> what an answer prints of the candidate: names and the file number, never read by a rule.
import type { Assessment } from '../model/assessment.ts';
import type { Profile } from '../model/profile.ts';

export function candidateShown({ candidate }: Profile): Assessment['candidate'] {
  return {
    ...(candidate.name === undefined ? {} : { name: candidate.name }),
    ...(candidate.name_zh === undefined ? {} : { name_zh: candidate.name_zh }),
    ...(candidate.reference === undefined ? {} : { reference: candidate.reference }),
  };
}
