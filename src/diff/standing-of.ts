// A pack and a profile -> where the candidate stands by it: category, points, documents asked for, whether it can be filed.
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import { answerOf } from '../evaluate/answer.ts';
import { heldCategory } from '../evaluate/held-category.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Standing } from '../model/policy-diff.ts';
import type { Profile } from '../model/profile.ts';
import { once } from '../once.ts';

export interface FullStanding extends Standing {
  readonly inForce: boolean;
  readonly permit: string;
  readonly filing: string;
  /** Points of each factor, from the least to the most. */
  readonly factors: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** Documents asked for, each with the items that ask for it, without the day of their edition. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

export type StandingIn = (profile: Profile, place: string, as_of: PlainDate) => FullStanding;

const spared: ReadonlySet<string> = new Set(['not_needed', 'depends', 'waived', 'by_commitment']);

/** Programs are made once for each place, day and purpose. */
export function standingIn(pack: Pack): StandingIn {
  const programs = new Map<string, Program>();
  return (profile, place, as_of) => {
    const key = `${place} ${as_of} ${profile.purpose}`;
    const program = programs.get(key) ?? compile(pack, { place, as_of, purpose: profile.purpose });
    programs.set(key, program);
    return standingOf(program, profile);
  };
}

/** Each part is worked out when it is asked for: to find the cause of a higher category no papers are listed. */
function standingOf(program: Program, profile: Profile): FullStanding {
  const answer = answerOf(program, profile, {});
  const held = once(() => (answer.isNeeded ? heldCategory(answer.program, answer.table) : undefined));
  const documents = once(() => {
    const asked = answer.documents.lines.filter(({ status }) => !spared.has(status));
    return new Map(asked.map(({ type, required_by }) => [type, required_by.map(withoutDay)]));
  });
  const { inForce, permit, points } = answer;
  return {
    inForce,
    permit: permit.needed,
    get filing() {
      return `${answer.procedure.outcome} ${answer.procedure.state}`;
    },
    get category() {
      return held() ?? answer.bounds.proven;
    },
    get possible() {
      return held() ?? answer.bounds.possible;
    },
    get with_discretion() {
      return held() ?? answer.bounds.with_discretion;
    },
    get with_unseen() {
      return held() ?? answer.bounds.with_unseen;
    },
    points: points && { min: points.min, max: points.max },
    factors: new Map((points?.factors ?? []).map(({ id, min, max }) => [id, { min, max }])),
    get documents() {
      return documents();
    },
  };
}

export const withoutDay = (id: string): string => id.replace(/@[^#]*/, '');
