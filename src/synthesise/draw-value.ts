// A value of a profile in which parts are left to chance -> a maker that draws it for one candidate after another.
import { type CandidateKinds, type Data, Draw } from '../model/candidate-kinds.ts';
import { addDays, type PlainDate } from '../model/plain-date.ts';
import type { Dice } from './dice.ts';

/** What is known of the candidate being drawn. `drawn` holds every value by its key; `unknown` facts asked in vain. */
export interface Drawing {
  readonly dice: Dice;
  readonly filing: PlainDate;
  readonly drawn: Map<string, Data>;
  readonly unknown: string[];
}

/** Undefined where the value is not given this time. */
export type Maker = (drawing: Drawing) => Data | undefined;

export type Syllables = CandidateKinds['syllables'];

/** Looks at the value once, so that drawing it a million times is cheap. `key`: where it stands. */
export function makerOf(value: unknown, syllables: Syllables, key = ''): Maker {
  if (Array.isArray(value)) {
    const makers = value.map((item) => makerOf(item, syllables));
    return (drawing) => makers.flatMap((make) => make(drawing) ?? []);
  }
  if (typeof value !== 'object' || value === null) {
    return () => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null);
  }
  const draw = Draw.safeParse(value);
  return draw.success ? byChance(draw.data, drawer(draw.data, syllables), key) : mapping(value, syllables);
}

function byChance({ given = 1, unknown = 0 }: Draw, draw: Maker, key: string): Maker {
  return (drawing) => {
    const chance = drawing.dice();
    if (chance < unknown) drawing.unknown.push(key);
    return chance < unknown || chance >= unknown + given * (1 - unknown) ? undefined : draw(drawing);
  };
}

/** A mapping draws its values in order, so that later ones can be the same as earlier ones. */
function mapping(value: object, syllables: Syllables): Maker {
  const { given = 1, ...rest }: Readonly<Record<string, unknown>> = { ...value };
  const makers = Object.entries(rest).map(([key, each]) => [key, makerOf(each, syllables, key)] as const);
  return (drawing) => {
    if (typeof given === 'number' && given < 1 && drawing.dice() >= given) return undefined;
    const made: Record<string, Data> = {};
    for (const [key, make] of makers) {
      const drawn = make(drawing);
      if (drawn === undefined) continue;
      made[key] = drawn;
      drawing.drawn.set(key, drawn);
    }
    return made;
  };
}

function drawer(draw: Draw, syllables: Syllables): Maker {
  if ('one_of' in draw) return oneOf(draw.one_of);
  if ('some_of' in draw) return ({ dice }) => someOf(dice, draw.some_of, draw.most);
  if ('between' in draw) return ({ dice }) => between(dice, draw.between, draw.step);
  if ('odds' in draw) return ({ dice }) => dice() < draw.odds;
  if ('same_as' in draw) return ({ drawn }) => drawn.get(draw.same_as);
  if ('name' in draw) return ({ dice }) => `${word(dice, syllables).toUpperCase()}, ${word(dice, syllables)}`;
  if ('years_before' in draw) {
    const [least, most] = draw.years_before;
    return ({ dice, filing }) => addDays(filing, -between(dice, [Math.ceil(least * 365.25), Math.ceil(most * 365.25)]));
  }
  if ('days_before' in draw) return ({ dice, filing }) => addDays(filing, -between(dice, draw.days_before));
  return ({ dice, filing }) => addDays(filing, between(dice, draw.days_after));
}

function oneOf(choices: Readonly<Record<string, number>> | readonly Data[]): Maker {
  if (isList(choices)) return ({ dice }) => picked(dice, choices);
  let total = 0;
  const ends = Object.entries(choices).map(([name, share]) => {
    total += share;
    return { name, end: total };
  });
  return ({ dice }) => {
    const at = dice() * total;
    return ends.find(({ end }) => at < end)?.name;
  };
}

const isList = (value: object): value is readonly Data[] => Array.isArray(value);

function someOf(dice: Dice, choices: readonly string[], most: number): Data {
  const count = Math.floor(dice() * (Math.min(most, choices.length) + 1));
  const order = choices.map((choice) => ({ choice, at: dice() })).sort((a, b) => a.at - b.at);
  const kept = new Set(order.slice(0, count).map(({ choice }) => choice));
  return choices.filter((choice) => kept.has(choice));
}

/** A multiple of the step above the least, the most included. */
const between = (dice: Dice, [least, most]: readonly [number, number], step = 1): number =>
  least + Math.floor(dice() * (Math.floor((most - least) / step) + 1)) * step;

function picked<T>(dice: Dice, values: readonly T[]): T | undefined {
  return values[Math.floor(dice() * values.length)];
}

function word(dice: Dice, { first, middle, last }: Syllables): string {
  const inner = dice() < 0.5 ? picked(dice, middle) : '';
  return `${picked(dice, first)}${picked(dice, middle)}${inner}${picked(dice, last)}`;
}
