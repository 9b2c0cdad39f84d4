// Parts of a group that read the same facts -> those that the others already ask for (all_of) or already let in (any_of).
import { allOf } from '../compile/compile-criterion.ts';
import type { Program, Test } from '../compile/program.ts';
import type { Analysed } from './analysis.ts';
import { type At, askAtEveryLevel, isUnanswered, joined, negated, nodeIn, type Standing } from './joined.ts';
import { readsOf } from './leaves-of.ts';
import { witnessOf } from './witness-of.ts';

/** Of two that say the same the later is told. `gave_up` where the combinations are too many to try. */
export function repeatedParts(
  program: Program,
  members: readonly At[],
  isAll: boolean,
  standing: Standing,
): readonly Analysed[] | 'gave_up' {
  const findings: Analysed[] = [];
  let left = members;
  for (const member of members.toReversed()) {
    const others = left.filter((other) => other !== member);
    if (others.length === 0 || readsOf(program, nodeIn(program, member, standing)).leaves.length === 0) continue;
    const isRepeated = saysNothing(program, member, others, isAll, standing);
    if (isRepeated === 'gave_up') return 'gave_up';
    if (!isRepeated) continue;
    const single = others.find((other) => saysNothing(program, member, [other], isAll, standing) === true);
    findings.push(told(program, member, single, others, isAll, standing));
    left = others;
  }
  return findings;
}

/** Whether nobody meets the others and fails this one (all_of), or meets this one and none of the others (any_of). */
function saysNothing(
  program: Program,
  member: At,
  others: readonly At[],
  isAll: boolean,
  standing: Standing,
): boolean | 'gave_up' {
  const join = ([own, ...rest]: readonly Test[]): Test => {
    if (own === undefined) return allOf([]);
    return allOf(isAll ? [negated(own), ...rest] : [own, ...rest.map(negated)]);
  };
  const against = joined([member, ...others], standing, join, isAll ? others : [member]);
  const put = (one: Program) => askAtEveryLevel(one, against(one)).outcome;
  const outcome = put(program);
  if (outcome !== 'none') return outcome === 'gave_up' ? 'gave_up' : false;
  return isUnanswered(standing, against(program).reads, put) ?? 'gave_up';
}

function told(
  program: Program,
  member: At,
  single: At | undefined,
  others: readonly At[],
  isAll: boolean,
  standing: Standing,
): Analysed {
  const { reads } = joined([member, ...others], standing, allOf)(program);
  const asked = joined(isAll ? (single ? [single] : others) : [member], standing, allOf)(program);
  const found = askAtEveryLevel(program, asked);
  const rest = single ? 'the other part' : 'the rest of the group';
  return {
    code: 'policy/redundant-criterion',
    policy: standing.policy,
    spot: member,
    message: isAll
      ? `whoever meets ${rest} meets this, so it asks for nothing`
      : `whoever meets this meets ${rest}, so it lets nobody in`,
    hint: 'take it out, or write the limit that the instrument sets',
    related: (single ? [single] : others).map((spot) => ({ spot, note: rest })),
    ...(found.outcome === 'found' && {
      witness: witnessOf(
        program,
        found.situation,
        reads.slots,
        'this candidate meets both, as everybody does who meets the one',
      ),
    }),
  };
}
