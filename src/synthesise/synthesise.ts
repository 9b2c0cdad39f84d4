// Kinds of candidates and a seed -> the profile of an invented candidate for every number, as data.
import type { CandidateKinds, Data } from '../model/candidate-kinds.ts';
import { addDays } from '../model/plain-date.ts';
import { diceFor } from './dice.ts';
import { type Drawing, type Maker, makerOf } from './draw-value.ts';

/** A profile as it would be written in JSON. */
export type ProfileData = Readonly<Record<string, Data>>;

/** Candidate `number`, from 1; the same for the same seed, however many are drawn. */
export type Synthesiser = (number: number) => ProfileData;

export function synthesiser({ syllables, filing, common, kinds }: CandidateKinds, seed: number): Synthesiser {
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  let below = 0;
  const makers = kinds.map(({ share, profile }) => {
    below += share / total;
    return { below, make: makerOf(merged(common, profile), syllables) };
  });
  return (number) => {
    const dice = diceFor(seed, number);
    const kind = dice();
    const filing_on = addDays(filing.from, Math.floor(dice() * filing.days));
    const drawing: Drawing = { dice, filing: filing_on, drawn: new Map(), unknown: [] };
    const make = makers.find((one) => kind < one.below)?.make ?? makers.at(-1)?.make;
    const { candidate, place, purpose, ...rest } = drawnBy(make, drawing);
    return {
      format: 'laihua/profile/1',
      candidate: { ...mappingOf(candidate), reference: referenceOf(seed, number) },
      ...(place === undefined ? {} : { place }),
      ...(purpose === undefined ? {} : { purpose }),
      filing_on,
      ...rest,
      ...(drawing.unknown.length > 0 ? { unknown: drawing.unknown } : {}),
    };
  };
}

const referenceOf = (seed: number, number: number): string => `S${seed}-${String(number).padStart(7, '0')}`;

const drawnBy = (make: Maker | undefined, drawing: Drawing): ProfileData => mappingOf(make?.(drawing));

const isMapping = (value: unknown): value is ProfileData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const mappingOf = (value: unknown): ProfileData => (isMapping(value) ? value : {});

/** What the kind says wins; facts are merged one by one, in the order of what is common, so that draws can refer back. */
function merged(common: ProfileData, profile: ProfileData): ProfileData {
  return {
    ...common,
    ...profile,
    facts: { ...mappingOf(common['facts']), ...mappingOf(profile['facts']) },
  };
}
