// A pack and a profile -> where the candidate stands by it: category, points, documents asked for, whether it can be filed.
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import { answerOf } from '../evaluate/answer.ts';
import { heldCategory } from '../evaluate/held-category.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Standing } from '../model/policy-diff.ts';
import type { Profile } from '../model/profile.ts';

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

function standingOf(program: Program, profile: Profile): FullStanding {
  const answer = answerOf(program, profile, {});
  const { bounds, points, documents, procedure, permit, inForce } = answer;
  const held = answer.isNeeded ? heldCategory(answer.program, answer.table) : undefined;
  const asked = documents.lines.filter(({ status }) => !spared.has(status));
  return {
    inForce,
    permit: permit.needed,
    filing: `${procedure.outcome} ${procedure.state}`,
    category: held ?? bounds.proven,
    possible: held ?? bounds.possible,
    with_discretion: held ?? bounds.with_discretion,
    with_unseen: held ?? bounds.with_unseen,
    points: points && { min: points.min, max: points.max },
    factors: new Map((points?.factors ?? []).map(({ id, min, max }) => [id, { min, max }])),
    documents: new Map(asked.map(({ type, required_by }) => [type, required_by.map(withoutDay)])),
  };
}

export const withoutDay = (id: string): string => id.replace(/@[^#]*/, '');
