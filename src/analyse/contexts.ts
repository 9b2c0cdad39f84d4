// A policy -> the programs it stands in: its places, the days on which something changes while it is in force, and every purpose.
import { compile } from '../compile/compile.ts';
import { placeChain, policiesInForce } from '../compile/policies-in-force.ts';
import type { Program } from '../compile/program.ts';
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import { addDays, type PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import { type Purpose, purposes } from '../model/purpose.ts';

/** Programs past which a finding is not confirmed in all of them. */
const TRIED = 4000;

const programs = new WeakMap<Pack, Map<string, Program>>();

/** Compiled once for place, day and purpose. */
export function programFor(pack: Pack, place: string, as_of: PlainDate, purpose: Purpose): Program {
  const known = programs.get(pack) ?? new Map<string, Program>();
  programs.set(pack, known);
  const key = `${place} ${as_of} ${purpose}`;
  const program = known.get(key) ?? compile(pack, { place, as_of, purpose });
  known.set(key, program);
  return program;
}

/** The first place and day of a policy, for new work from abroad or the purpose that is asked for. */
export const firstProgram = (pack: Pack, policy: Policy, purpose: Purpose = 'new_from_abroad'): Program =>
  programFor(pack, [policy.place].flat()[0] ?? 'national', policy.effective_from, purpose);

/** The programs in which a policy may read otherwise, one after the other; ends with undefined where there are too many. */
export function* programsOf(
  pack: Pack,
  policy: Policy,
  only: readonly Purpose[] = purposes,
): Generator<Program | undefined> {
  let tried = 0;
  // Another day or place tells more than another purpose, for which most of a policy reads alike.
  for (const purpose of only) {
    for (const { place, day } of spotsOf(pack, policy)) {
      tried += 1;
      yield tried > TRIED ? undefined : programFor(pack, place, day, purpose);
      if (tried > TRIED) return;
    }
  }
}

interface Spot {
  readonly place: string;
  readonly day: PlainDate;
}

const spotsByPack = new WeakMap<Pack, Map<Policy, readonly Spot[]>>();

/** One place and day for each combination of policies and wage figures that is in force somewhere while the policy is. */
function spotsOf(pack: Pack, policy: Policy): readonly Spot[] {
  const known = spotsByPack.get(pack) ?? new Map<Policy, readonly Spot[]>();
  spotsByPack.set(pack, known);
  const before = known.get(policy);
  if (before) return before;
  const seen = new Map<string, Spot>();
  for (const place of placesOf(pack, policy)) {
    for (const day of daysOf(pack, policy, place)) {
      const { inForce, inDoubt } = policiesInForce(pack, place, day);
      const wages = pack.wages.flatMap(({ values }) =>
        values.filter((value) => placeChain(place).includes(value.place) && value.from <= day && day <= value.until),
      );
      const key = [
        ...inForce.map(editionId),
        '|',
        ...inDoubt.map(editionId),
        '|',
        ...wages.map(({ place: of, from }) => `${of} ${from}`),
      ].join();
      if (!seen.has(key)) seen.set(key, { place, day });
    }
  }
  const spots = [...seen.values()];
  known.set(policy, spots);
  return spots;
}

/** The places of a policy, and those below that have policies or a wage figure of their own. */
function placesOf(pack: Pack, policy: Policy): readonly string[] {
  const own = [policy.place].flat();
  const special = new Set([
    ...pack.policies.flatMap(({ place }) => [place].flat()),
    ...pack.wages.flatMap(({ values }) => values.map(({ place }) => place)),
  ]);
  const below = [...special].filter((place) => placeChain(place).some((above) => own.includes(above)));
  return [...new Set([...own, ...below])];
}

/** The first day of a policy, and the days in its time on which a policy or a wage figure seen in the place begins or ends. */
function daysOf(pack: Pack, policy: Policy, place: string): readonly PlainDate[] {
  const chain = placeChain(place);
  const changes = [
    ...pack.policies
      .filter((other) => [other.place].flat().some((one) => chain.includes(one)))
      .map(({ effective_from, effective_until }) => ({ from: effective_from, until: effective_until })),
    ...pack.wages.flatMap(({ values }) => values.filter((value) => chain.includes(value.place))),
  ].flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [addDays(until, 1)])]);
  const inTime = (day: PlainDate): boolean =>
    day > policy.effective_from && (policy.effective_until === undefined || day <= policy.effective_until);
  return [policy.effective_from, ...[...new Set(changes)].filter(inTime).sort()];
}
