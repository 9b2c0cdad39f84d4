// Candidates and two packs -> those whose answer is another one now, in what, and which changes did it.
import { rank } from '../evaluate/category-bounds.ts';
import type { Pack } from '../model/pack.ts';
import { type DiffCause, type DiffEffect, type DiffMove, diffEffects, type Standing } from '../model/policy-diff.ts';
import type { Difference } from './differences.ts';
import type { Subjected } from './population.ts';
import { type FullStanding, type StandingIn, standingIn } from './standing-of.ts';
import { withChange, withVocabularyOf } from './with-change.ts';

/** Answers that may be made to find causes: every change is tried by itself. Those who moved alike are tried once. */
const TRIALS = 900;

/** `isTracedInFull`: the causes of every move are looked for, however long that takes; else of the first ones. */
export function movesOf(
  population: readonly Subjected[],
  packs: { readonly before: Pack; readonly after: Pack },
  differences: readonly Difference[],
  isTracedInFull: boolean,
): readonly DiffMove[] {
  const [before, after] = [standingIn(packs.before), standingIn(packs.after)];
  const causesOf = causesBySignature(packs, differences, isTracedInFull ? Number.POSITIVE_INFINITY : TRIALS);
  return population.flatMap((one) => {
    const [was, is] = [before(one.before, one.place, one.as_of), after(one.after, one.place, one.as_of)];
    const effects = effectsOf(was, is);
    if (effects.length === 0) return [];
    const names = (standing: FullStanding, other: FullStanding): readonly string[] =>
      [...standing.documents.keys()].filter((type) => !other.documents.has(type)).sort();
    const documents = { gained: names(is, was), lost: names(was, is) };
    return [
      {
        name: one.name,
        place: one.place,
        as_of: one.as_of,
        purpose: one.after.purpose,
        effects,
        before: shown(was),
        after: shown(is),
        documents,
        because: causesOf(one, was, is, effects),
      },
    ];
  });
}

const shown = ({ category, possible, with_discretion, with_unseen, points }: FullStanding): Standing => ({
  category,
  possible,
  with_discretion,
  with_unseen,
  points,
});

/** Whether a standing shows an effect when it is seen beside another. */
const shows: Readonly<Record<DiffEffect, (was: FullStanding, is: FullStanding) => boolean>> = {
  covered: (was, is) => was.inForce !== is.inForce,
  rises: (was, is) => rank(is.category) > rank(was.category),
  falls: (was, is) => rank(is.category) < rank(was.category),
  opens: (was, is) => rank(is.possible) > Math.max(rank(was.possible), rank(is.category)),
  closes: (was, is) => rank(is.possible) < rank(was.possible) && rank(was.possible) > rank(was.category),
  undecided: (was, is) => isDecided(was) && !isDecided(is),
  decided: (was, is) => !isDecided(was) && isDecided(is),
  gains_points: (was, is) => pointsGained(was, is) > 0,
  loses_points: (was, is) => pointsGained(was, is) < 0,
  gains_document: (was, is) => [...is.documents.keys()].some((type) => !was.documents.has(type)),
  loses_document: (was, is) => [...was.documents.keys()].some((type) => !is.documents.has(type)),
  permit: (was, is) => was.permit !== is.permit,
  filing: (was, is) => was.filing !== is.filing,
};

const isDecided = ({ category, possible }: FullStanding): boolean => category === possible;

/** By the least, and where that is the same by the most; nothing where one side counts no points. */
const pointsGained = ({ points: was }: FullStanding, { points: is }: FullStanding): number =>
  was && is ? is.min - was.min || is.max - was.max : 0;

const effectsOf = (was: FullStanding, is: FullStanding): readonly DiffEffect[] =>
  diffEffects.filter((effect) => shows[effect](was, is));

type CausesOf = (
  one: Subjected,
  was: FullStanding,
  is: FullStanding,
  effects: readonly DiffEffect[],
) => readonly DiffCause[];

/** Each change is made alone on the earlier pack, and where that shows nothing taken back alone from the later one. */
function causesBySignature(
  { before, after }: { readonly before: Pack; readonly after: Pack },
  differences: readonly Difference[],
  trials: number,
): CausesOf {
  const deciding = differences.filter(({ weight }) => weight === 'substance');
  const base = withVocabularyOf(before, after);
  const back = withVocabularyOf(after, before);
  const made = new Map<Difference, { alone: StandingIn; without: StandingIn }>();
  const trialsOf = (change: Difference) => {
    const known = made.get(change) ?? {
      alone: standingIn(withChange(base, after, change)),
      without: standingIn(withChange(back, before, reversed(change))),
    };
    made.set(change, known);
    return known;
  };
  const bySignature = new Map<string, readonly DiffCause[]>();
  const causeOf = (effect: DiffEffect, one: Subjected, was: FullStanding, is: FullStanding): DiffCause => {
    const told = toldBy(effect, was, is, deciding);
    if (told.length > 0) return { effect, changes: told, together: false };
    const { place, as_of } = one;
    const alone = deciding.filter((change) => shows[effect](was, trialsOf(change).alone(one.after, place, as_of)));
    if (alone.length > 0) return { effect, changes: alone.map(({ id }) => id), together: false };
    const needed = deciding.filter((change) => !shows[effect](was, trialsOf(change).without(one.after, place, as_of)));
    return { effect, changes: (needed.length > 0 ? needed : deciding).map(({ id }) => id), together: true };
  };
  return (one, was, is, effects) => {
    const signature = signatureOf(one, was, is, effects);
    const known = bySignature.get(signature);
    if (known) return known;
    if (bySignature.size * deciding.length >= trials) return [];
    const causes = effects.map((effect) => causeOf(effect, one, was, is));
    bySignature.set(signature, causes);
    return causes;
  };
}

const reversed = ({ older, newer, policyBefore, policyAfter, ...rest }: Difference): Difference => ({
  ...rest,
  ...(newer ? { older: newer } : {}),
  ...(older ? { newer: older } : {}),
  ...(policyAfter ? { policyBefore: policyAfter } : {}),
  ...(policyBefore ? { policyAfter: policyBefore } : {}),
});

/** Points are told by their factor, documents by the items that ask for them; what these do not tell is tried. */
function toldBy(
  effect: DiffEffect,
  was: FullStanding,
  is: FullStanding,
  deciding: readonly Difference[],
): readonly string[] {
  if (effect === 'gains_points' || effect === 'loses_points') {
    const moved = factorsMoved(was, is, effect === 'gains_points' ? 1 : -1);
    return deciding.flatMap(({ id, part, newer, older }) =>
      part === 'factors' && moved.has((newer ?? older)?.name ?? '') ? [id] : [],
    );
  }
  if (effect !== 'gains_document' && effect !== 'loses_document') return [];
  const [more, fewer] = effect === 'gains_document' ? [is, was] : [was, is];
  const asking = [...more.documents].flatMap(([type, by]) => (fewer.documents.has(type) ? [] : by));
  return deciding.flatMap(({ id, part }) => (part === 'requirements' && asking.includes(id) ? [id] : []));
}

/** Factors that give more (1) or less (-1) than they did, be it at least or at most. */
function factorsMoved(
  { factors: was }: FullStanding,
  { factors: is }: FullStanding,
  sign: 1 | -1,
): ReadonlySet<string> {
  const nothing = { min: 0, max: 0 };
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return new Set(
    ids.filter((id) => {
      const [older, newer] = [was.get(id) ?? nothing, is.get(id) ?? nothing];
      return sign * (newer.min - older.min) > 0 || sign * (newer.max - older.max) > 0;
    }),
  );
}

/** Candidates with one signature moved alike. */
function signatureOf(one: Subjected, was: FullStanding, is: FullStanding, effects: readonly DiffEffect[]): string {
  const { category, possible } = was;
  const moved = [...factorsMoved(was, is, 1), '/', ...factorsMoved(was, is, -1)];
  const papers = [...is.documents.keys()].filter((type) => !was.documents.has(type));
  const gone = [...was.documents.keys()].filter((type) => !is.documents.has(type));
  return JSON.stringify([
    one.place,
    one.after.purpose,
    effects,
    category,
    possible,
    is.category,
    is.possible,
    moved,
    papers,
    gone,
  ]);
}
