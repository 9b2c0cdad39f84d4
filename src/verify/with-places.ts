// Turns case results into the same results in which every mismatch knows where the policies write what decided.
import { compile } from '../compile/compile.ts';
import { settled } from '../lazy.ts';
import type { Pack } from '../model/pack.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import { answerCase } from './assess-case.ts';
import { placesIn } from './deciding-places.ts';
import type { CaseResult } from './run-cases.ts';

export function withPlaces(results: readonly CaseResult[], pack: Pack, located: LocatedPack): readonly CaseResult[] {
  if (results.every(({ passed }) => passed)) return results;
  const find = placesIn(located);
  return results.map((result) => {
    const { asked, mismatches } = result;
    if (asked === undefined || mismatches.length === 0) return result;
    const { profile, request } = asked;
    const program = compile(pack, { ...request, purpose: profile.purpose });
    const { answer, assessment } = answerCase(program, profile, request);
    return {
      ...settled(result),
      mismatches: mismatches.map((mismatch) => ({
        ...mismatch,
        places: find(mismatch, program, answer.table.situation, assessment),
      })),
    };
  });
}
