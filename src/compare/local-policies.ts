// A pack, a place and a day -> the instruments below the nation that hold there, held or will hold, and their state together.
import { isInDoubt, placeChain } from '../compile/policies-in-force.ts';
import { type LocalInstrument, localStates, type PlaceAnswer } from '../model/comparison.ts';
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';

export function localPolicies(pack: Pack, place: string, day: PlainDate): PlaceAnswer['local_policies'] {
  const chain = placeChain(place);
  const instruments = pack.policies
    .filter((policy) => isLocal(policy, day) && [policy.place].flat().some((id) => chain.includes(id)))
    .map(
      (policy): LocalInstrument => ({
        instrument: editionId(policy),
        title: policy.title,
        state: stateOf(policy, day),
        from: policy.effective_from,
        until: policy.effective_until ?? null,
      }),
    );
  const state = localStates.find((one) => instruments.some((instrument) => instrument.state === one));
  return { state: state ?? 'none_known', instruments };
}

/** Reported practice is no policy, and what was replaced lives on in its successor. */
export const isLocal = (policy: Policy, day: PlainDate): boolean =>
  policy.place !== 'national' &&
  policy.kind !== 'practice' &&
  !(policy.after_end === 'replaced' && stateOf(policy, day) === 'ended');

function stateOf(policy: Policy, day: PlainDate): LocalInstrument['state'] {
  if (day < policy.effective_from) return 'not_yet';
  if (policy.effective_until !== undefined && policy.effective_until < day) return 'ended';
  return isInDoubt(policy, day) ? 'in_doubt' : 'in_force';
}
