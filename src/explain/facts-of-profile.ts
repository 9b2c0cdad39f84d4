// A profile and what was derived and assumed -> the value each fact was evaluated with, and where it came from.
import type { Assessment } from '../model/assessment.ts';
import type { FactOrigin, FactValue } from '../model/fact-state.ts';
import type { Profile } from '../model/profile.ts';
import type { Words } from './words.ts';

export interface UsedFact {
  readonly value: FactValue;
  readonly origin: FactOrigin;
}

export type UsedFacts = (fact: string) => UsedFact;

/** What is derived with certainty wins, then what is stated; an assumption counts only where the answer did not ask. */
export function factsOfProfile(words: Words, profile: Profile, assessment: Assessment): UsedFacts {
  const derived = new Map(assessment.derived.map(({ fact, value }) => [fact, value]));
  const assumed = new Map(assessment.assumed.map(({ fact, value }) => [fact, value]));
  const asked = new Set(assessment.missing_facts.map(({ id }) => id));
  return (fact) => {
    const found = derived.get(fact);
    if (found !== undefined) return { value: found, origin: 'derived' };
    const given = profile.facts.get(fact);
    if (given) return { value: given.value, origin: 'given' };
    if (profile.not_applicable.has(fact)) return { value: null, origin: 'not_applicable' };
    if (profile.unknown.has(fact)) return { value: null, origin: 'unknown' };
    const whenAbsent = words.definition(fact)?.when_absent ?? 'unknown';
    if (assumed.has(fact) || (whenAbsent !== 'unknown' && !asked.has(fact))) {
      return { value: assumed.get(fact) ?? (whenAbsent === 'unknown' ? null : whenAbsent.assume), origin: 'assumed' };
    }
    return { value: null, origin: 'absent' };
  };
}
